import Foundation
import Testing

/// A finished video against its manifest, and a plan against what is rendered.
@Suite(.serialized, .timeLimit(.minutes(20))) struct VerifyTests {
    private static let film = ["homepage-loop", "--frames", "100-129", "--segment-length", "0.1s"] + Tool.small

    private func rendered(_ arguments: [String] = [], _ name: String = "film.mp4") async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try await render(arguments, name, in: folder)
        return folder
    }

    private func render(_ arguments: [String], _ name: String, in folder: TemporaryFolder) async throws {
        let outcome = try await Tool.run(["render"] + Self.film + arguments + ["-o", name], in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    private func verify(_ folder: TemporaryFolder, _ arguments: [String] = []) async throws -> Tool.Outcome {
        try await Tool.run(["verify", "film.mp4"] + arguments, in: folder)
    }

    private func move(_ from: String, _ to: String, in folder: TemporaryFolder) throws {
        try? FileManager.default.removeItem(atPath: "\(folder.path)/\(to)")
        try FileManager.default.moveItem(atPath: "\(folder.path)/\(from)", toPath: "\(folder.path)/\(to)")
    }

    @Test(arguments: ["1", "5", "30", "1000"]) func agrees(samples: String) async throws {
        let folder = try await rendered()
        let outcome = try await verify(folder, ["--samples", samples])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let rows = outcome.output.split(separator: "\n").filter { $0.contains("the same  ") }
        #expect(rows.count == min(30, Int(samples) ?? 0))
        #expect(outcome.output.hasSuffix("All agree.\n"))
        #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
    }

    @Test func changedFile() async throws {
        let folder = try await rendered()
        let copy = ["ffmpeg", "-v", "error", "-i", "film.mp4", "-c", "copy", "copy.mp4"]
        #expect(try await Tool(program: "/usr/bin/env", copy, in: folder).end().status == 0)
        try move("copy.mp4", "film.mp4", in: folder)
        let outcome = try await verify(folder)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("SHA-256"))
        // Only packed anew: the pictures are still those.
        #expect(!outcome.errors.contains("drawn again"))
    }

    /// The file of another seed under this manifest, and the manifest of another seed with this file.
    @Test func anotherFilm() async throws {
        let folder = try await rendered()
        try await render(["--seed", "8"], "other.mp4", in: folder)
        try move("other.mp4", "film.mp4", in: folder)
        let file = try await verify(folder)
        #expect(file.status == 65)
        #expect(
            file.errors.contains("in the file: not the picture that is drawn again"), "\(file.output)\(file.errors)")

        // Names and file agree again, but a picture's fingerprint is forged.
        try move("other.mp4.manifest.json", "film.mp4.manifest.json", in: folder)
        #expect(try await verify(folder).status == 0)
        let text = String(decoding: try folder.bytes("film.mp4.manifest.json"), as: UTF8.self)
        let start = try #require(text.firstRange(of: "\"fingerprints\" : [\n"))
        let first = try #require(text[start.upperBound...].split(separator: "\"").dropFirst().first)
        try folder.write(
            text.replacing(first, with: String(repeating: "0", count: 32)), to: "film.mp4.manifest.json")
        let forged = try await verify(folder, ["--samples", "2"])
        #expect(forged.status == 65)
        #expect(forged.errors.contains("Frame 0 drawn again"), "\(forged.errors)")
    }

    @Test func badManifest() async throws {
        let folder = try await rendered()
        let text = String(decoding: try folder.bytes("film.mp4.manifest.json"), as: UTF8.self)
        for (from, to) in [
            ("\"seed\" : 42", "\"seed\" : 43"), ("\"width\" : 96", "\"width\" : 97"), ("{", "["),
            ("\"first\" : 100", "\"first\" : 130"), ("\"frames\"", "\"fames\""),
            ("\"last\" : 129", "\"last\" : 9999999"),
        ] {
            try folder.write(text.replacing(from, with: to), to: "film.mp4.manifest.json")
            let outcome = try await verify(folder)
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("film.mp4.manifest.json"), "\(outcome.errors)")
        }
        try FileManager.default.removeItem(atPath: "\(folder.path)/film.mp4.manifest.json")
        #expect(try await verify(folder).status == 66)
        try folder.write(text, to: "film.mp4.manifest.json")
        try folder.write("no video", to: "film.mp4")
        #expect(try await verify(folder).status == 65)
        try FileManager.default.removeItem(atPath: "\(folder.path)/film.mp4")
        #expect(try await verify(folder).status == 66)
    }

    @Test func planNamesTheWork() async throws {
        struct Plans: Decodable {
            struct Job: Decodable {
                struct Segment: Decodable {
                    let index: Int
                    let isStored: Bool
                    let start: Double
                }
                let hash: String
                let output: String
                let segments: [Segment]
            }
            let jobs: [Job]
        }
        let folder = try TemporaryFolder()
        func plans(_ arguments: [String]) async throws -> Plans {
            let outcome = try await Tool.run(["plan"] + Self.film + ["--json"] + arguments, in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return try JSONDecoder().decode(Plans.self, from: Data(outcome.output.utf8))
        }
        let both = try await plans(["--theme", "both", "-o", "film.mp4"]).jobs
        #expect(both.map(\.output) == ["film-dark.mp4", "film-light.mp4"])
        #expect(Set(both.map(\.hash)).count == 2)
        #expect(both[0].segments.map(\.index) == [16, 17, 18, 19, 20, 21])
        #expect(both[0].segments.allSatisfy { !$0.isStored })
        // Frames and names are no part of the work; everything else is.
        #expect(try await plans(["-o", "x.mp4", "--work", "work"]).jobs[0].hash == both[0].hash)
        #expect(try await plans(["--crf", "19"]).jobs[0].hash != both[0].hash)
        #expect(try folder.names.isEmpty)

        let some = ["render"] + Self.film + ["--segment", "17,19", "--work", "work"]
        #expect(try await Tool.run(some, in: folder).status == 0)
        let stored = try await plans(["--work", "work"]).jobs[0].segments
        #expect(stored.filter(\.isStored).map(\.index) == [17, 19])
        let text = try await Tool.run(["plan"] + Self.film + ["--work", "work"], in: folder)
        #expect(text.output.contains(both[0].hash))
        #expect(text.output.components(separatedBy: "(there already)").count == 3)

        try await render(["--theme", "dark"], "film.mp4", in: folder)
        let manifest = String(decoding: try folder.bytes("film.mp4.manifest.json"), as: UTF8.self)
        #expect(manifest.contains(both[0].hash))
    }
}
