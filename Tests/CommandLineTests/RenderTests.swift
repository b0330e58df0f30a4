import Foundation
import Testing

/// Films and pictures that come out whole.
@Suite(.serialized, .timeLimit(.minutes(20))) struct RenderTests {
    private static let short = ["render", "homepage-loop", "--frames", "190-195"] + Tool.small

    private func probe(_ name: String, in folder: TemporaryFolder) async throws -> [String: String] {
        let entries =
            "stream=codec_name,profile,width,height,r_frame_rate,avg_frame_rate,nb_frames,pix_fmt,start_time,duration"
        let arguments = [
            "ffprobe", "-v", "error", "-select_streams", "v", "-show_entries", entries, "-of",
            "default=noprint_wrappers=1", name,
        ]
        let outcome = try await Tool(program: "/usr/bin/env", arguments, in: folder).end()
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let pairs = outcome.output.split(separator: "\n").map {
            $0.split(separator: "=", maxSplits: 1).map(String.init)
        }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }

    @Test func rangeStartsAtZero() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(Self.short + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Wrote film.mp4: 6 frames"))
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
        let facts = try await probe("film.mp4", in: folder)
        #expect(
            facts == [
                "codec_name": "h264", "profile": "High", "width": "96", "height": "64", "pix_fmt": "yuv420p",
                "r_frame_rate": "60/1", "avg_frame_rate": "60/1", "nb_frames": "6", "start_time": "0.000000",
                "duration": "0.100000",
            ])
    }

    /// More than one segment, at a rate at which none is exactly 2 s long.
    @Test func segmentsJoin() async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--fps", "30000/1001", "--quality", "draft", "--frames", "0-129"]
        let outcome = try await Tool.run(arguments + Tool.small + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        let facts = try await probe("film.mp4", in: folder)
        #expect(facts["nb_frames"] == "130")
        #expect(facts["r_frame_rate"] == "30000/1001")
        #expect(facts["avg_frame_rate"] == "30000/1001")
        let keys = [
            "ffprobe", "-v", "error", "-select_streams", "v", "-skip_frame", "nokey", "-show_entries",
            "frame=best_effort_timestamp_time", "-of", "csv=p=0", "film.mp4",
        ]
        let times = try await Tool(program: "/usr/bin/env", keys, in: folder).end().output.split(separator: "\n")
        #expect(times.map { Double($0.prefix { $0 != "," }) } == [0, 2.002, 4.004])
    }

    @Test func twiceTheSameBytes() async throws {
        let folder = try TemporaryFolder()
        for name in ["a.mp4", "b.mp4"] {
            let outcome = try await Tool.run(Self.short + ["-o", name], in: folder)
            #expect(outcome.status == 0)
        }
        #expect(try folder.bytes("a.mp4") == folder.bytes("b.mp4"))
        let other = try await Tool.run(Self.short + ["-o", "c.mp4", "--seed", "8"], in: folder)
        #expect(other.status == 0)
        #expect(try folder.bytes("a.mp4") != folder.bytes("c.mp4"))
    }

    /// x264 has code for some processors that goes on with what its memory held before, at widths that are no multiple of 128.
    @Test(arguments: ["200x200", "256x256"]) func sameBytesWhateverTheMemoryHeld(size: String) async throws {
        let folder = try TemporaryFolder()
        let arguments = ["render", "homepage-loop", "--frames", "190-229", "--size", size, "--device", "software"]
        var films = Set<Data>()
        for filling in ["0", "1", "85", "170", "255"] {
            let outcome = try await Tool.run(
                arguments + ["--fresh", "-o", "film.mp4"], in: folder, environment: ["MALLOC_PERTURB_": filling])
            #expect(outcome.status == 0)
            films.insert(try folder.bytes("film.mp4"))
        }
        #expect(films.count == 1)
    }

    @Test func replacesAnOldFile() async throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "film.mp4")
        let outcome = try await Tool.run(Self.short + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        #expect(try folder.bytes("film.mp4").count > 1000)
    }

    /// The longest name that leaves room for the manifest's, for a file that others may not read.
    @Test func keepsNameAndPermissions() async throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "x", count: 237) + ".mp4"
        try folder.write("old", to: name)
        #expect(chmod("\(folder.path)/\(name)", 0o640) == 0)
        let outcome = try await Tool.run(Self.short + ["-o", name], in: folder)
        #expect(outcome.status == 0)
        #expect(try folder.names == [name, name + ".manifest.json"])
        var status = stat()
        #expect(stat("\(folder.path)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o640)
    }

    @Test func bothThemes() async throws {
        let folder = try TemporaryFolder()
        let named = try await Tool.run(Self.short + ["--theme", "both", "-o", "my.film.mp4"], in: folder)
        #expect(named.status == 0)
        #expect(
            try folder.names == ["my.film-dark.mp4", "my.film-light.mp4"].flatMap { [$0, $0 + ".manifest.json"] })
        #expect(try folder.bytes("my.film-dark.mp4") != folder.bytes("my.film-light.mp4"))

        let unnamed = try await Tool.run(Self.short + ["--theme", "both"], in: folder)
        #expect(unnamed.status == 0)
        #expect(try folder.names.contains("out"))
        #expect(try folder.bytes("out/homepage-loop-dark.mp4") == folder.bytes("my.film-dark.mp4"))
        #expect(try folder.bytes("out/homepage-loop-light.mp4") == folder.bytes("my.film-light.mp4"))

        let light = try await Tool.run(Self.short + ["--theme", "light", "-o", "light.mp4"], in: folder)
        #expect(light.status == 0)
        #expect(try folder.bytes("light.mp4") == folder.bytes("my.film-light.mp4"))
    }

    @Test(arguments: ["dark", "light"])
    func stillIsTheFrame(theme: String) async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("frames")
        let sequence = try await Tool.run(Self.short + ["--theme", theme, "-o", "frames/%06d.png"], in: folder)
        #expect(sequence.status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/frames").sorted()
        #expect(names == ["%06d.png.manifest.json"] + (190...195).map { "000\($0).png" })
        for moment in [["--frame", "192"], ["--at", "3.2s"], ["--at", "3.2"], ["--at", "3200ms"]] {
            let arguments = ["still", "homepage-loop", "--theme", theme, "-o", "still.png"] + moment + Tool.small
            let still = try await Tool.run(arguments, in: folder)
            #expect(still.status == 0)
            #expect(still.errors == "Wrote still.png\n")
            #expect(try folder.bytes("still.png") == folder.bytes("frames/000192.png"))
        }
        #expect(try folder.bytes("still.png") != folder.bytes("frames/000193.png"))
    }

    @Test func progressOfJSON() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(Self.short + ["-o", "film.mp4", "--progress", "json"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let lines = try outcome.output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.first?["event"] as? String == "begin")
        #expect(lines.first?["frames"] as? Int == 6)
        #expect(lines.dropLast().last?["event"] as? String == "progress")
        #expect(lines.dropLast().last?["drawn"] as? Int == 6)
        #expect(lines.last?["event"] as? String == "end")
        #expect(lines.allSatisfy { $0["file"] as? String == "film.mp4" })
    }

    @Test func noProgress() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(Self.short + ["-o", "film.mp4", "--progress", "none"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.isEmpty)
    }

    /// Measuring waits for every pass, and changes no byte.
    @Test func timings() async throws {
        let folder = try TemporaryFolder()
        let plain = try await Tool.run(Self.short + ["-o", "a.mp4"], in: folder)
        let measured = try await Tool.run(Self.short + ["-o", "b.mp4", "--timings"], in: folder)
        let workers = try await Tool.run(Self.short + ["-o", "c.mp4", "--timings", "--jobs", "2"], in: folder)
        #expect([plain.status, measured.status, workers.status] == [0, 0, 0])
        #expect(!plain.errors.contains("Timings"))
        for stage in ["over 6 frames", "computing the scene", "spheres", "bloom", "planes", "encoding and storing"] {
            #expect(measured.errors.contains(stage), "\(measured.errors)")
        }
        #expect(workers.errors.contains("over 6 frames"))
        #expect(try folder.bytes("a.mp4") == folder.bytes("b.mp4"))
        #expect(try folder.bytes("a.mp4") == folder.bytes("c.mp4"))
    }

    @Test func deepNetworkIsTold() async throws {
        let folder = try TemporaryFolder()
        let arguments = Self.short + ["-o", "film.mp4", "--layers", "2,2,2,2,2,2,2,2"]
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("Note: "))
    }

    /// A terminal gets a bar that fits on its line, one that cannot overwrite a line plain text.
    @Test(arguments: [("xterm", 30), ("xterm", 50), ("dumb", 50)])
    func bar(terminal: String, columns: Int) async throws {
        let folder = try TemporaryFolder()
        let line =
            "stty cols \(columns); '\(Tool.neuroreel)' \((Self.short + ["-o", "film.mp4"]).joined(separator: " "))"
        let arguments = ["TERM=\(terminal)", "script", "-qec", line, "/dev/null"]
        let outcome = try await Tool(program: "/usr/bin/env", arguments, in: folder).end()
        #expect(outcome.status == 0)
        let bars = outcome.output.split(whereSeparator: \.isNewline).flatMap { $0.split(separator: "\r") }
            .filter { $0.contains("6/6") }
        #expect(bars.isEmpty == (terminal == "dumb"))
        #expect(bars.allSatisfy { $0.replacing("\u{1B}[K", with: "").count < columns })
    }

    @Test func oddSettingsAreTold() async throws {
        let folder = try TemporaryFolder()
        let options = ["--layers", "4,1", "--set", "timing.cycle=12.01s", "--set", "timing.input=9s"]
        let outcome = try await Tool.run(Self.short + options + ["-o", "film.mp4", "--frames", "0-0"], in: folder)
        #expect(outcome.status == 0)
        for text in ["softmax over one neuron", "no whole number of frames", "input 9 s", ": 1 frame\n"] {
            #expect(outcome.errors.contains(text), "\(outcome.errors)")
        }
    }
}
