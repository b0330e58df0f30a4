import Parameters

/// Limits on a YAML file, so that reading one takes a second or two at most.
public struct YAMLLimits: Sendable {
    /// The largest size of the file, in bytes.
    let bytes: Int
    /// The largest number of keys, values, mappings and sequences.
    let values: Int

    /// Limits that suffice for anything written by hand: 1 MB and 100,000 values.
    public static let plain = YAMLLimits(bytes: 1_000_000, values: 100_000)

    /// Limits that allow every value of a table with all digits, in addition to ``plain``.
    public static func holding<Root>(_ parameters: [Parameter<Root>]) -> YAMLLimits {
        let values = parameters.map(\.kind.largestCount).reduce(0, +)
        // Such as -1.2345678901234567e-100, a comma, a space and a line's indentation.
        return YAMLLimits(bytes: plain.bytes + 32 * values, values: plain.values + values)
    }
}
