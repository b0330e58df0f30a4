/// How a text is written that is read as a value.
public enum ScalarStyle: Sendable, Equatable {
    /// Without quotes in YAML, where it may be a number, a flag or nothing.
    case plain
    /// In quotes in YAML, or as a block of text: a text and no number.
    case quoted
    /// On the command line, where the shell took the quotes: whatever is wanted there.
    case argument
}
