import Foundation
import Requests
import Testing

/// The examples in the repository.
@Suite struct ExampleTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
        path: "../../Examples")
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test("Every example is a lesson, or several, in at most 60 lines, and gives no warning", arguments: names)
    func example(name: String) throws {
        let path = Self.folder.appending(path: name).path
        let checked = try StoryboardFile().check(path).get()
        #expect(checked.summary.contains(#/: ok: (lesson|compilation)/#))
        #expect(checked.warnings == [])
        #expect(try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count < 60)
    }

    @Test("There are examples")
    func some() { #expect(Self.names.count >= 6) }
}
