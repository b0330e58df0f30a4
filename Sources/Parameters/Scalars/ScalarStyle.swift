/// How a scalar is written.
public enum ScalarStyle: Sendable, Equatable {
    /// Without quotes in YAML, where it may be a number, a flag or null.
    case plain
    /// In quotes or as a block scalar in YAML: always a text.
    case quoted
    /// On the command line, where the shell removed any quotes: read as the kind that is expected.
    case argument
}
