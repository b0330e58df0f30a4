/// How a render tells how far it is.
public enum ProgressMode: String, Sendable, CaseIterable {
    /// A bar on a terminal, else as ``plain``.
    case auto
    /// A line on standard error, at most every 10 seconds.
    case plain
    /// An object a line on standard output.
    case json
    /// Nothing.
    case none

    /// Reads a mode as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ProgressMode {
        try Choice.parse(text, called: "modes")
    }
}
