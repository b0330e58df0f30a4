import Console
import Storyboards

extension ThemeChoice {
    /// Reads a choice as the command line has it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ThemeChoice {
        try Choice.parse(text, called: "themes")
    }
}
