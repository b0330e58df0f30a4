import Console
import FilmKit
import Foundation
import Storyboards

extension ThemeChoice {
    /// Parses a choice from the command line: a name, or the path of a theme file, which is not read yet.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parse(_ text: String) throws(NeuroReelError) -> ThemeChoice {
        guard let choice = ThemeChoice(text) else { throw NeuroReelError(.usage, advice(on: text)) }
        return choice
    }

    /// Parses the name of a built-in theme from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest valid name.
    public static func parseName(_ text: String) throws(NeuroReelError) -> ThemeName {
        try Choice.parse(text, called: "themes")
    }

    /// The completions of a choice on the command line: the names, and the YAML files and folders of a folder.
    ///
    /// - Parameter prefix: What is written already; its folder is listed.
    public static func completions(of prefix: String) -> [String] {
        let folder = StoryboardPath.folder(of: prefix)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
        let paths = names.sorted().compactMap { name -> String? in
            var isFolder: ObjCBool = false
            let path = folder + name
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
            return isFolder.boolValue ? "\(path)/" : StoryboardPath.isPath(name) ? path : nil
        }
        return named.map(\.name) + paths
    }
}
