import Foundation
import Testing

/// Chapters and captions, as other programs read them.
@Suite(.timeLimit(.minutes(20))) struct FilmTextTests {
    /// Twelve seconds, six segments of 2 s.
    private static let film =
        ["homepage-loop", "--chapters", "--fps", "10", "--quality", "draft", "--progress", "none"] + Tool.small
        + Tool.phasesOnly
    private static let captions = ["--captions", "track,sidecar"]

    private static let cues = [
        "0.800 1.900 Inputs light up.", "1.900 4.400 The signal runs forward, layer by layer.",
        "4.400 6.100 The output meets its target.", "6.100 8.400 The error runs back the same way.",
        "8.400 11.400 Weights light up by how much they should change.",
    ]

    private func output(of arguments: [String], in folder: TemporaryFolder) async throws -> String {
        let outcome = try await Tool(program: "/usr/bin/env", arguments, in: folder).end()
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return outcome.output
    }

    /// Each as `START END TITLE`.
    private func chapters(of name: String, in folder: TemporaryFolder) async throws -> [String] {
        let entries = "chapter=start_time,end_time:chapter_tags=title"
        let probe = ["ffprobe", "-v", "error", "-show_entries", entries, "-of", "csv=p=0:s=|", name]
        return try await output(of: probe, in: folder).split(separator: "\n").map { line in
            let fields = line.split(separator: "|")
            return "\(fields[0].dropLast(3)) \(fields[1].dropLast(3)) \(fields[2])"
        }
    }

    private func kinds(of name: String, in folder: TemporaryFolder) async throws -> [String] {
        let probe = ["ffprobe", "-v", "error", "-show_entries", "stream=codec_type", "-of", "csv=p=0", name]
        return try await output(of: probe, in: folder).split { $0 == "\n" || $0 == "," }.map(String.init)
    }

    /// The captions of a file's first track as ffmpeg decodes them, each as `START END TEXT`.
    private func cues(of name: String, in folder: TemporaryFolder) async throws -> [String] {
        let decode = ["ffmpeg", "-v", "error", "-i", name, "-map", "0:s:0", "-c:s", "webvtt", "-f", "webvtt", "-"]
        return try await output(of: decode, in: folder).components(separatedBy: "\n\n").dropFirst().map { cue in
            let lines = cue.split(separator: "\n").filter { !$0.isEmpty }
            let times = lines[0].split(separator: " ").filter { $0 != "-->" }
            let seconds = times.map { time in
                let parts = time.split { $0 == ":" || $0 == "." }.suffix(2)
                return "\(Int(parts[parts.startIndex])!).\(parts[parts.startIndex + 1])"
            }
            return (seconds + [lines[1...].joined(separator: " ")]).joined(separator: " ")
        }
    }

    @Test func wholeFilm() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(["render"] + Self.film + Self.captions + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json", "film.vtt"])
        #expect(
            try await chapters(of: "film.mp4", in: folder) == [
                "0.000 1.000 Rest", "1.000 1.800 Inputs", "1.800 4.800 Forward", "4.800 5.400 Output and target",
                "5.400 8.400 Backward", "8.400 9.000 Update", "9.000 12.000 Rest",
            ])
        #expect(try await kinds(of: "film.mp4", in: folder) == ["video", "subtitle", "data"])
        #expect(try await cues(of: "film.mp4", in: folder) == Self.cues)
        #expect(try await cues(of: "film.vtt", in: folder) == Self.cues)
        let verified = try await Tool.run(["verify", "film.mp4", "--samples", "2"], in: folder)
        #expect(verified.status == 0, "\(verified.output)")
    }

    /// One process, two, segments on their own, and a second run give the same files.
    @Test func sameBytesHoweverItIsRendered() async throws {
        let folder = try TemporaryFolder()
        let render = ["render"] + Self.film + Self.captions + ["--frames", "30-59"]
        #expect(try await Tool.run(render + ["-o", "a.mp4"], in: folder).status == 0)
        #expect(try await Tool.run(render + ["--jobs", "2", "-o", "b.mp4"], in: folder).status == 0)
        #expect(try await Tool.run(render + ["--segment", "1,2", "--work", "work"], in: folder).status == 0)
        let join = ["join", "--work", "work", "--frames", "30-59", "-o", "c.mp4"]
        #expect(try await Tool.run(join, in: folder).status == 0)
        let resumed = ["--work", "work", "--keep-work", "-o", "d.mp4"]
        #expect(try await Tool.run(render + resumed, in: folder).status == 0)
        for name in ["b", "c", "d"] {
            #expect(try folder.bytes("\(name).mp4") == folder.bytes("a.mp4"))
            #expect(try folder.bytes("\(name).vtt") == folder.bytes("a.vtt"))
        }
        // The same pictures with other words are another work.
        let other = try await Tool.run(
            ["render"] + Self.film + ["--frames", "30-59", "--segment", "1", "--work", "work"], in: folder)
        #expect(other.status == 73)
        #expect(other.errors.contains("text.hasCaptionTrack is true and not false"))
    }

    /// A part of a film has the chapters and captions of that part, from its own start on.
    @Test func partsOfAFilm() async throws {
        let folder = try TemporaryFolder()
        let render = ["render"] + Self.film + Self.captions
        #expect(try await Tool.run(render + ["--frames", "45-89", "-o", "a.mp4"], in: folder).status == 0)
        #expect(
            try await chapters(of: "a.mp4", in: folder) == [
                "0.000 0.300 Forward", "0.300 0.900 Output and target", "0.900 3.900 Backward", "3.900 4.500 Update",
            ])
        let cues = [
            "0.000 1.600 The output meets its target.", "1.600 3.900 The error runs back the same way.",
            "3.900 4.500 Weights light up by how much they should change.",
        ]
        #expect(try await self.cues(of: "a.mp4", in: folder) == cues)
        #expect(try await self.cues(of: "a.vtt", in: folder) == cues)
        // One section needs no chapters, rest has no captions, and who wants none gets none.
        #expect(try await Tool.run(render + ["--frames", "0-4", "-o", "b.mp4"], in: folder).status == 0)
        #expect(try await kinds(of: "b.mp4", in: folder) == ["video"])
        #expect(try String(decoding: folder.bytes("b.vtt"), as: UTF8.self) == "WEBVTT\n")
        let bare = ["render"] + Self.film + ["--frames", "8-11"]
        #expect(try await Tool.run(bare + ["--no-chapters", "-o", "c.mp4"], in: folder).status == 0)
        #expect(try await kinds(of: "c.mp4", in: folder) == ["video"])
        #expect(try await Tool.run(bare + ["--captions", "none", "-o", "d.mp4"], in: folder).status == 0)
        #expect(try await kinds(of: "d.mp4", in: folder) == ["video", "data"])
    }

    /// Neighbouring sections of one title are one chapter, also from cycle to cycle; too many are none.
    @Test func manyCycles() async throws {
        let folder = try TemporaryFolder()
        let film = [
            "homepage-loop", "--chapters", "--fps", "5", "--set", "timing.cycle=3s", "--layers", "2,2", "--set",
        ]
        let two =
            ["render"] + film + ["training.cycles=2"] + Tool.phasesOnly + ["--frames", "13-17", "-o", "a.mp4"]
            + Tool.small
        #expect(try await Tool.run(two, in: folder).status == 0)
        #expect(
            try await chapters(of: "a.mp4", in: folder).map { $0.split(separator: " ").last } == ["Update", "Rest"].map
            { Substring($0) } + ["Inputs"])
        let hundred = ["render"] + film + ["training.cycles=60", "--preset", "ultrafast", "-o", "b.mp4"] + Tool.small
        let outcome = try await Tool.run(hundred, in: folder)
        #expect(outcome.errors.contains("Note: The video has no chapters: there would be "), "\(outcome.errors)")
        #expect(try await kinds(of: "b.mp4", in: folder) == ["video"])
    }

    /// Captions in the picture change it, and a still or a sequence of pictures can have them too.
    @Test func burned() async throws {
        let folder = try TemporaryFolder()
        let render = ["render", "homepage-loop", "--frames", "200-200", "--size", "192x108"]
        for captions in ["none", "burn"] {
            let arguments = ["--captions", captions, "-o", "\(captions)-%d.png"]
            #expect(try await Tool.run(render + arguments, in: folder).status == 0)
        }
        #expect(try folder.bytes("none-200.png") != folder.bytes("burn-200.png"))
        let still = [
            "still", "homepage-loop", "--frame", "200", "--size", "192x108", "--captions", "burn", "-o", "a.png",
        ]
        #expect(try await Tool.run(still, in: folder).status == 0)
        #expect(try folder.bytes("a.png") == folder.bytes("burn-200.png"))
        let graph =
            ["render", "computation-graph", "--frames", "0-1", "--captions", "burn", "-o", "film.mp4"] + Tool.small
        let outcome = try await Tool.run(graph, in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("no more are burned in"))
    }

    /// Every sentence of the graph is stored, and read again by another program. Steps of 2 s begin with frames of 0.5005 s.
    @Test func sentencesOfTheGraph() async throws {
        let folder = try TemporaryFolder()
        let film =
            ["computation-graph", "--set", "timing.step=2s", "--fps", "2000/1001", "--quality", "draft"] + Tool.small
        let outcome = try await Tool.run(["render"] + film + ["--captions", "track", "-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        let cues = try await cues(of: "film.mp4", in: folder)
        #expect(cues.count == 24)
        #expect(cues[17].contains("slope is 1 − h₁²: a unit"))
        let starts = try await chapters(of: "film.mp4", in: folder).map { $0.prefix { $0 != " " } }
        #expect(starts == (Array(0..<23) + [27]).map { String(format: "%.3f", 2.002 * Double($0))[...] })
    }

    /// A storyboard says it too, and the command line wins.
    @Test func captionsOfAStoryboard() async throws {
        let folder = try TemporaryFolder()
        let output = "output: {size: 96x64, fps: 10, quality: draft}"
        try folder.write("film: homepage-loop\ncaptions: burn,sidecar\n\(output)\n", to: "my.yaml")
        let part = ["my.yaml", "--section", "output"]
        #expect(try await Tool.run(["render"] + part + ["-o", "a.mp4"], in: folder).status == 0)
        #expect(try await Tool.run(["render"] + part + ["--captions", "none", "-o", "b.mp4"], in: folder).status == 0)
        #expect(try folder.names.filter { $0.hasSuffix(".vtt") } == ["a.vtt"])
        let stills = [("a.png", []), ("b.png", ["--captions", "burn"]), ("c.png", ["--captions", "none"])]
        for (name, captions) in stills {
            #expect(try await Tool.run(["still"] + part + captions + ["-o", name], in: folder).status == 0)
        }
        #expect(try folder.bytes("a.png") == folder.bytes("b.png"))
        #expect(try folder.bytes("a.png") != folder.bytes("c.png"))
        try folder.write("film: homepage-loop\ncaptions: trak\n", to: "my.yaml")
        let outcome = try await Tool.run(["check", "my.yaml"], in: folder)
        #expect(outcome.errors.contains("my.yaml:2:11: captions is 'trak'. Did you mean 'track'?"))
    }

    @Test func captionFileThatCannotBeWritten() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.vtt")
        #expect(chmod("\(folder.path)/film.vtt", 0o444) == 0)
        let render = ["render"] + Self.film + Self.captions + ["--section", "output"]
        let outcome = try await Tool.run(
            render + ["-o", "film.mp4"], in: folder, environment: BadArgumentTests.withoutDevice)
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("film.vtt"))
        #expect(try await Tool.run(render + ["--segment", "2", "--work", "work"], in: folder).status == 0)
        let join = ["join", "--work", "work", "--frames", "48-53", "-o", "film.mp4"]
        #expect(try await Tool.run(join, in: folder).status == 73)
        #expect(try folder.names == ["film.vtt", "work"])
        #expect(try String(decoding: folder.bytes("film.vtt"), as: UTF8.self) == "old")
    }

    @Test func batchMissesACaptionFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "{output: a.mp4, film: homepage-loop, size: 96x64, fps: 10, section: output, captions: sidecar, chapters: false}",
            to: "batch.yaml")
        #expect(try await Tool.run(["batch", "batch.yaml"], in: folder).errors.contains("1 rendered"))
        #expect(try await Tool.run(["batch", "batch.yaml"], in: folder).errors.contains("1 up to date"))
        try FileManager.default.removeItem(atPath: "\(folder.path)/a.vtt")
        #expect(try await Tool.run(["batch", "batch.yaml"], in: folder).errors.contains("1 rendered"))
        #expect(try folder.names.contains("a.vtt"))
    }
}
