import Foundation
import Testing

/// Many renders from one file.
@Suite(.serialized, .timeLimit(.minutes(20))) struct BatchTests {
    private struct Report: Decodable {
        struct Entry: Decodable {
            let output: String
            let outcome: String
            let error: String?
            let exitCode: Int32?
            let values: [String: String]
        }

        let entries: [Entry]
    }

    private static let matrix = """
        # Two themes, two sizes, two seeds; and a film that there is not.
        output: clips/{film}-{theme}-{size}-{seed}.mp4
        frames: 190-193
        renders:
          - film: homepage-loop
            theme: [dark, light]
            size: [96x64, 64x96]
            seed: [42, 43]
          - film: homepage-lop
        """

    private func run(_ name: String, in folder: TemporaryFolder, _ arguments: [String] = []) async throws
        -> Tool.Outcome
    {
        try await Tool.run(["batch", name] + arguments, in: folder)
    }

    private func report(_ name: String, in folder: TemporaryFolder) throws -> Report {
        try JSONDecoder().decode(Report.self, from: try folder.bytes(name))
    }

    private func modificationTimes(in folder: TemporaryFolder) throws -> [String: Date] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/clips")
        let times = try names.map { name in
            (name, try FileManager.default.attributesOfItem(atPath: "\(folder.path)/clips/\(name)")[.modificationDate])
        }
        return Dictionary(uniqueKeysWithValues: times.compactMap { name, date in (date as? Date).map { (name, $0) } })
    }

    @Test func oneFailureStopsNothing() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.matrix, to: "clips.yaml")
        let first = try await run("clips.yaml", in: folder)
        #expect(first.status == 64)
        #expect(first.errors.contains("clips.yaml:9: render 9"), "\(first.errors)")
        #expect(first.errors.contains("Did you mean 'homepage-loop'?"))
        #expect(first.errors.contains("8 rendered, 0 up to date, 1 failed"))
        let films = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/clips").sorted()
        let expected = ["dark", "light"].flatMap { theme in
            ["64x96", "96x64"].flatMap { size in [42, 43].map { "homepage-loop-\(theme)-\(size)-\($0).mp4" } }
        }
        #expect(films.filter { $0.hasSuffix(".mp4") } == expected)
        #expect(films.count == 16)
        let entries = try report("clips.report.json", in: folder).entries
        #expect(entries.map(\.outcome) == Array(repeating: "rendered", count: 8) + ["failed"])
        #expect(entries.last?.exitCode == 64)

        // The same as `render` gives.
        let single = [
            "render", "homepage-loop", "--theme", "light", "--size", "64x96", "--seed", "43", "--frames", "190-193",
        ]
        #expect(try await Tool.run(single + ["-o", "film.mp4"], in: folder).status == 0)
        #expect(try folder.bytes("film.mp4") == folder.bytes("clips/homepage-loop-light-64x96-43.mp4"))

        let times = try modificationTimes(in: folder)
        let second = try await run("clips.yaml", in: folder)
        #expect(second.status == 64)
        #expect(second.errors.contains("0 rendered, 8 up to date, 1 failed"))
        #expect(try modificationTimes(in: folder) == times)
    }

    @Test func onlyWhatIsMissingOrChanged() async throws {
        let folder = try TemporaryFolder()
        let good = Self.matrix.split(separator: "\n").dropLast().joined(separator: "\n")
        try folder.write(good, to: "clips.yaml")
        #expect(try await run("clips.yaml", in: folder).status == 0)
        let missing = "clips/homepage-loop-dark-96x64-42.mp4"
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(missing)")
        try folder.write("changed", to: "clips/homepage-loop-light-96x64-42.mp4")
        let second = try await run("clips.yaml", in: folder)
        #expect(second.status == 0)
        #expect(second.errors.contains("2 rendered, 6 up to date, 0 failed"), "\(second.errors)")
        #expect(try folder.bytes("clips/homepage-loop-light-96x64-42.mp4").count > 1000)

        try folder.write(good.replacing("190-193", with: "190-192"), to: "clips.yaml")
        #expect(try await run("clips.yaml", in: folder).errors.contains("8 rendered, 0 up to date"))
        #expect(try await run("clips.yaml", in: folder, ["--fresh"]).errors.contains("8 rendered, 0 up to date"))
    }

    @Test func pictures() async throws {
        let folder = try TemporaryFolder()
        let text = "film: homepage-loop\nformat: [png, mp4]\nframes: 0-2\nsize: 96x64\n"
        try folder.write(text, to: "my.batch.yaml")
        let first = try await run("my.batch.yaml", in: folder, ["--report", "report.json", "--progress", "json"])
        #expect(first.status == 0)
        #expect(first.errors.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out/homepage-loop-dark-96x64")
        #expect(names.sorted() == ["%06d.png.manifest.json", "000000.png", "000001.png", "000002.png"])
        let second = try await run("my.batch.yaml", in: folder, ["--report", "report.json"])
        #expect(second.errors.contains("0 rendered, 2 up to date"))
        #expect(try report("report.json", in: folder).entries.map(\.outcome) == ["upToDate", "upToDate"])
    }

    @Test func outputsMustDiffer() async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\nseed: [1, 2]\nsize: 96x64\nframes: 0-0\n", to: "clips.yaml")
        let outcome = try await run("clips.yaml", in: folder)
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("the output of render 1 too"))
        #expect(outcome.errors.contains("1 rendered"))
    }

    /// Files that cannot be understood: nothing is rendered, and everything that is wrong is told, with its place.
    @Test(
        arguments: [
            ("", "empty", 65), ("# nothing\n", "empty", 65), ("film: [a\n", "clips.yaml:2:1", 65),
            ("film: a\nfilm: b\n", "clips.yaml:1:1: 'film' stands twice", 65), ("- film\n", "clips.yaml:1:1", 65),
            ("homepage-loop", "clips.yaml:1:1", 65), ("flim: homepage-loop\n", "Did you mean 'film'?", 65),
            ("film: homepage-loop\ntheme: [dark, dark]\n", "clips.yaml:2:8: the list of theme has a value twice", 65),
            ("film: homepage-loop\ntheme: []\n", "clips.yaml:2:8", 65),
            ("film: homepage-loop\nseed:\n", "clips.yaml:2:", 65),
            ("film: {a: b}\n", "clips.yaml:1:7", 65),
            ("film: homepage-loop\nactivation: tanh\n", "it is 'network.activation' now", 65),
            (
                "film: homepage-loop\nno-bias: true\n",
                "clips.yaml:2:1: there is no key 'no-bias': it is 'network.bias: false' now", 65
            ),
            (
                "film: homepage-loop\nnetwork: {layrs: 3}\n",
                "clips.yaml:2:11: network has no key 'layrs'. Did you mean 'layers'?", 65
            ),
            ("film: homepage-loop\nnetwork.layrs: 3\n", "Did you mean 'network.layers'?", 65),
            ("film: homepage-loop\nnetwork: 3\n", "network is a group of keys", 65),
            (
                "film: homepage-loop\nsize: 96x64\noutput: {size: 96x64}\n",
                "clips.yaml:3:10: 'size' is given a second time", 65
            ),
            ("film: homepage-loop\ntraining: {cycles: {a: 1}}\n", "is a value or a list of values", 65),
            ("renders: 3\n", "clips.yaml:1:10", 65), ("renders: []\n", "clips.yaml:1:10", 65),
            ("renders: [homepage-loop]\n", "clips.yaml:1:11", 65), ("renders:\n  - renders: a\n", "clips.yaml:2:5", 65),
            ("\tfilm: a\n", "clips.yaml:1:", 65), ("film: *a\n", "clips.yaml:1:", 65),
            ("? [a]\n: b\n", "clips.yaml:1:3: a key is a name", 65), ("film: \"a\n", "clips.yaml:", 65),
            (
                "seed: [\(Array(1...200).map(String.init).joined(separator: ","))]\nsparks: [\(Array(1...60).map(String.init).joined(separator: ","))]\n",
                "more than 10000 renders", 65
            ),
            (String(repeating: "#", count: 1_000_001), "larger than", 65),
        ] as [(String, String, Int32)])
    func badFile(text: String, message: String, status: Int32) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "clips.yaml")
        let outcome = try await run("clips.yaml", in: folder)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(try folder.names == ["clips.yaml"])
    }

    @Test func unreadableFile() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder")
        for name in ["missing.yaml", "folder"] {
            let outcome = try await run(name, in: folder)
            #expect(outcome.status == 66)
            #expect(outcome.errors.contains(name))
        }
        try Data([0xff, 0xfe, 0x00, 0x80]).write(to: URL(fileURLWithPath: folder.path + "/bytes.yaml"))
        #expect(try await run("bytes.yaml", in: folder).status == 65)
    }

    /// Values that cannot be met: each is told under its key, and the report has it.
    @Test func badValues() async throws {
        let folder = try TemporaryFolder()
        let values = [
            "theme: drak", "size: 7x7", "format: gif", "seed: -1", "layers: \"8,a\"", "fps: 0",
            "training.cycles: many", "sparks: 1000", "frames: 9-1", "quality: best", "crf: 0", "preset: fats",
            "training.update-weights: perhaps", "title: \"  \"", "network.activation: softmax",
            "network.output: sofmax", "network.loss: mae", "network.bias: perhaps", "training.learning-rate: fast",
            "segment-length: 1h", "timing.cycle: 0", "timing.lead-share: 2", "timing.step: 3s",
            "network.weights: [[[1]]]",
            "output: \"{film\"", "output: \"{them}.mp4\"", "output: \"{crf}.mp4\"", "output: film.gif", "output: a.png",
        ]
        let groups = values.map { "  - {\($0), film: homepage-loop}" }.joined(separator: "\n")
        try folder.write("renders:\n\(groups)\n", to: "clips.yaml")
        let outcome = try await run("clips.yaml", in: folder)
        #expect(outcome.status == 64)
        let entries = try report("clips.report.json", in: folder).entries
        #expect(entries.count == values.count)
        for (entry, value) in zip(entries, values) {
            #expect(entry.outcome == "failed", "\(value)")
            let key = String(value.prefix { $0 != ":" })
            #expect(entry.error?.lowercased().contains(key == "frames" ? "frames" : key) == true, "\(entry)")
        }
        #expect(try folder.names == ["clips.report.json", "clips.yaml"])
    }

    /// What a batch asks for is counted before it is made: within memory that its renders would not fit into.
    @Test func tooMany() async throws {
        let folder = try TemporaryFolder()
        let values = "[\((1...10).map(String.init).joined(separator: ", "))]"
        let group = "  - {seed: \(values), fps: \(values), crf: \(values), sparks: \(values)}\n"
        let head = "film: homepage-loop\noutput: \"{seed}-{fps}-{crf}-{sparks}.mp4\"\nrenders:\n"
        try folder.write(head + String(repeating: group, count: 1200), to: "many.yaml")
        let outcome = try await Tool.run(
            shell: "ulimit -v 3000000; exec \"$@\"", ["batch", "many.yaml"], in: folder)
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.contains("many.yaml:5:5: from here on it asks for more than 10000 renders"),
            "\(outcome.errors)")
        #expect(try folder.names == ["many.yaml"])
    }

    /// Long values, and names that grow by them, are refused.
    @Test func tooLong() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "film: homepage-loop\ntitle: \(String(repeating: "x", count: 201))\n", to: "title.yaml")
        let title = try await run("title.yaml", in: folder)
        #expect(
            title.status == 65 && title.errors.contains("title.yaml:2:8: title has 201 characters"), "\(title.errors)")
        let name = String(repeating: "{title}", count: 500)
        try folder.write(
            "film: homepage-loop\ntitle: \(String(repeating: "x", count: 80))\noutput: \"\(name).mp4\"\n",
            to: "name.yaml")
        let long = try await run("name.yaml", in: folder)
        #expect(long.status == 65 && long.errors.contains("more than 4096 characters"), "\(long.errors.prefix(300))")
    }

    /// A thousand entries that fail, each with its own message and place in the report.
    @Test func manyFailures() async throws {
        let folder = try TemporaryFolder()
        let groups = (0..<1000).map { "  - {seed: x\($0), output: \($0).mp4}\n" }.joined()
        try folder.write("film: homepage-loop\nrenders:\n\(groups)", to: "many.yaml")
        let outcome = try await run("many.yaml", in: folder)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("many.yaml:1002: render 1000") && outcome.errors.contains("1000 failed"))
        let entries = try report("many.report.json", in: folder).entries
        #expect(entries.count == 1000 && entries.allSatisfy { $0.error?.contains("seed is 'x") == true })
    }
}
