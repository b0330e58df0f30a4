import Console
import Storyboards

extension ThemeChoice {
    /// Parses a choice from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ThemeChoice {
        try Choice.parse(text, called: "themes")
    }
}
