import Batches
import Console
import FilmKit
import Foundation
import Plan
import TestFolders
import Testing

/// One render of a batch: what it is called, and what is refused about it.
@Suite struct BatchRenderTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func renders(_ text: String) throws -> [BatchRender] {
        let path = folder.file("clips.yaml")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try BatchFile(path: path).renders
    }

    private func output(_ lines: String...) throws -> String {
        try #require(try renders("film: homepage-loop\n" + lines.map { "\($0)\n" }.joined()).first).output()
    }

    @Test func names() throws {
        #expect(try output() == "out/homepage-loop-dark-1080p.mp4")
        #expect(try output("format: png") == "out/homepage-loop-dark-1080p/%06d.png")
        #expect(try output("size: 96x64", "theme: light") == "out/homepage-loop-light-96x64.mp4")
        #expect(try output("seed: 7", "output: 'a/{seed}-{sparks}-{fps}-{theme}.{format}'") == "a/7-6-60-dark.mp4")
        #expect(try output("output: '{network.layers}.mp4'", "layers: [2, 3]") == "2,3.mp4")
        #expect(try output("output: '{crf}.mp4'", "crf: 30") == "30.mp4")
        #expect(try output("output: 'a/{title}.mp4'") == "a/none.mp4")
    }

    /// No value leads to another folder, hides a file, or looks like an option.
    @Test(arguments: [
        ("../../etc", "_.-..-etc"), ("/a", "_a"), (".hidden", "_hidden"), ("-rf", "_rf"), ("a:b\\\\c", "a-b-c"),
        ("a\\tb", "a-b"),
        ("\\u202Ea", "_a"), ("100%", "100%"), ("é ü", "é ü"),
    ])
    func partsOfNames(title: String, part: String) throws {
        #expect(try output("title: \"\(title)\"", "output: 'a/{title}.mp4'") == "a/\(part).mp4")
    }

    @Test func percentSignsInPatterns() throws {
        #expect(try output("title: 100%d", "format: png", "output: '{title}-%03d.png'") == "100%%d-%03d.png")
        #expect(try output("title: 100%d", "format: png", "output: '{title}.png'") == "100%%d/%06d.png")
    }

    @Test(arguments: [
        ("output: 'a-{sede}.mp4'", "Did you mean 'seed'?"), ("output: 'a-{seed.mp4'", "does not close it"),
        ("output: 'a-{crf}.mp4'", "no crf is given"), ("output: 'a-{}.mp4'", "stands for nothing"),
        ("output: 'a-{output}.mp4'", "stands for nothing"), ("output: 'a-{network}.mp4'", "stands for nothing"),
    ])
    func noNames(line: String, advice: String) throws {
        let error = #expect(throws: NeuroReelError.self) { try output(line) }
        #expect(error?.status == .badData && error?.description.contains(advice) == true, "\(error?.description ?? "")")
    }

    /// What is wrong is told of the render, with its key; the others go on.
    @Test(arguments: [
        ("frames: 9-3", "frames: '9-3': The range is reversed: use 3-9."), ("crf: 99", "crf: '99': "),
        ("preset: slo", "preset: 'slo': "), ("segment-length: 99", "segment-length: '99': "), ("seed: many", "seed"),
        ("output: film.png", "does not end in .mp4"), ("size: 97x64", "use 96x64"),
        ("film: homepage-lop", "Did you mean"),
    ])
    func refused(line: String, problem: String) throws {
        let render = try #require(
            try renders("\(line.hasPrefix("film") ? "" : "film: homepage-loop\n")\(line)\n").first)
        let error = #expect(throws: NeuroReelError.self) { try render.request() }
        #expect(error?.status == .usage && error?.description.contains(problem) == true, "\(error?.description ?? "")")
    }

    @Test func noFilm() throws {
        let render = try #require(try renders("seed: 1\n").first)
        let error = #expect(throws: NeuroReelError.self) { try render.request() }
        #expect(error?.status == .usage && error?.description.hasPrefix("film: none is given") == true)
    }

    /// The batch file before the storyboard, and the storyboard before the film.
    @Test func storyboards() throws {
        let path = folder.file("my.yaml")
        try Data("film: homepage-loop\nseed: 5\nsparks: 9\noutput: {size: 96x64, file: mine.mp4, fps: 10}\n".utf8)
            .write(to: URL(fileURLWithPath: path))
        let list = try renders("film: \(path)\nseed: [1, 2]\nframes: 3-8\nquality: high\n")
        let jobs = try list.map { try $0.request() }
        #expect(jobs.map { $0.film.script.value(at: "seed")?.whole } == [1, 2])
        #expect(jobs.allSatisfy { $0.film.script.value(at: "sparks")?.whole == 9 && $0.size.description == "96x64" })
        #expect(try list.map { try $0.output() } == ["mine.mp4", "mine.mp4"])
        let resolved = try #require(jobs.first).resolved()
        #expect(resolved.frames == FrameRange(first: 3, last: 8) && resolved.rate.description == "10")
        // Its format follows from its file, unless the batch file says another.
        let pictures = try #require(try renders("film: \(path)\nformat: png\noutput: '{film}.{format}'\n").first)
        #expect(try pictures.output() == "my/%06d.png")
        let named = try #require(try renders("film: \(path)\noutput: '{film}-{seed}.{format}'\n").first)
        #expect(try named.output() == "my-5.mp4")
    }

    /// A user's theme is a theme among others, called as its file is. Its path starts where the program is started.
    @Test func themes() throws {
        let own = folder.file("my thème.yaml")
        try Data("base: light\nneuron: {rim: 1}\n".utf8).write(to: URL(fileURLWithPath: own))
        let list = try renders("film: homepage-loop\ntheme: [dark, \"\(own)\", both]\noutput: 'a/{theme}.mp4'\n")
        #expect(try list.map { try $0.output() } == ["a/dark.mp4", "a/my thème.mp4", "a/dark.mp4", "a/light.mp4"])
        #expect(list.map { $0.theme?.path } == [nil, own, nil, nil])
        let stagings = try list.map { render in
            let film = try render.request().film
            return film.staging(for: film.themes.themes[0])
        }
        #expect(stagings.map(\.theme) == [.dark, .light, .dark, .light])
        #expect(stagings.map { $0.themeValues?.count } == [nil, 1, nil, nil])
        #expect(
            try renders("film: homepage-loop\ntheme: \"\(own)\"\n")[0].output()
                == "out/homepage-loop-my thème-1080p.mp4")
        // A storyboard's own theme, which starts at its folder.
        let path = folder.file("s.yaml")
        try Data("film: homepage-loop\ntheme: my thème.yaml\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(try renders("film: \(path)\n")[0].output() == "out/s-my thème-1080p.mp4")
        #expect(try renders("film: \(path)\ntheme: [both]\n").map { try $0.output() }.count == 2)
    }

    /// Where there is no storyboard, the theme's name is still that of its file.
    @Test func unreadableTheme() throws {
        let render = try #require(try renders("film: homepage-loop\ntheme: \(folder.path)/no.yaml\n").first)
        #expect(try render.output().hasPrefix("out/homepage-loop-no-"))
        let error = #expect(throws: NeuroReelError.self) { try render.request() }
        #expect(error?.status == .noInput)
        #expect(error?.description == "theme: \(folder.path)/no.yaml: there is no such file.")
        let drak = try #require(try renders("film: homepage-loop\ntheme: drak\n").first)
        #expect(throws: NeuroReelError.self) { try drak.request() }
        try Data("base: lite\n".utf8).write(to: URL(fileURLWithPath: folder.file("bad.yaml")))
        let bad = try #require(try renders("film: homepage-loop\ntheme: \(folder.path)/bad.yaml\n").first)
        let refused = #expect(throws: NeuroReelError.self) { try bad.request() }
        #expect(refused?.status == .badData && refused?.description.contains("bad.yaml:1:7: base is 'lite'") == true)
    }

    @Test(arguments: [
        ("clips.yaml", "clips.report.json"), ("a.b/clips", "a.b/clips.report.json"),
        ("x.batch.yaml", "x.batch.report.json"),
    ])
    func reports(batch: String, report: String) { #expect(BatchReport.path(of: batch) == report) }
}
