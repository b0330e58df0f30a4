/// An OpenType feature to switch on.
public struct FontFeature: Sendable, Hashable {
    /// The feature's tag: four ASCII letters or digits.
    public let tag: String

    /// A feature by its tag; it must have four ASCII characters, or the program stops.
    public init(_ tag: String) {
        precondition(tag.utf8.count == 4 && tag.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "'\(tag)' is no tag")
        self.tag = tag
    }

    /// Digits of one width, so that a number does not tremble while it counts.
    public static let tabularDigits = FontFeature("tnum")

    /// A zero with a stroke.
    public static let slashedZero = FontFeature("zero")
}
