import Films
import Foundation
import Testing
import Timeline

/// What is written about the numbers on screen agrees with what films say of themselves.
@Suite(.timeLimit(.minutes(20))) struct ValuesTests {
    private struct Table: Decodable {
        struct Frame: Decodable {
            let frame: Int
            let time: Double
            let values: [String: Double]
        }

        let film: String
        let rate: String
        let frames: [Frame]
    }

    /// Steps of 2 s, and 10 s for the update: 56 s.
    private static let short = ["computation-graph", "--set", "timing.step=2s", "--fps", "30000/1001"]

    @Test func agreesWithTheFilm() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(["values"] + Self.short + ["-o", "values.json"], in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
        #expect(try folder.names == ["values.json"])
        let bytes = try folder.bytes("values.json")
        let table = try JSONDecoder().decode(Table.self, from: bytes)
        #expect(table.film == "computation-graph")
        #expect(table.rate == "30000/1001")
        #expect(table.frames.map(\.frame) == Array(0..<1679))
        let film = try ComputationGraph(settings: .init(stepDuration: RationalTime(2)), staging: .init())
        for entry in table.frames {
            let time = RationalTime(1001, 30000) * entry.frame
            #expect(entry.time == time.seconds)
            let shown = film.values(at: time)
            #expect(entry.values == Dictionary(uniqueKeysWithValues: shown.map { ($0.name, $0.value) }))
        }
        #expect(table.frames.last?.values["yhat"] == film.runs[0].steps[0].forward.activations[2][0])
        #expect(String(decoding: bytes, as: UTF8.self).contains(#""values":{"x1":0.6,"x2":-0.4,"y":1.0,"w11":0.7,"#))
        let python = ["python3", "-m", "json.tool", "values.json", "/dev/null"]
        #expect(try await Tool(program: "/usr/bin/env", python, in: folder).end().status == 0)
        let again = try await Tool.run(["values"] + Self.short, in: folder)
        #expect(Data(again.output.utf8) == bytes)
    }

    /// Only the frames that were rendered, with their numbers and times in the film.
    @Test func besideARender() async throws {
        let folder = try TemporaryFolder()
        let range = Self.short + ["--section", "loss"]
        let arguments = ["render"] + range + Tool.small + ["-o", "film.mp4", "--values", "values.json"]
        #expect(try await Tool.run(arguments + ["--quality", "draft"], in: folder).status == 0)
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json", "values.json"])
        let table = try JSONDecoder().decode(Table.self, from: folder.bytes("values.json"))
        // The eighth step is on from 14 s to 16 s.
        #expect(table.frames.map(\.frame) == Array(420...479))
        let alone = try await Tool.run(["values"] + range, in: folder)
        #expect(try Data(alone.output.utf8) == folder.bytes("values.json"))
        let frames = try await Tool.run(["values"] + Self.short + ["--frames", "420-479"], in: folder)
        #expect(frames.output == alone.output)
    }

    @Test func nowhereToWrite() async throws {
        let folder = try TemporaryFolder()
        let stream = try await Tool.run(shell: "\"$@\" > /dev/full", ["values"] + Self.short, in: folder)
        #expect(stream.status == 74)
        let file = ["values"] + Self.short + ["-o", "values.json"]
        let limited = try await Tool.run(shell: "ulimit -f 16; \"$@\"", file, in: folder)
        #expect(limited.status == 74)
        #expect(limited.errors.contains("values.json"))
        #expect(try folder.names.isEmpty)
    }

    @Test(arguments: ["missing/values.json", "folder", "protected.json", "pipe"])
    func brokenOutputs(path: String) async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder")
        try folder.write("old", to: "protected.json")
        #expect(chmod("\(folder.path)/protected.json", 0o444) == 0)
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        let names = try folder.names
        let render = ["render"] + Self.short + Tool.small + ["-o", "film.mp4", "--values", path]
        for arguments in [["values"] + Self.short + ["-o", path], render] {
            let outcome = try await Tool.run(arguments, in: folder, environment: BadArgumentTests.withoutDevice)
            #expect(outcome.status == 73)
            #expect(outcome.errors.contains(path))
            #expect(try folder.names == names)
        }
    }
}
