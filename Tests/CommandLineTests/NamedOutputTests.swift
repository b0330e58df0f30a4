import Foundation
import Testing

/// Outputs that are named after what a user calls things: a percent sign, a slash or a point in it is a part of the name and nothing more.
@Suite(.timeLimit(.minutes(20))) struct NamedOutputTests {
    private static let shape = "output: {size: 96x64, fps: 10, quality: draft"

    @Test func storyboardsOfAnyName() async throws {
        for (name, formats) in [("100%", ["png", "mp4"]), ("%d", ["png"]), ("-x", ["mp4"]), (".", ["png"])] {
            for format in formats {
                let folder = try TemporaryFolder()
                try folder.write("film: homepage-loop\n\(Self.shape), format: \(format)}\n", to: "\(name).yaml")
                let source = "./\(name).yaml"
                let outcome = try await Tool.run(
                    ["render", source, "--frames", "7-7", "--no-chapters"], in: folder)
                #expect(outcome.status == 0, "\(name): \(outcome.errors)")
                let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out")
                let output = format == "png" ? "\(name)-dark-000007.png" : "\(name)-dark.mp4"
                #expect(names.contains(output), "\(name): \(names)")
            }
        }
    }

    /// What a title may be, and where its batch's pictures and videos lie.
    private static let titles = [
        ("100% sure", "100% sure"), ("%d", "%d"), ("a/b", "a-b"), ("../x", "_.-x"), ("..", "_."), (".", "_"),
        ("-rf", "_rf"), ("/etc", "_etc"), ("C:\\x", "C--x"), ("{seed}", "{seed}"), ("ünï", "ünï"),
    ]

    @Test(arguments: ["png", "mp4"])
    func batchesOfAnyTitle(format: String) async throws {
        let folder = try TemporaryFolder()
        let expected = format == "png" ? Self.titles : Array(Self.titles.prefix(4))
        let titles = expected.map { "'\($0.0)'" }.joined(separator: ", ")
        let output = format == "png" ? "b/{title}/%d.png" : "b/{title}/a.mp4"
        try folder.write(
            """
            output: '\(output)'
            format: \(format)
            film: homepage-loop
            size: 96x64
            fps: 10
            frames: 0-0
            layers: 2,2
            title: [\(titles)]
            """, to: "batch.yaml")
        let outcome = try await Tool.run(["batch", "batch.yaml"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/b")
        #expect(Set(names) == Set(expected.map(\.1)))
        for name in names {
            let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/b/\(name)")
            #expect(files.contains(format == "png" ? "0.png" : "a.mp4"), "\(name): \(files)")
        }
        #expect(try folder.names.sorted() == ["b", "batch.report.json", "batch.yaml"])
        let again = try await Tool.run(["batch", "batch.yaml"], in: folder)
        #expect(again.errors.contains("0 rendered, \(expected.count) up to date"), "\(again.errors)")
    }

    /// Without a place for the frame's number, pictures go into a folder, also if there is a percent sign in the name; and a percent sign of
    /// the pattern's own stays one.
    @Test func patternsWithPercentSigns() async throws {
        let common = "format: png\nfilm: homepage-loop\nsize: 96x64\nfps: 10\nframes: 3-3\nlayers: 2,2\ntitle: 7%\n"
        for (pattern, path) in [
            ("{title}.png", "7%/000003.png"), ("a%%/{title}.png", "a%/7%/000003.png"), ("{title}-%d.png", "7%-3.png"),
        ] {
            let folder = try TemporaryFolder()
            try folder.write("\(common)output: '\(pattern)'\n", to: "batch.yaml")
            let outcome = try await Tool.run(["batch", "batch.yaml"], in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(FileManager.default.fileExists(atPath: "\(folder.path)/\(path)"), "\(pattern)")
        }
    }
}
