import Foundation
import Testing

/// However a film is cut up and put together, its bytes are the same.
@Suite(.serialized, .timeLimit(.minutes(20))) struct SegmentTests {
    /// Five segments: 0.5 s, and at the end 0.4 s.
    private static let film =
        [
            "homepage-loop", "--fps", "20", "--set", "timing.cycle=2.4s", "--segment-length", "0.5s",
        ] + Tool.small

    private static let render = ["render"] + film + ["--progress", "none"]

    /// The film as one process renders it; rendered once for all tests.
    private static let reference = Task {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(render + ["-o", "film.mp4"], in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try folder.bytes("film.mp4")
    }

    private func reference() async throws -> Data { try await Self.reference.value }

    private func names(of work: String, in folder: TemporaryFolder) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/\(work)")) ?? []
        return names.filter { $0.hasSuffix(".segment") }.sorted()
    }

    /// Renders all segments into `work`.
    private func fill(_ folder: TemporaryFolder) async throws {
        let outcome = try await Tool.run(Self.render + ["--segment", "0-4", "--work", "work"], in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    private func join(_ folder: TemporaryFolder) async throws -> Tool.Outcome {
        try await Tool.run(["join", "--work", "work", "-o", "film.mp4"], in: folder)
    }

    /// Puts the second segment of the work folder `other` into `work` and joins that.
    private func joinWithSegmentOfOther(_ folder: TemporaryFolder) async throws -> Tool.Outcome {
        let name = "00000010-00000019.segment"
        try FileManager.default.removeItem(atPath: "\(folder.path)/work/\(name)")
        try FileManager.default.copyItem(
            atPath: "\(folder.path)/other/\(name)", toPath: "\(folder.path)/work/\(name)")
        return try await join(folder)
    }

    @Test(arguments: [2, 3, 9]) func workersMakeTheSameFilm(jobs: Int) async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(Self.render + ["--jobs", "\(jobs)", "-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    @Test func segmentsInReverseOrder() async throws {
        let folder = try TemporaryFolder()
        for index in (0...4).reversed() {
            let outcome = try await Tool.run(Self.render + ["--segment", "\(index)", "--work", "work"], in: folder)
            #expect(outcome.status == 0)
            #expect(names(of: "work", in: folder).count == 5 - index)
        }
        #expect(try await join(folder).status == 0)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json", "work"])
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    @Test func halvesInOneFolder() async throws {
        let folder = try TemporaryFolder()
        for (frames, name) in [("20-47", "b.mp4"), ("0-19", "a.mp4")] {
            let arguments = ["--frames", frames, "--work", "work", "--keep-work", "-o", name]
            #expect(try await Tool.run(Self.render + arguments, in: folder).status == 0)
        }
        #expect(try await join(folder).status == 0)
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    /// A range that cuts segments is a film of its own, and does not fit with others.
    @Test func rangeWithinSegments() async throws {
        let folder = try TemporaryFolder()
        let range = ["--frames", "7-24", "--work", "work", "--keep-work", "-o", "part.mp4"]
        #expect(try await Tool.run(Self.render + range, in: folder).status == 0)
        #expect(
            names(of: "work", in: folder).map { $0.prefix(17) } == [
                "00000007-00000009", "00000010-00000019", "00000020-00000024",
            ])
        let again = ["join", "--work", "work", "--frames", "7-24", "-o", "again.mp4"]
        #expect(try await Tool.run(again, in: folder).status == 0)
        #expect(try folder.bytes("again.mp4") == folder.bytes("part.mp4"))
        let whole = try await join(folder)
        #expect(whole.status == 66)
        #expect(whole.errors.contains("--segment 0,2-4"))
    }

    @Test func resumesAfterKills() async throws {
        let folder = try TemporaryFolder()
        var kills = 0
        while kills < 50 {
            let before = names(of: "film.mp4.work", in: folder).count
            let tool = try Tool(Self.render + ["-o", "film.mp4"], in: folder)
            while tool.isRunning, names(of: "film.mp4.work", in: folder).count == before {
                try await Task.sleep(for: .milliseconds(2))
            }
            guard tool.isRunning else {
                #expect(try await tool.end().status == 0)
                break
            }
            tool.send(SIGKILL)
            _ = try await tool.end()
            kills += 1
        }
        #expect(kills > 0)
        let outcome = try await Tool.run(Self.render + ["-o", "film.mp4"], in: folder)
        #expect(outcome.status == 0)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    @Test func finishedSegmentsAreUsed() async throws {
        let folder = try TemporaryFolder()
        try await fill(folder)
        let arguments = ["render"] + Self.film + ["--progress", "json", "--work", "work", "-o", "film.mp4"]
        let kept = try await Tool.run(arguments + ["--keep-work"], in: folder)
        #expect(kept.output.contains(#""kept":48"#))
        #expect(!kept.output.contains(#""event":"progress""#))
        let fresh = try await Tool.run(arguments + ["--fresh"], in: folder)
        #expect(fresh.output.contains(#""kept":0"#))
        #expect(fresh.output.contains(#""drawn":48"#))
        // The folder is the user's; what was put into it is not.
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json", "work"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/work").isEmpty)
    }

    /// Damage that a disk, a network or a person can do.
    @Test(arguments: ["flip", "cut", "empty", "swap", "text", "folder", "missing"])
    func damagedSegment(damage: String) async throws {
        let folder = try TemporaryFolder()
        try await fill(folder)
        let name = "work/00000010-00000019.segment"
        let path = "\(folder.path)/\(name)"
        var bytes = try folder.bytes(name)
        switch damage {
        case "flip": bytes[bytes.count / 2] ^= 1
        case "cut": bytes.removeLast(100)
        case "empty": bytes.removeAll()
        case "swap": bytes = try folder.bytes("work/00000020-00000029.segment")
        case "text": bytes = Data("NeuroReel segment 1\nand nothing that makes sense, though long enough".utf8)
        default: break
        }
        try FileManager.default.removeItem(atPath: path)
        if damage == "folder" { try folder.makeFolder(name) }
        if !["folder", "missing"].contains(damage) { try bytes.write(to: URL(fileURLWithPath: path)) }

        let joined = try await join(folder)
        #expect(joined.status == (["missing", "folder"].contains(damage) ? 66 : 65))
        #expect(joined.errors.contains(name))
        #expect(joined.errors.contains("--segment 1 "))
        #expect(try !folder.names.contains("film.mp4"))

        if damage == "folder" { return }
        let rendered = try await Tool.run(
            ["render"] + Self.film + ["--progress", "json", "--work", "work", "-o", "film.mp4"], in: folder)
        #expect(rendered.status == 0)
        #expect(rendered.output.contains(#""kept":38"#))
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    /// Another renderer, another version, another film: told apart by the plan that each segment carries.
    @Test func foreignSegment() async throws {
        let folder = try TemporaryFolder()
        try await fill(folder)
        let other = Self.render + ["--seed", "8", "--segment", "1", "--work", "other"]
        #expect(try await Tool.run(other, in: folder).status == 0)
        let joined = try await joinWithSegmentOfOther(folder)
        #expect(joined.status == 65)
        #expect(joined.errors.contains("film.settings.seed is 8 and not 42"))

        // The folder is another plan's, and others may be at work in it.
        let member = try await Tool.run(Self.render + ["--seed", "9", "--segment", "2", "--work", "work"], in: folder)
        #expect(member.status == 73)
        #expect(member.errors.contains("film.settings.seed is 42 and not 9"))

        let rendered = try await Tool.run(Self.render + ["--work", "work", "-o", "film.mp4"], in: folder)
        #expect(rendered.status == 0)
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    /// Other drivers give other pictures, so their segments are not mixed.
    @Test func segmentOfAnotherRenderer() async throws {
        let folder = try TemporaryFolder()
        try await fill(folder)
        // Mesa's own switch: the renderer then names 128 bits, and is another one.
        let narrow = ["LP_NATIVE_VECTOR_WIDTH": "128"]
        let outcome = try await Tool.run(
            Self.render + ["--segment", "1", "--work", "other"], in: folder, environment: narrow)
        #expect(outcome.status == 0)
        let joined = try await joinWithSegmentOfOther(folder)
        #expect(joined.status == 65)
        #expect(joined.errors.contains("provenance.renderer is"))
        let rendered = try await Tool.run(Self.render + ["--work", "work", "-o", "film.mp4"], in: folder)
        #expect(rendered.status == 0)
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    @Test func planOfAnotherVersion() async throws {
        let folder = try TemporaryFolder()
        try await fill(folder)
        let plan = String(decoding: try folder.bytes("work/plan.json"), as: UTF8.self)
        for (from, to, status) in [
            (#""neuroreel" : "0.1.0""#, #""neuroreel" : "0.0.9""#, 65 as Int32), ("homepage-loop", "homepage-hoop", 65),
            ("{", "[", 65), (#""seed" : 42"#, #""seed" : 43"#, 65),
        ] {
            try folder.write(plan.replacing(from, with: to), to: "work/plan.json")
            let joined = try await join(folder)
            #expect(joined.status == status)
            #expect(joined.errors.contains("work/plan.json"), "\(joined.errors)")
            #expect(try !folder.names.contains("film.mp4"))
        }
        let rendered = try await Tool.run(Self.render + ["--work", "work", "-o", "film.mp4"], in: folder)
        #expect(rendered.status == 0)
        #expect(try await folder.bytes("film.mp4") == reference())
    }

    @Test func twoAtOnce() async throws {
        let folder = try TemporaryFolder()
        let long = [
            "render", "homepage-loop", "--size", "480x270", "--set", "training.cycles=100", "--progress", "none",
        ]
        let first = try Tool(long + ["-o", "film.mp4"], in: folder)
        while first.isRunning, try !folder.names.contains("film.mp4.work") {
            try await Task.sleep(for: .milliseconds(5))
        }
        try await Task.sleep(for: .milliseconds(100))
        for arguments in [
            ["-o", "film.mp4"], ["-o", "other.mp4", "--work", "film.mp4.work"],
            ["--segment", "0", "--work", "film.mp4.work"],
        ] {
            let second = try await Tool.run(Self.render + arguments, in: folder)
            #expect(second.status == 73)
            #expect(second.errors.contains("process \(first.processIdentifier) on"), "\(second.errors)")
            #expect(second.errors.contains("rendering 'film.mp4'"))
        }
        first.send(SIGTERM)
        #expect(try await first.end().status == 143)
    }

    /// One worker is killed: the others stop, what is finished stays, and the next run goes on.
    @Test func killedWorker() async throws {
        let folder = try TemporaryFolder()
        let tool = try Tool(Self.render + ["--jobs", "2", "--size", "480x270", "-o", "film.mp4"], in: folder)
        var workers: [Int32] = []
        while tool.isRunning, workers.isEmpty || names(of: "film.mp4.work", in: folder).isEmpty {
            try await Task.sleep(for: .milliseconds(2))
            workers = tool.children
        }
        try #require(!workers.isEmpty)
        kill(workers[0], SIGKILL)
        let outcome = try await tool.end()
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("Worker process \(workers[0]) was killed by signal 9"), "\(outcome.errors)")
        #expect(outcome.errors.contains("kept in film.mp4.work"))
        #expect(!workers.contains(where: Tool.isAlive))
        let arguments = ["render"] + Self.film + ["--size", "480x270", "--progress", "json", "-o", "film.mp4"]
        let next = try await Tool.run(arguments, in: folder)
        #expect(next.status == 0)
        #expect(!next.output.contains(#""kept":0"#))
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
    }

    /// Workers do not outlive the process that started them.
    @Test func killedWithItsWorkers() async throws {
        let folder = try TemporaryFolder()
        let long = ["render", "homepage-loop", "--size", "480x270", "--set", "training.cycles=100", "--jobs", "2"]
        for signal in [SIGKILL, SIGTERM] {
            let tool = try Tool(long + ["--progress", "none", "-o", "film.mp4"], in: folder)
            while tool.isRunning, tool.children.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
            let workers = tool.children
            try await Task.sleep(for: .milliseconds(400))
            tool.send(signal)
            _ = try await tool.end()
            var patience = 1000
            while patience > 0, workers.contains(where: Tool.isAlive) {
                try await Task.sleep(for: .milliseconds(10))
                patience -= 1
            }
            #expect(patience > 0)
        }
    }

    /// The parts fit on the disk, the whole does not: the parts are kept.
    @Test func fullDiskForTheWhole() async throws {
        let folder = try TemporaryFolder()
        let film = Self.render + ["-o", "film.mp4"]
        let full = try await Tool.run(shell: #"ulimit -f 24; exec "$@""#, film, in: folder)
        #expect(full.status == 74)
        #expect(full.errors.contains("5 of 5 segments are finished and kept in film.mp4.work"), "\(full.errors)")
        #expect(try folder.names == ["film.mp4.work"])
        let next = try await Tool.run(film, in: folder)
        #expect(next.status == 0)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
    }

    /// So many segments are looked up in one go, and a stranger is found among them.
    @Test func manySegments() async throws {
        let folder = try TemporaryFolder()
        let film =
            "render homepage-loop --set training.cycles=100 --set timing.cycle=600s --fps 240 --segment-length 0.1 --size 96x64"
        let arguments = film.split(separator: " ").map(String.init) + ["--segment", "0-600000", "--work", "work"]
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("There is no segment 600000: "), "\(outcome.errors)")
        #expect(outcome.errors.contains("in the segments 0 to 599999"))
        #expect(try folder.names.isEmpty)
    }
}
