import Console
import Foundation
import Testing

/// What is told of a render.
@Suite struct ProgressTests {
    private func object(_ event: ProgressEvent) throws -> NSDictionary {
        let line = try event.line()
        #expect(line.last == "\n" && line.dropLast().allSatisfy { !$0.isNewline }, "\(line)")
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
    }

    @Test func eventsAreLinesOfJSON() throws {
        let odd = "out/a \"b\"\n\u{1B}é.mp4"
        let begin = ProgressEvent.begin(
            file: odd, film: "f", frames: 9, kept: 2, device: "d", reason: "r", notes: ["n\r\n"])
        #expect(
            try object(begin) == [
                "event": "begin", "file": odd, "film": "f", "frames": 9, "kept": 2, "device": "d", "reason": "r",
                "notes": ["n\r\n"],
            ])
        let progress = ProgressEvent.progress(
            file: odd, drawn: 3, frames: 9, framesPerSecond: 12.5, secondsLeft: 0.25)
        #expect(
            try object(progress) == [
                "event": "progress", "file": odd, "drawn": 3, "frames": 9, "framesPerSecond": 12.5, "secondsLeft": 0.25,
            ])
        let end = ProgressEvent.end(file: odd, frames: 9, seconds: 1.5)
        #expect(try object(end) == ["event": "end", "file": odd, "frames": 9, "seconds": 1.5])
        #expect(try end.line().contains("out/a"), "a slash needs no escape")
    }

    @Test(arguments: [(0, "0 frames"), (1, "1 frame"), (2, "2 frames"), (720, "720 frames")])
    func counted(count: Int, text: String) { #expect(Counted.frames(count) == text) }

    @Test func modes() throws {
        for mode in ProgressMode.allCases { #expect(try ProgressMode.parse(mode.rawValue) == mode) }
        let error = #expect(throws: NeuroReelError.self) { try ProgressMode.parse("jsn") }
        #expect(error?.status == .usage)
        #expect(error?.description == "Did you mean 'json'? The modes are auto, plain, json, none.")
        #expect(ProgressReporter(mode: .auto).isTalkative && ProgressReporter(mode: .plain).isTalkative)
        #expect(!ProgressReporter(mode: .json).isTalkative && !ProgressReporter(mode: .none).isTalkative)
    }

    /// Only some of the cases, and nothing near them.
    @Test func choicesAmongSome() throws {
        let some = [ProgressMode.plain, .none]
        #expect(try Choice.parse("none", among: some, called: "modes") == ProgressMode.none)
        let error = #expect(throws: NeuroReelError.self) {
            try Choice.parse("json", among: some, called: "modes")
        }
        #expect(error == NeuroReelError(.usage, "The modes are plain, none."))
    }
}
