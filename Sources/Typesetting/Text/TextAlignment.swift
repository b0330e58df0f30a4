/// Where the lines of a paragraph stand. Languages written from right to left begin at the right.
public enum TextAlignment: String, Sendable, Hashable, CaseIterable, Codable {
    /// All begin at the left; at the right in a language written from right to left.
    case leading
    /// All have one middle.
    case center
    /// All end at the right; at the left in a language written from right to left.
    case trailing
}
