import Console
import Plan
import SamplePlans
import Testing

/// Where a render goes, and paths that look like something else.
@Suite struct RenderOutputTests {
    @Test(arguments: [
        "film.mp4", "a/b.c/film.MP4", "-.mp4", "a%b.mp4", "..a.mp4", "../film.mp4", "é/\u{301}.mp4", "a.png.mp4",
        " .mp4",
    ])
    func videos(path: String) throws {
        let output = try RenderOutput(path)
        #expect(output.format == .mp4 && output.text == path)
    }

    @Test(arguments: ["frames/%06d.png", "%d.PNG", "a%%b-%03d.png", "a.mp4/%d.png", "%d.mp4.png"])
    func pictures(pattern: String) throws {
        let output = try RenderOutput(pattern)
        #expect(output.format == .png && output.text == pattern)
        #expect(try output.pattern().description == pattern)
    }

    @Test(arguments: [
        ("-", "standard output"), ("", "'film.mp4'"), ("film", "'film.mp4'"), ("film.mov", "'film.mp4'"),
        (".mp4", "'film.mp4'"), ("out/", "'out/film.mp4'"), ("out/.mp4", "'out/film.mp4'"), ("..", "'../film.mp4'"),
        ("a/..", "'a/../film.mp4'"), ("film.", "'film.mp4'"), ("a.mp4/b", "'a.mp4/b.mp4'"), ("film.mp4 ", "'film.mp4'"),
        ("-.", "'film.mp4'"), ("film.png", "'film-%06d.png'"), ("a/b.PNG", "'a/b-%06d.PNG'"), ("%s.png", "%06d"),
        ("%d-%d.png", "exactly one"), ("%%.png", "exactly one"), ("f%d/a.png", "folder"),
    ])
    func refused(path: String, advice: String) {
        let error = #expect(throws: NeuroReelError.self) { try RenderOutput(path) }
        #expect(error?.status == .cannotCreate)
        #expect(error?.description.contains(advice) == true, "\(error?.description ?? "")")
    }

    /// A place that is proposed is one that is taken.
    @Test func suggestionsAreRight() {
        var random = SeededGenerator(5)
        for path in (0..<300).map({ _ in Self.path(&random) }) {
            let suggestion = OutputPath(path).suggestion("mp4")
            #expect((try? RenderOutput(suggestion))?.format == .mp4, "'\(path)' gives '\(suggestion)'")
        }
    }

    private static func path(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", ".", "..", "/", "-", "%", "\u{301}", "é", "mp4", "png", " "]
        return (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    /// Stem and extension are the path, and the extension is what follows the last point of the last name.
    @Test func pathsTakenApart() {
        var random = SeededGenerator(6)
        for path in (0..<400).map({ _ in Self.path(&random) }) {
            let parts = OutputPath(path)
            let bytes = Array(path.utf8)
            let name = Array(bytes.suffix(from: (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1))
            let pieces = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            let isHidden = pieces.count == 2 && pieces[0].isEmpty
            if pieces.count < 2 || isHidden || name == Array("..".utf8) {
                #expect(parts.stem == path && parts.fileExtension.isEmpty, "\(path)")
            } else {
                #expect(Array(parts.fileExtension.utf8) == Array(pieces[pieces.count - 1]), "\(path)")
                #expect(Array("\(parts.stem).\(parts.fileExtension)".utf8) == bytes, "\(path)")
            }
        }
    }

    @Test func standardPlaces() throws {
        #expect(RenderOutput(standard: "out/a", format: .mp4).text == "out/a.mp4")
        let pictures = RenderOutput(standard: "out/100%", format: .png)
        #expect(try pictures.pattern().path(frame: 7) == "out/100%-000007.png")
        #expect(try RenderOutput("a/film.mp4").inserting("-dark").text == "a/film-dark.mp4")
        #expect(try RenderOutput("a/%d.png").inserting("-dark").text == "a/%d-dark.png")
    }
}
