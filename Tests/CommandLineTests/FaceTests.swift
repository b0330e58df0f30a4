import Foundation
import Testing

/// Faces are a part of what a film is made of.
@Suite(.serialized, .timeLimit(.minutes(20))) struct FaceTests {
    private struct Plans: Decodable {
        struct Job: Decodable {
            struct Plan: Decodable {
                struct Provenance: Decodable {
                    struct Face: Decodable, Equatable {
                        let version: String
                        let sha256: String
                    }
                    let faces: [String: Face]?
                    let harfbuzz: String?
                    let freetype: String?
                }
                let provenance: Provenance
            }
            let hash: String
            let plan: Plan
        }
        let jobs: [Job]
    }

    private func plan(
        _ film: [String], in folder: TemporaryFolder, _ environment: [String: String] = [:]
    ) async throws -> Plans.Job {
        let outcome = try await Tool.run(["plan"] + film + ["--json"], in: folder, environment: environment)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return try #require(try JSONDecoder().decode(Plans.self, from: Data(outcome.output.utf8)).jobs.first)
    }

    /// A font configuration whose Inter Regular is another issue: with one byte more at its end.
    private func otherFaces(in folder: TemporaryFolder) async throws -> [String: String] {
        let query = ["fc-list", "-f", "%{file}\n", "Inter:style=Regular"]
        let regular = try await Tool(program: "/usr/bin/env", query, in: folder).end()
        let math = try await Tool(
            program: "/usr/bin/env", ["fc-list", "-f", "%{file}\n", "Latin Modern Math"], in: folder
        )
        .end()
        let inter = try #require(regular.output.split(separator: "\n").first { $0.hasSuffix("/Inter-Regular.otf") })
        let files = try FileManager.default.contentsOfDirectory(
            atPath: (String(inter) as NSString).deletingLastPathComponent)
        try folder.makeFolder("fonts")
        for name in files where name.hasPrefix("Inter-") {
            let path = "\((String(inter) as NSString).deletingLastPathComponent)/\(name)"
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            if name == "Inter-Regular.otf" { bytes.append(0) }
            try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/fonts/\(name)"))
        }
        let formula = try #require(math.output.split(separator: "\n").first)
        try FileManager.default.copyItem(atPath: String(formula), toPath: "\(folder.path)/fonts/math.otf")
        try folder.write(
            "<?xml version=\"1.0\"?><fontconfig><dir>\(folder.path)/fonts</dir><cachedir>\(folder.path)/cache</cachedir></fontconfig>",
            to: "fonts.conf")
        return ["FONTCONFIG_FILE": "\(folder.path)/fonts.conf"]
    }

    @Test func onlyFacesThatAreUsed() async throws {
        let folder = try TemporaryFolder()
        let silent = try await plan(["homepage-loop"], in: folder).plan.provenance
        #expect(silent.faces == nil && silent.harfbuzz == nil && silent.freetype == nil)
        let titled = try await plan(["homepage-loop", "--title", "Loop"], in: folder).plan.provenance
        #expect(titled.faces?.keys.sorted() == ["Inter 600"])
        let burned = try await plan(["homepage-loop", "--captions", "burn"], in: folder).plan.provenance
        #expect(burned.faces?.keys.sorted() == ["Inter 500"])
        let graph = try await plan(["computation-graph"], in: folder).plan.provenance
        #expect(graph.faces?.keys.sorted() == ["Inter 400", "Inter 600", "Latin Modern Math 400"])
        #expect(graph.faces?.values.allSatisfy { $0.version.contains("Version") || $0.version.contains(".") } == true)
        #expect(graph.harfbuzz?.contains(".") == true && graph.freetype?.contains(".") == true)
        let text = try await Tool.run(["plan", "computation-graph"], in: folder)
        #expect(text.output.contains("Written   in Inter 400 ("), "\(text.output)")
    }

    @Test func anotherIssueIsAnotherPlan() async throws {
        let folder = try TemporaryFolder()
        let other = try await otherFaces(in: folder)
        let (here, there) = (
            try await plan(["computation-graph"], in: folder), try await plan(["computation-graph"], in: folder, other)
        )
        #expect(here.hash != there.hash)
        let faces = (here.plan.provenance.faces ?? [:], there.plan.provenance.faces ?? [:])
        #expect(faces.0["Inter 400"]?.version == faces.1["Inter 400"]?.version)
        #expect(faces.0["Inter 400"]?.sha256 != faces.1["Inter 400"]?.sha256)
        #expect(faces.0["Inter 600"] == faces.1["Inter 600"])
        // What is not used decides nothing.
        let loop = ["homepage-loop", "--title", "Loop"]
        #expect(try await plan(loop, in: folder).hash == plan(loop, in: folder, other).hash)

        // Segments made with both do not join.
        let render = [
            "render", "computation-graph", "--size", "64x64", "--fps", "2", "--frames", "0-7", "--work", "work",
        ]
        #expect(try await Tool.run(render + ["--segment", "0"], in: folder).status == 0)
        let second = try await Tool.run(render + ["--segment", "1"], in: folder, environment: other)
        #expect(second.status == 73)
        #expect(second.errors.contains("provenance.faces.Inter 400.sha256 is"), "\(second.errors)")
    }
}
