import Foundation
import Requests
import Testing

/// `Docs/Storyboard.md` is in step with the tables.
@Suite struct DocumentationTests {
    private func manual() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
        return try String(contentsOf: root.appending(path: "Docs/Storyboard.md"), encoding: .utf8)
    }

    @Test func tables() throws {
        let expected = StoryboardFile().manual()
        #expect(try manual().contains(expected), "The tables should be:\n\(expected)")
    }

    /// Every example is a storyboard that can be rendered.
    @Test func examples() throws {
        let parts = try manual().components(separatedBy: "```yaml\n").dropFirst()
        #expect(!parts.isEmpty)
        for part in parts {
            let example = part.components(separatedBy: "```")[0]
            let error = try Draft.error(example)
            #expect(error == nil, "\(String(describing: error))")
        }
    }
}
