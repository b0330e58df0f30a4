import Encoding
import Files
import Foundation
import Testing

/// What lies beside a video or pictures may hold anything, and is never trusted.
@Suite(.serialized, .timeLimit(.minutes(20))) struct ManifestTests {
    private static let film = ["homepage-loop", "--frames", "100-105", "--segment-length", "0.1s"] + Tool.small

    /// What JSON can hold where a value stood.
    private static var values: [Any] {
        [
            Int.max, Int.min, -1, 0, UInt64.max, 1e300, 0.5, "9223372036854775807", NSNull(), [Any](), [String: Any](),
            Array(repeating: Int.max, count: 1000),
        ]
    }

    private func rendered() async throws -> (TemporaryFolder, [String: Any]) {
        let folder = try TemporaryFolder()
        let outcome = try await Tool.run(["render"] + Self.film + ["-o", "film.mp4"], in: folder)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: folder.bytes("film.mp4.manifest.json"))
        return (folder, try #require(json as? [String: Any]))
    }

    /// The paths of all values in a tree, containers included; of a list, of its first element.
    private func paths(in tree: Any, _ path: [String] = []) -> [[String]] {
        if let object = tree as? [String: Any] {
            return object.keys.sorted().flatMap { paths(in: object[$0] ?? 0, path + [$0]) } + [path]
        }
        if let list = tree as? [Any], let first = list.first { return paths(in: first, path + ["0"]) + [path] }
        return [path]
    }

    private func replacing(_ path: ArraySlice<String>, in tree: Any, with value: Any) -> Any {
        guard let key = path.first else { return value }
        if var object = tree as? [String: Any] {
            object[key] = replacing(path.dropFirst(), in: object[key] ?? 0, with: value)
            return object
        }
        guard var list = tree as? [Any], !list.isEmpty else { return tree }
        list[0] = replacing(path.dropFirst(), in: list[0], with: value)
        return list
    }

    /// With a plan's hash put right, so that what is behind that check is reached, too.
    private func write(_ manifest: Any, to folder: TemporaryFolder) throws {
        var manifest = manifest
        if var object = manifest as? [String: Any], var plan = object["plan"] as? [String: Any] {
            if var provenance = plan["provenance"] as? [String: Any] {
                provenance["processor"] = nil
                plan["provenance"] = provenance
            }
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
            object["hash"] =
                Digest(of: Array(try JSONSerialization.data(withJSONObject: plan, options: options)))
                .description
            manifest = object
        }
        try JSONSerialization.data(withJSONObject: manifest, options: .fragmentsAllowed)
            .write(to: URL(fileURLWithPath: "\(folder.path)/film.mp4.manifest.json"))
    }

    /// Every value of a manifest is replaced by whatever JSON can hold: `verify` tells, and never traps.
    @Test func anyValue() async throws {
        let (folder, manifest) = try await rendered()
        try write(manifest, to: folder)
        #expect(try await Tool.run(["verify", "film.mp4", "--samples", "1"], in: folder).status == 0)
        var refused = 0
        let paths = paths(in: manifest).filter { !$0.isEmpty && $0 != ["hash"] }
        #expect(paths.count > 60)
        for (index, path) in paths.enumerated() {
            // Numbers get one of the extremes, everything one more in turn.
            let isNumber = value(at: path, in: manifest) is NSNumber
            let extremes: [Any] = isNumber ? [Self.values[index % 3]] : []
            for value in extremes + [Self.values[index % Self.values.count]] {
                try write(replacing(path[...], in: manifest, with: value), to: folder)
                let outcome = try await Tool.run(["verify", "film.mp4", "--samples", "1"], in: folder)
                let what = "\(path.joined(separator: ".")): \(value): \(outcome.status) \(outcome.errors)"
                #expect([0, 65].contains(outcome.status), "\(what.prefix(400))")
                if outcome.status == 65 { refused += 1 }
                #expect(outcome.status == 0 || outcome.errors.contains("film.mp4"), "\(what.prefix(400))")
            }
        }
        #expect(refused > 100)
    }

    private func value(at path: [String], in tree: Any) -> Any {
        path.reduce(tree) { tree, key in
            (tree as? [String: Any])?[key] ?? (tree as? [Any])?.first ?? NSNull()
        }
    }

    @Test(arguments: ["", "null", "7", "[]", "{}", "\u{0}", "[[[[", "nan", "{\"hash\":{}}"])
    func anyText(text: String) async throws {
        let (folder, _) = try await rendered()
        try folder.write(text, to: "film.mp4.manifest.json")
        #expect(try await Tool.run(["verify", "film.mp4"], in: folder).status == 65)
    }

    @Test func deepAndLongText() async throws {
        let (folder, _) = try await rendered()
        for text in [
            String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
            "[" + String(repeating: "0,", count: 1_000_000) + "0]",
        ] {
            try folder.write(text, to: "film.mp4.manifest.json")
            #expect(try await Tool.run(["verify", "film.mp4"], in: folder).status == 65)
        }
    }

    /// The same trees where a batch looks what is up to date: whatever stands there, it renders again.
    @Test func inBatches() async throws {
        let folder = try TemporaryFolder()
        let text = "film: homepage-loop\nformat: [png, mp4]\nframes: 0-1\nsize: 96x64\noutput: clips/a-%d.{format}\n"
        try folder.write(text.replacing("a-%d.{format}", with: "{format}/%d.{format}"), to: "clips.yaml")
        #expect(try await Tool.run(["batch", "clips.yaml"], in: folder).status == 0)
        for name in ["clips/png/%d.png", "clips/mp4/%d.mp4"] {
            let path = "\(name).manifest.json"
            let intact = try folder.bytes(path)
            let manifest = try JSONSerialization.jsonObject(with: intact)
            for key in [
                ["frames", "last"], ["frames", "first"], ["plan", "size", "width"], ["plan", "rate", "denominator"],
            ] {
                let broken = replacing(key[...], in: manifest, with: Int.max)
                try JSONSerialization.data(withJSONObject: broken)
                    .write(to: URL(fileURLWithPath: "\(folder.path)/\(path)"))
                let outcome = try await Tool.run(["batch", "clips.yaml"], in: folder)
                #expect(outcome.status == 0)
                #expect(outcome.errors.contains("1 rendered, 1 up to date"), "\(name) \(key) \(outcome.errors)")
            }
        }
    }

    /// A stored segment is no manifest, but is read from a folder that others can write to as well.
    @Test func packetsOfNoTime() async throws {
        let folder = try TemporaryFolder()
        let render = ["render"] + Self.film + ["--segment", "16", "--work", "work"]
        #expect(try await Tool.run(render, in: folder).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/work")
        let name = try #require(names.first { $0.hasSuffix(".segment") })
        for (key, value) in [("pts", Int.min), ("dts", Int.min), ("pts", Int.max), ("dts", Int.max), ("size", Int.max)]
        {
            var segment = try StoredSegment(path: "\(folder.path)/work/\(name)")
            let packets = try #require(segment.header["packets"] as? [[String: Any]])
            segment.header["packets"] = packets.map { $0.merging([key: value]) { $1 } }
            try folder.makeFolder("forged")
            for file in names {
                try? FileManager.default.removeItem(atPath: "\(folder.path)/forged/\(file)")
                try FileManager.default.copyItem(
                    atPath: "\(folder.path)/work/\(file)", toPath: "\(folder.path)/forged/\(file)")
            }
            try segment.write(to: "\(folder.path)/forged/\(name)")
            let join = ["join", "--work", "forged", "--frames", "100-101", "-o", "film.mp4"]
            let outcome = try await Tool.run(join, in: folder)
            #expect(outcome.status == 65, "\(key): \(outcome.errors)")
            #expect(outcome.errors.contains("the segment is damaged"), "\(outcome.errors)")
        }
    }
}
