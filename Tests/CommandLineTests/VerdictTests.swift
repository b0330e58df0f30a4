import Encoding
import Files
import Foundation
import Testing

/// Verdicts on videos that are intact, and on videos whose pictures are wrong while everything said about them is right. A sample of
/// `script/verify-sweep`.
@Suite(.serialized, .timeLimit(.minutes(20))) struct VerdictTests {
    /// Small, fast and coarse: where coding leaves least of a picture, and where it leaves most.
    private static let films: [[String]] = [
        [
            "homepage-loop", "--theme", "dark", "--fps", "60", "--size", "96x96", "--quality", "standard", "--frames",
            "345-404",
        ],
        [
            "homepage-loop", "--theme", "light", "--fps", "10", "--size", "96x64", "--quality", "high", "--frames",
            "10-19",
        ],
        [
            "computation-graph", "--theme", "dark", "--fps", "20", "--size", "160x90", "--quality", "draft", "--frames",
            "300-319",
        ],
        [
            "computation-graph", "--theme", "light", "--fps", "30", "--size", "64x64", "--quality", "draft", "--frames",
            "450-479",
        ],
    ]

    private static let render = ["--segment-length", "0.5s", "--progress", "none", "--keep-work"]

    private func run(_ arguments: [String], in folder: TemporaryFolder) async throws {
        let outcome = try await Tool.run(arguments, in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    private func render(_ film: [String], _ name: String, in folder: TemporaryFolder) async throws {
        try await run(["render"] + film + Self.render + ["--work", name, "-o", "\(name).mp4"], in: folder)
    }

    private func verify(_ folder: TemporaryFolder) async throws -> Tool.Outcome {
        try await Tool.run(["verify", "film.mp4"], in: folder)
    }

    @Test(arguments: films) func intact(film: [String]) async throws {
        let folder = try TemporaryFolder()
        try await render(film, "film", in: folder)
        let outcome = try await verify(folder)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("encoded again: the same stream"))
        #expect(outcome.output.hasSuffix("All agree.\n"))
    }

    /// The second segment holds the packets of another film, under the first film's plan and fingerprints.
    @Test(arguments: [
        (0, ["--theme", "light"], "the light theme"), (0, ["--seed", "7"], "another seed"),
        (1, ["--seed", "41"], "another seed"), (2, ["--theme", "light"], "the light theme"),
        (3, ["--theme", "dark"], "the dark theme"),
    ])
    func foreignSegment(film: Int, change: [String], rival: String) async throws {
        let folder = try TemporaryFolder()
        try await render(Self.films[film], "film", in: folder)
        try await render(Self.films[film] + change, "other", in: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/film")
        let name = try #require(names.filter { $0.hasSuffix(".segment") }.max())
        let mine = try StoredSegment(path: "\(folder.path)/film/\(name)")
        var theirs = try StoredSegment(path: "\(folder.path)/other/\(name)")
        for key in ["plan", "fingerprints"] { theirs.header[key] = mine.header[key] }
        try theirs.write(to: "\(folder.path)/film/\(name)")
        let frames = try #require(Self.films[film].last)
        try await run(["join", "--work", "film", "--frames", frames, "-o", "film.mp4"], in: folder)

        let outcome = try await verify(folder)
        #expect(outcome.status == 65, "\(outcome.output)")
        #expect(!outcome.errors.contains("SHA-256") && !outcome.errors.contains("drawn again: not"))
        #expect(outcome.errors.contains("in the file: not the picture that is drawn again"), "\(outcome.errors)")
        #expect(outcome.errors.contains("but rather \(rival)"), "\(outcome.output)\(outcome.errors)")
        let first = outcome.output.split(separator: "\n").first { $0.contains("0.000 s") }
        #expect(first?.hasSuffix("the frame") == true, "\(outcome.output)")
    }

    /// Every frame shows the one beside it.
    @Test(arguments: [0, 1, 2], [-1, 1]) func shiftedFrames(film: Int, by shift: Int) async throws {
        let folder = try TemporaryFolder()
        let arguments = Self.films[film].dropLast(2)
        let first = try #require(Self.films[film].last?.split(separator: "-").first.flatMap { Int($0) }) + 2
        for (name, first) in [("film", first), ("other", first + shift)] {
            let one = ["--frames", "\(first)-\(first + 5)", "--segment-length", "30s", "-o", "\(name).mp4"]
            try await run(["render"] + arguments + one, in: folder)
        }
        let intact = try await verify(folder)
        #expect(intact.status == 0, "\(intact.output)\(intact.errors)")

        let video = try folder.bytes("other.mp4")
        try video.write(to: URL(fileURLWithPath: "\(folder.path)/film.mp4"))
        var manifest =
            try JSONSerialization.jsonObject(with: folder.bytes("film.mp4.manifest.json")) as? [String: Any] ?? [:]
        manifest["file"] = ["bytes": video.count, "sha256": Digest(of: Array(video)).description]
        try JSONSerialization.data(withJSONObject: manifest)
            .write(to: URL(fileURLWithPath: "\(folder.path)/film.mp4.manifest.json"))
        let outcome = try await verify(folder)
        #expect(outcome.status == 65, "\(outcome.output)")
        #expect(!outcome.errors.contains("SHA-256"))
        #expect(outcome.errors.contains("not the stream that it is encoded to again"))
        #expect(
            outcome.errors.contains("but rather the frame \(shift > 0 ? "after" : "before") it"),
            "\(outcome.output)\(outcome.errors)")
    }

    /// By what another driver draws, pictures need only be alike; and they are told from wrong ones as well.
    @Test func byAnotherDriver() async throws {
        let folder = try TemporaryFolder()
        try await render(Self.films[0], "film", in: folder)
        let outcome = try await Tool.run(
            ["verify", "film.mp4"], in: folder, environment: ["LP_NATIVE_VECTOR_WIDTH": "128"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("provenance.renderer is"))
        #expect(outcome.output.contains("Pictures must be alike"))
    }
}
