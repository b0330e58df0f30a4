import Console
import Files
import Foundation
import Outputs
import Plan
import SamplePlans
import TestFolders
import Testing

/// Which files of a command may stand beside each other.
@Suite struct CommandFilesTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        for name in ["a", "b"] { try #require(mkdir(folder.file(name), 0o700) == 0) }
        for (link, target) in [("l", "a"), ("a/link.mp4", "real.mp4"), ("b/000007.png", "../a/film.mp4")] {
            try #require(symlink(target, folder.file(link)) == 0)
        }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("a/my.yaml")))
        try #require(link(folder.file("a/my.yaml"), folder.file("b/other.yaml")) == 0)
    }

    private func input(_ path: String) -> CommandFile { .input("the storyboard", path: folder.file(path)) }
    private func output(_ path: String) -> CommandFile { .output("the film", path: folder.file(path)) }

    private func pictures(_ pattern: String, _ frames: ClosedRange<Int>) throws -> CommandFile {
        .pictures(
            "the pictures", try ImageSequencePattern(folder.file(pattern)),
            FrameRange(first: frames.lowerBound, last: frames.upperBound))
    }

    private func conflict(_ files: [CommandFile]) -> NeuroReelError? {
        var all = CommandFiles()
        do {
            try all.add(files)
            return nil
        } catch {
            return error
        }
    }

    /// Whether they are refused, in whichever order they come.
    private func clash(_ one: CommandFile, _ other: CommandFile) -> Bool {
        let (first, second) = (conflict([one, other]), conflict([other, one]))
        #expect((first == nil) == (second == nil))
        return first != nil
    }

    @Test(arguments: [
        ("a/film.mp4", "a/film.mp4", true), ("a/film.mp4", "l/film.mp4", true), ("a/film.mp4", "a//./film.mp4", true),
        ("a/film.mp4", "b/../a/film.mp4", true), ("a/link.mp4", "a/real.mp4", true),
        ("a/my.yaml", "b/other.yaml", true),
        ("a/film.mp4", "b/film.mp4", false), ("a/film.mp4", "a/film.mp", false), ("new/x", "new/y", false),
        ("new/x", "new/./x", true), ("a/Film.mp4", "a/film.mp4", false),
    ])
    func single(one: String, other: String, isOne: Bool) {
        #expect(clash(output(one), output(other)) == isOne)
        #expect(clash(input(one), output(other)) == isOne)
        // What is only read may be read twice.
        #expect(!clash(input(one), input(other)))
    }

    @Test func messages() {
        let error = conflict([input("a/my.yaml"), output("l/my.yaml")])
        #expect(error?.status == .usage)
        let (written, read) = (folder.file("l/my.yaml"), folder.file("a/my.yaml"))
        #expect(
            error?.description
                == "'\(written)' cannot be the film, as it is the storyboard too (spelt '\(read)'): name another file.")
        var files = CommandFiles()
        files.refusal = (.cannotCreate, "let the names tell them apart")
        let other = #expect(throws: NeuroReelError.self) { try files.add([output("a/x"), output("a/x")]) }
        #expect(
            other?.status == .cannotCreate && other?.description.hasSuffix("let the names tell them apart.") == true)
        #expect(other?.description.contains("spelt") == false)
    }

    /// Two sequences in one folder, against all of their names written out.
    @Test func sequences() throws {
        var random = SeededGenerator(9)
        let patterns = [
            "a/%d.png", "a/%02d.png", "a/%03d.png", "a/1%d.png", "a/%d0.png", "l/%d.png", "b/%d.png", "a/x%d.png",
        ]
        var clashes = 0
        for _ in 0..<300 {
            let both = (0..<2).map { _ in
                let first = Int.random(in: 0...120, using: &random)
                let pattern = patterns.randomElement(using: &random) ?? ""
                return (pattern, first...first + .random(in: 0...40, using: &random))
            }
            func names(_ sequence: (pattern: String, frames: ClosedRange<Int>)) throws -> Set<String> {
                let pattern = try ImageSequencePattern(sequence.pattern.replacing("l/", with: "a/"))
                return Set(sequence.frames.map { pattern.path(frame: $0) })
            }
            // A manifest is called as the pattern is, so that no two parts of one may be written at once.
            let expected = try both[0].0 == both[1].0 || !names(both[0]).isDisjoint(with: names(both[1]))
            let found = clash(try pictures(both[0].0, both[0].1), try pictures(both[1].0, both[1].1))
            #expect(found == expected, "\(both)")
            clashes += found ? 1 : 0
        }
        #expect((30...270).contains(clashes))
    }

    @Test(arguments: [
        ("a/%d.png", 0...9, "a/7.png", true), ("a/%d.png", 0...9, "a/10.png", false),
        ("a/%d.png", 0...9, "l/7.png", true),
        ("a/%03d.png", 0...9, "a/7.png", false), ("a/%d.png", 0...9, "b/7.png", false),
        ("b/%06d.png", 0...9, "a/film.mp4", true), ("b/%06d.png", 0...6, "a/film.mp4", false),
    ])
    func sequenceAndFile(pattern: String, frames: ClosedRange<Int>, path: String, isOne: Bool) throws {
        #expect(clash(try pictures(pattern, frames), output(path)) == isOne)
        #expect(clash(try pictures(pattern, frames), input(path)) == isOne)
    }

    /// No output takes the name of a file of the work folder's.
    @Test(arguments: [
        ("lock", true), ("plan.json", true), ("00000000-00000001.segment", true), ("x.segment", true),
        ("film.mp4", false), ("plan", false),
    ])
    func workFolders(name: String, isTaken: Bool) {
        let work = CommandFile.workFolder(folder.file("l"))
        #expect(clash(work, output("a/\(name)")) == isTaken)
        #expect(!clash(work, output("b/\(name)")))
        #expect(!clash(work, input("a/\(name)")))
        #expect(clash(work, output("a")) && !clash(work, output("b")))
    }

    @Test func whatIsWritten() throws {
        var files = CommandFiles()
        try files.add([
            input("a/my.yaml"), .workFolder(folder.file("b"), isWritten: false), output("a/1"), output("a/2"),
        ])
        try files.add([try pictures("a/x%d.png", 0...1), .workFolder(folder.file("w"))])
        let kinds = files.outputs.map { file in
            switch file {
            case .input: "input"
            case .output(_, let path), .companion(_, let path, _), .workFolder(let path, _): path
            case .pictures(_, let pattern, _): pattern.description
            }
        }
        #expect(kinds == ["a/1", "a/2", "a/x%d.png", "w"].map(folder.file))
        // What is refused leaves what was there before it.
        #expect(throws: NeuroReelError.self) { try files.add([output("a/3"), output("a/1"), output("a/4")]) }
        #expect(files.outputs.count == 5)
        try files.add([output("a/4")])
        #expect(throws: NeuroReelError.self) { try files.add([output("a/3")]) }
    }
}
