import Console
import Files
import Foundation
import Outputs
import Plan
import TestFolders
import Testing

/// Whether outputs can be written, found out without writing them.
@Suite struct OutputFolderTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    }

    private func problem(_ file: CommandFile) -> NeuroReelError? {
        do {
            try OutputFolder.check(file, makesStandard: false)
            return nil
        } catch {
            return error
        }
    }

    private func output(_ name: String) -> CommandFile { .output("the film", path: folder.file(name)) }

    @Test func single() throws {
        try write("old", "film.mp4")
        try #require(mkdir(folder.file("folder"), 0o700) == 0 && mkfifo(folder.file("pipe"), 0o600) == 0)
        try #require(symlink("nothing", folder.file("dangling")) == 0 && symlink("film.mp4", folder.file("link")) == 0)
        let before = try folder.names()
        for name in ["film.mp4", "new.mp4", "link", "folder/new.mp4"] {
            #expect(problem(output(name)) == nil, "\(name)")
        }
        for name in ["folder", "pipe", "dangling", "no/film.mp4", "film.mp4/a", "", "bad\u{FFFD}.mp4"] {
            #expect(problem(output(name))?.status == .cannotCreate, "\(name)")
        }
        #expect(try folder.names() == before)
        #expect(try String(contentsOfFile: folder.file("film.mp4"), encoding: .utf8) == "old")
        #expect(problem(.input("it", path: "/nowhere/at/all")) == nil)
    }

    /// What lies beside an output is written over nothing but its like.
    @Test(arguments: [
        ("", true), (#"{"hash" : 1}"#, true), ("WEBVTT", false), ("{}", false), (" ", false),
        (String(repeating: " ", count: 1 << 16) + #""hash""#, false),
        (String(repeating: " ", count: 60000) + #""hash""#, true),
    ])
    func companions(text: String, isRight: Bool) throws {
        let manifest = CommandFile.companion("the manifest", path: folder.file("m.json"), mark: "\"hash\"")
        #expect(problem(manifest) == nil)
        try write(text, "m.json")
        let found = problem(manifest)
        #expect((found == nil) == isRight)
        #expect(found?.status ?? .cannotCreate == .cannotCreate)
        #expect(try String(contentsOfFile: folder.file("m.json"), encoding: .utf8) == text)
    }

    @Test func sequences() throws {
        func pictures(_ pattern: String, _ first: Int, _ last: Int) throws -> CommandFile {
            .pictures(
                "the pictures", try ImageSequencePattern(folder.file(pattern)), FrameRange(first: first, last: last))
        }
        try #require(mkdir(folder.file("5.png"), 0o700) == 0 && mkfifo(folder.file("7.png"), 0o600) == 0)
        #expect(try problem(pictures("%d.png", 0, 4)) == nil)
        #expect(try problem(pictures("%d.png", 0, 9))?.status == .cannotCreate)
        #expect(try problem(pictures("%d.png", 6, 6)) == nil)
        #expect(try problem(pictures("%d.png", 7, 7))?.description.contains("7.png") == true)
        #expect(try problem(pictures("%02d.png", 0, 9)) == nil)
        #expect(try problem(pictures("no/%d.png", 0, 1))?.status == .cannotCreate)
        // The last has the longest name.
        let long = String(repeating: "n", count: 250)
        #expect(try problem(pictures("\(long)%d", 0, 99999)) == nil)
        #expect(try problem(pictures("\(long)%d", 0, 100_000))?.status == .cannotCreate)
        #expect(try folder.names() == ["5.png", "7.png"])
    }

    @Test func workFolders() throws {
        #expect(problem(.workFolder(folder.file("work"))) == nil)
        #expect(problem(.workFolder(folder.file("no/work")))?.status == .cannotCreate)
        #expect(try folder.names().isEmpty)
    }

    @Test func abandoned() throws {
        let names = [".film.mp4.1-1.partial", ".0.png.1-1.partial", ".m.json.2-3.partial", ".other.1-1.partial"]
        for name in names { try write("", name) }
        var files = CommandFiles()
        try files.add([
            output("film.mp4"), .companion("the manifest", path: folder.file("m.json"), mark: "x"),
            .pictures("the pictures", try ImageSequencePattern(folder.file("%d.png")), FrameRange(first: 0, last: 9)),
        ])
        try files.checkOutputs()
        #expect(try folder.names() == [".other.1-1.partial"])
        // Nothing is cleared up if something is wrong.
        try write("", names[0])
        try files.add([output("no/film.mp4")])
        #expect(throws: NeuroReelError.self) { try files.checkOutputs() }
        #expect(try folder.names() == [names[0], names[3]])
    }

    @Test func foldersOnTheWay() throws {
        try OutputFolder.makeFolders(for: folder.file("a/b/c/film.mp4"))
        try OutputFolder.makeFolders(for: folder.file("a/b/c/film.mp4"))
        var status = stat()
        #expect(stat(folder.file("a/b/c"), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("a/b/c")).isEmpty)
        try write("x", "file")
        let error = #expect(throws: NeuroReelError.self) {
            try OutputFolder.makeFolders(for: folder.file("file/b/film.mp4"))
        }
        #expect(error?.status == .cannotCreate)
        #expect(try folder.names() == ["a", "file"])
    }

    @Test func missingFolders() throws {
        try OutputFolder.checkFolders(of: [folder.file("a.mp4")], workFolder: folder.file("work"))
        for (outputs, work) in [(["no/a.mp4"], nil), (["a.mp4", "no/b.mp4"], "work"), (["a.mp4"], "no/work")] {
            let error = #expect(throws: NeuroReelError.self) {
                try OutputFolder.checkFolders(of: outputs.map(folder.file), workFolder: work.map(folder.file))
            }
            #expect(error?.status == .cannotCreate)
            #expect(error?.description.contains("'\(folder.file("no"))'") == true)
        }
    }
}
