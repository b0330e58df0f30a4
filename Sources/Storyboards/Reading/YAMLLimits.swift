import Parameters

/// How much a file of YAML may hold, so that reading one takes a second or two at most.
public struct YAMLLimits: Sendable {
    /// How large the file may be, in bytes.
    let bytes: Int
    /// How many keys, values, groups and lists it may have.
    let values: Int

    /// What is enough for all that people write by hand.
    public static let plain = YAMLLimits(bytes: 1_000_000, values: 100_000)

    /// Enough for every value of a table, numbers with all their digits, and as much besides as ``plain`` allows.
    public static func holding<Root>(_ parameters: [Parameter<Root>]) -> YAMLLimits {
        let values = parameters.map(\.kind.largestCount).reduce(0, +)
        // -1.2345678901234567e-100 and a comma, a space, a line's indentation.
        return YAMLLimits(bytes: plain.bytes + 32 * values, values: plain.values + values)
    }
}
