/// Where the lines of a paragraph stand.
public enum TextAlignment: String, Sendable, Hashable, CaseIterable, Codable {
    /// All begin at the left.
    case leading
    /// All have one middle.
    case center
    /// All end at the right.
    case trailing
}
