import Foundation
import Requests
import Storyboards
import TestFolders
import Testing

/// `Docs/Storyboard.md` and `Docs/Themes.md` are in step with the tables.
@Suite struct DocumentationTests {
    private func manual(_ name: String = "Storyboard") throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: root.appending(path: "Docs/\(name).md"), encoding: .utf8)
    }

    private func examples(_ manual: String) -> [String] {
        manual.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    }

    @Test func tables() throws {
        let expected = StoryboardFile().manual()
        #expect(try manual().contains(expected), "The tables should be:\n\(expected)")
        let themes = ThemeTexts.manual()
        #expect(try manual("Themes").contains(themes), "The table should be:\n\(themes)")
    }

    /// Every example is a storyboard that can be rendered, or a theme, and gives no warning.
    @Test func examples() throws {
        let storyboards = try examples(manual())
        let themes = try examples(manual("Themes"))
        #expect(!storyboards.isEmpty && !themes.isEmpty)
        let folder = try ScratchFolder()
        for (index, example) in (storyboards + themes).enumerated() {
            let path = folder.file("\(index).yaml")
            try Data(example.utf8).write(to: URL(fileURLWithPath: path))
            let checked = try StoryboardFile().check(path).get()
            #expect(index < storyboards.count || checked.warnings.isEmpty, "\(checked.warnings)")
        }
    }
}
