import Foundation
import Testing

/// What a batch takes for up to date: what would be rendered, to the last bit, and nothing else.
@Suite(.serialized, .timeLimit(.minutes(20))) struct UpToDateTests {
    private static let pictures = "film: homepage-loop\nformat: png\nframes: 0-2\nsize: 96x64\noutput: clips/%d.png\n"
    private static let video =
        "film: homepage-loop\nfps: 10\nquality: draft\nsize: 96x64\nframes: 10-19\ncaptions: sidecar\noutput: clips/film.mp4\n"

    private func batch(_ text: String, in folder: TemporaryFolder, _ environment: [String: String] = [:]) async throws
        -> String
    {
        try folder.write(text, to: "clips.yaml")
        let outcome = try await Tool.run(["batch", "clips.yaml"], in: folder, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.errors
    }

    private func contents(of folder: TemporaryFolder) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/clips")
        let pairs = try names.map { ($0, try folder.bytes("clips/\($0)")) }
        // A video's manifest has times.
        return Dictionary(uniqueKeysWithValues: pairs.filter { !$0.0.hasSuffix(".manifest.json") })
    }

    /// Damage that users, disks and other programs do.
    @Test(arguments: ["empty", "another film's", "missing", "flipped", "no manifest", "empty manifest"])
    func pictures(damage: String) async throws {
        let folder = try TemporaryFolder()
        #expect(try await batch(Self.pictures, in: folder).contains("1 rendered"))
        let intact = try contents(of: folder)
        #expect(intact.keys.sorted() == ["0.png", "1.png", "2.png"])
        #expect(try await batch(Self.pictures, in: folder).contains("0 rendered, 1 up to date"))
        let (picture, manifest) = ("clips/1.png", "clips/%d.png.manifest.json")
        switch damage {
        case "empty": try folder.write("", to: picture)
        case "another film's":
            let still = ["still", "computation-graph", "--at", "7s", "--size", "96x64", "-o", picture]
            #expect(try await Tool.run(still, in: folder).status == 0)
        case "missing": try FileManager.default.removeItem(atPath: "\(folder.path)/\(picture)")
        case "flipped":
            var bytes = try folder.bytes(picture)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/\(picture)"))
        case "no manifest": try FileManager.default.removeItem(atPath: "\(folder.path)/\(manifest)")
        default: try folder.write("", to: manifest)
        }
        #expect(try await batch(Self.pictures, in: folder).contains("1 rendered, 0 up to date"))
        #expect(try contents(of: folder) == intact)
        #expect(try await batch(Self.pictures, in: folder).contains("0 rendered, 1 up to date"))
    }

    /// Neither what encodes videos nor a report has a say in pictures.
    @Test func whatPicturesAreMadeOf() async throws {
        let folder = try TemporaryFolder()
        #expect(try await batch(Self.pictures, in: folder).contains("1 rendered"))
        for line in ["crf: 30", "preset: slow", "quality: high", "segment-length: 1s", "chapters: false"] {
            #expect(try await batch(Self.pictures + line + "\n", in: folder).contains("1 up to date"), "\(line)")
        }
        try FileManager.default.removeItem(atPath: "\(folder.path)/clips.report.json")
        #expect(try await batch(Self.pictures, in: folder).contains("1 up to date"))
        for line in ["seed: 43", "theme: light", "title: Loop"] {
            #expect(try await batch(Self.pictures + line + "\n", in: folder).contains("1 rendered"), "\(line)")
        }
        let manifest = String(decoding: try folder.bytes("clips/%d.png.manifest.json"), as: UTF8.self)
        for word in ["crf", "preset", "x264", "libavcodec"] { #expect(!manifest.contains(word)) }
        #expect(manifest.contains("libpng"))
        // A render by itself writes the same.
        let render = [
            "render", "homepage-loop", "--title", "Loop", "--frames", "0-2", "--size", "96x64", "-o", "clips/%d.png",
        ]
        #expect(try await Tool.run(render, in: folder).status == 0)
        #expect(try folder.bytes("clips/%d.png.manifest.json") == Data(manifest.utf8))
    }

    @Test func captionFile() async throws {
        let folder = try TemporaryFolder()
        #expect(try await batch(Self.video, in: folder).contains("1 rendered"))
        let intact = try contents(of: folder)
        #expect(intact.keys.sorted() == ["film.mp4", "film.vtt"])
        for text in ["", "WEBVTT\n", nil] {
            if let text {
                try folder.write(text, to: "clips/film.vtt")
            } else {
                try FileManager.default.removeItem(atPath: "\(folder.path)/clips/film.vtt")
            }
            let verified = try await Tool.run(["verify", "clips/film.mp4", "--samples", "1"], in: folder)
            #expect(verified.status == 65)
            #expect(verified.errors.contains("clips/film.vtt are missing, or were changed"), "\(verified.errors)")
            #expect(try await batch(Self.video, in: folder).contains("1 rendered"))
            #expect(try contents(of: folder) == intact)
            #expect(try await batch(Self.video, in: folder).contains("1 up to date"))
        }
    }

    /// Film, driver and faces decide; the processor only says which segments may be mixed.
    @Test func whereItWasMade() async throws {
        let folder = try TemporaryFolder()
        #expect(try await batch(Self.video, in: folder).contains("1 rendered"))
        let path = "clips/film.mp4.manifest.json"
        var manifest = try #require(try JSONSerialization.jsonObject(with: folder.bytes(path)) as? [String: Any])
        var plan = try #require(manifest["plan"] as? [String: Any])
        var provenance = try #require(plan["provenance"] as? [String: Any])
        #expect(provenance["processor"] is String)
        provenance["processor"] = "Elsewhere 7"
        plan["provenance"] = provenance
        manifest["plan"] = plan
        try JSONSerialization.data(withJSONObject: manifest).write(to: URL(fileURLWithPath: "\(folder.path)/\(path)"))
        #expect(try await batch(Self.video, in: folder).contains("1 up to date"))
        let verified = try await Tool.run(["verify", "clips/film.mp4"], in: folder)
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(verified.output.contains("provenance.processor is \"Elsewhere 7\""))
        let driver = ["LP_NATIVE_VECTOR_WIDTH": "128"]
        #expect(try await batch(Self.video, in: folder, driver).contains("1 rendered"))
    }
}
