import Encoding
import Foundation
import TestFolders
import Testing
import Timeline

@Suite struct WebVTTTests {
    static func tracks(_ cues: [(start: RationalTime, end: RationalTime, text: String)]) throws -> TextTracks {
        try TextTracks(
            duration: seconds(400_000), cues: cues.map { Cue(start: $0.start, end: $0.end, text: $0.text) })
    }

    @Test func escapesAndCountsTime() throws {
        let text = WebVTT.text(
            of: try Self.tracks([
                (.zero, seconds(1, 1000), "a < b && c --> d"),
                (seconds(1, 1000), seconds(1, 3), "two\n\nparts\n"),
                (seconds(59_9995, 10_000), seconds(3_599_999, 1000), "<b>&amp;</b>"),
                (seconds(359_999), seconds(360_000), "ŷ = σ(z₃) 🧠"),
            ]))
        let expected = """
            WEBVTT

            1
            00:00:00.000 --> 00:00:00.001
            a &lt; b &amp;&amp; c --&gt; d

            2
            00:00:00.001 --> 00:00:00.333
            two
            &nbsp;
            parts
            &nbsp;

            3
            00:01:00.000 --> 00:59:59.999
            &lt;b&gt;&amp;amp;&lt;/b&gt;

            4
            99:59:59.000 --> 100:00:00.000
            ŷ = σ(z₃) 🧠

            """
        #expect(text == expected)
        #expect(WebVTT.text(of: try Self.tracks([])) == "WEBVTT\n")
    }

    /// Neighbours stay neighbours, and nothing is rounded to no length, wherever the middle between milliseconds lies.
    @Test func roundsNeighboursAlike() throws {
        let cues = (0..<3000).map { (seconds($0, 997), seconds($0 + 1, 997), "x") }
        let times = WebVTT.text(of: try Self.tracks(cues)).split(separator: "\n").filter { $0.contains(" --> ") }
            .map { $0.components(separatedBy: " --> ") }
        #expect(times.count == cues.count)
        #expect(times.allSatisfy { $0[0] < $0[1] })
        #expect(zip(times, times.dropFirst()).allSatisfy { $0[1] == $1[0] })
    }

    /// Another reader finds the same cues in the file.
    @Test func isReadByFFmpeg() throws {
        let folder = try ScratchFolder()
        let path = folder.file("captions.vtt")
        let cues = CaptionTests.cues
        try WebVTT.write(try Self.tracks(cues.map { ($0.start, $0.end, $0.text) }), to: path)
        #expect(try folder.names() == ["captions.vtt"])
        let lines = try tool([
            "ffprobe", "-v", "error", "-f", "webvtt", "-show_entries", "packet=pts,duration", "-of", "csv=p=0", path,
        ])
        let times = String(decoding: lines, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",").compactMap { Int($0) }
        }
        #expect(times == cues.map { CaptionTests.milliseconds($0.start, $0.end) }.map { [$0.0, $0.1 - $0.0] })
        let read = try SubRip(tool(["ffmpeg", "-v", "error", "-f", "webvtt", "-i", path, "-f", "srt", "-"]))
        #expect(read.cues.map(\.text) == cues.map(\.text))
    }

    @Test func leavesNothingWhereItCannotBeWritten() throws {
        let tracks = try Self.tracks([(.zero, seconds(1), "x")])
        let error = #expect(throws: MediaError.self) { try WebVTT.write(tracks, to: "/nowhere/captions.vtt") }
        #expect(error?.kind == .cannotCreate)
        let full = #expect(throws: MediaError.self) { try WebVTT.write(tracks, to: "/dev/full") }
        #expect(full?.kind == .writeFailed)
    }
}
