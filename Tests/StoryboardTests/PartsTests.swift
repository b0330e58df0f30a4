import Console
import Foundation
import Requests
import TestFolders
import Testing

/// Storyboards of several parts.
@Suite struct PartsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The storyboard; « stands before the place that the message has.
        let text: String
        /// What the message says.
        let parts: [String]

        init(_ text: String, _ parts: String...) {
            self.text = text
            self.parts = parts
        }

        var testDescription: String { text }
    }

    private static let files = [
        "lesson.yaml": "film: lesson\ntitle: My lesson\nsteps:\n  - {title: In, name: in, find: x y}\n",
        "loop.yaml": "film: homepage-loop\nnetwork: {layers: [2, 2]}\n",
        "nested.yaml": "parts: [{film: homepage-loop}]\n",
        "broken.yaml": "film: lesson\nsteps: [{title: A, find: zz}]\n",
        "theme.yaml": "theme: dark\ngrade: {exposure: 1}\n",
    ]

    private func check(_ text: String) throws -> (path: String, result: Result<CheckedStoryboard, NeuroReelError>) {
        let folder = try ScratchFolder()
        for (name, text) in Self.files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        }
        let path = folder.file("my.yaml")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return (path, StoryboardFile().check(path))
    }

    @Test(
        "Parts are films and files, whole or in sections",
        arguments: [
            "parts: [{film: homepage-loop}]", "film: parts\nparts: [{film: homepage-loop}]",
            "parts: [{lesson: lesson.yaml}, {film: homepage-loop, section: propagate}]",
            "parts: [{film: loop.yaml, section: propagate output, title: none}, {lesson: lesson.yaml, section: in, title: Once more}]",
            "title: All\nparts:\n  - film: computation-graph\n    section: loss nudge\n  - lesson: ./lesson.yaml\ntiming: {card: 4s}\ntheme: both",
            "parts: [{film: homepage-loop, title: A}, {film: homepage-loop, title: B}]\nlanguage: de",
        ])
    func accepted(text: String) throws {
        #expect(try check(text).result.get().warnings == [])
    }

    private static let cases = [
        Case("parts:«", "parts is no list"),
        Case("parts: «[]", "parts has 0 values", "1 to 50 parts"),
        Case("parts: «homepage-loop", "parts is no list"),
        Case("parts: [«homepage-loop]", "parts[1] is no group"),
        Case("parts: [«{section: propagate}]", "needs a film or a lesson"),
        Case("parts: [{film: «homepage-lop}]", "There is no film 'homepage-lop'", "Did you mean 'homepage-loop'"),
        Case("parts: [{film: «parts}]", "no parts of its own"),
        Case("parts: [{film: homepage-loop, lesson: «lesson.yaml}]", "not both"),
        Case("parts: [{lesson: «lesson}]", "lesson is the path", "lesson.yaml"),
        Case("parts: [{lesson: «loop.yaml}]", "no lesson", "film: loop.yaml"),
        Case("parts: [{film: homepage-loop, section: «outptu}]", "no section 'outptu'", "Did you mean 'output'"),
        Case("parts: [{film: homepage-loop, section: «\"\"}]", "names of sections"),
        Case("parts: [{film: homepage-loop, section: «[output]}]", "parts[1].section is a list"),
        Case("parts: [{film: homepage-loop, «sections: output}]", "no key 'sections'", "Did you mean 'section'"),
        Case("parts: [{film: homepage-loop, title: «\"\"}]", "The title is empty"),
        Case("parts: [{film: homepage-loop, title: «\"\(String(repeating: "a", count: 81))\"}]", "81 characters"),
        Case("parts: [{film: homepage-loop}]\ntiming: {card: «0s}", "timing.card"),
        Case("parts: [{film: homepage-loop}]\n«network: {layers: [2, 2]}", "no key 'network'"),
        Case("parts: [{film: homepage-loop}, {lesson: lesson.yaml, section: «loss}]", "no section 'loss' in lesson"),
        Case("film: homepage-loop\n«parts: [{film: homepage-loop}]", "no key 'parts'"),
    ]

    @Test("Broken parts are refused with place and advice", arguments: cases)
    func broken(_ broken: Case) throws {
        let before = try #require(broken.text.firstIndex(of: "«"))
        let line = broken.text[..<before].split(separator: "\n", omittingEmptySubsequences: false)
        let place = "\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1)"
        let (path, result) = try check(broken.text.replacing("«", with: "") + "\n")
        guard case .failure(let error) = result else {
            Issue.record("accepted")
            return
        }
        #expect(error.status == .badData)
        let lines = error.description.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(path):\(place): ") }, "\(error.description), not at \(place)")
        for part in broken.parts { #expect(error.description.contains(part), "\(error.description)") }
    }

    @Test("What is wrong with a part's file is told with the file's place")
    func files() throws {
        func error(_ text: String) throws -> NeuroReelError {
            guard case .failure(let error) = try check(text).result else { throw NeuroReelError(.usage, "accepted") }
            return error
        }
        let broken = try error("parts: [{film: homepage-loop}, {lesson: broken.yaml}]")
        #expect(broken.status == .badData && broken.description.contains("broken.yaml:2:26: "))
        let missing = try error("parts: [{lesson: nowhere.yaml}]")
        #expect(missing.status == .noInput && missing.description.contains("my.yaml:1:18: "))
        let nested = try error("parts: [{film: nested.yaml}]")
        #expect(nested.status == .badData && nested.description.contains("nested.yaml:1:1: "))
        let own = try error("parts: [{film: my.yaml}]")
        #expect(own.status == .badData && own.description.contains("no parts of its own"))
    }
}
