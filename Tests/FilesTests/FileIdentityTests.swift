import Files
import Foundation
import TestFolders
import Testing

/// Which paths mean one file, held against what the system does when one of them is written.
@Suite struct FileIdentityTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        for name in ["s", "t", "s/sub"] {
            try FileManager.default.createDirectory(atPath: folder.file(name), withIntermediateDirectories: true)
        }
        for (link, target) in [("l", "s"), ("dangling", "s/new"), ("chain", "dangling"), ("up", "s/sub/..")] {
            try FileManager.default.createSymbolicLink(atPath: folder.file(link), withDestinationPath: target)
        }
    }

    /// The path's identity as this folder has it.
    private func identity(_ path: String) -> FileIdentity { FileIdentity(path.isEmpty ? "" : folder.file(path)) }

    /// Whether a file written at one path can be read at the other.
    private func isOneFile(_ first: String, _ second: String) throws -> Bool {
        let mark = UUID().uuidString
        try Data(mark.utf8).write(to: URL(fileURLWithPath: folder.file(first)))
        defer { unlink(folder.file(first)) }
        return (try? String(contentsOfFile: folder.file(second), encoding: .utf8)) == mark
    }

    /// Names that do not exist yet.
    @Test(arguments: [
        "a", "./a", ".//a", "s/a", "s//a", "l/a", "up/a", "s/sub/../a", "s/../a", "A", "é", "e\u{301}", "t/a",
    ])
    func futureFiles(first: String) throws {
        for second in ["a", "s/../a", "l/a", "l/sub/../a", "s/a", "t/a", "a ", "A", "é", "e\u{301}", "l/../a"] {
            #expect(try identity(first).isSame(as: identity(second)) == isOneFile(first, second), "\(first) \(second)")
        }
    }

    @Test func linksToNothing() {
        #expect(identity("dangling").isSame(as: identity("s/new")))
        #expect(identity("chain").isSame(as: identity("l/new")))
        #expect(!identity("chain").isSame(as: identity("t/new")))
    }

    @Test func hardLinks() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("a")))
        try #require(link(folder.file("a"), folder.file("t/b")) == 0)
        #expect(identity("a").isSame(as: identity("t/b")))
        #expect(!Set(identity("a").keys).isDisjoint(with: identity("t/b").keys))
    }

    /// Folders that a command will make on the way.
    @Test func missingFolders() {
        #expect(identity("m/n/a").isSame(as: identity("m//n/./a")))
        #expect(identity("m/n/a").isSame(as: identity("m/k/../n/a")))
        #expect(identity("m/../s/a").isSame(as: identity("l/a")))
        #expect(!identity("m/n/a").isSame(as: identity("m/a")))
        #expect(identity("m/n/a").place.parent == identity("l/../m/n").place)
    }

    @Test(arguments: ["", ".", "/", "..", "a/", "/x", "x", "é", "👩‍👩‍👧", "\u{301}", "\u{301}/\u{301}", "...", "//", "/.."])
    func oddNames(name: String) {
        #expect(FileIdentity(name).isSame(as: FileIdentity(name)))
        let (parent, last) = FilePath.split(name)
        #expect(!parent.isEmpty && !last.contains("/"))
    }

    /// An accent behind a slash makes one character of both, and still is a name.
    @Test func accentBehindSlash() {
        #expect(FilePath.split("s/\u{301}.mp4") == ("s", "\u{301}.mp4"))
        #expect(FilePath.split("/x") == ("/.", "x"))
        #expect(FilePath.split("x") == (".", "x"))
        #expect(FilePath.split("s/t/") == ("s", "t"))
    }
}
