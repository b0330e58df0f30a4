/// How a render reports progress.
public enum ProgressMode: String, Sendable, CaseIterable {
    /// A bar if standard error is a terminal, else as ``plain``.
    case auto
    /// A line on standard error, at most every 10 seconds.
    case plain
    /// One JSON object per line, on standard output.
    case json
    /// No progress.
    case none

    /// Parses a mode from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ProgressMode {
        try Choice.parse(text, called: "modes")
    }
}
