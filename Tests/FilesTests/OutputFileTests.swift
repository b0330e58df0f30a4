import Files
import Foundation
import TestFolders
import Testing

@Suite struct OutputFileTests {
    @Test func appearsOnCommitOnly() throws {
        let folder = try ScratchFolder()
        let path = folder.file("out.bin")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        let file = try OutputFile(path: path)
        #expect(file.isRegular && file.path == path)
        #expect(file.temporaryPath.hasPrefix("\(folder.path)/.out.bin.\(getpid())-"))
        #expect(file.temporaryPath.hasSuffix(".partial"))
        try file.write([1, 2, 3])
        try file.write([4])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        try file.commit()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data([1, 2, 3, 4]))
        #expect(try folder.names() == ["out.bin"])
        #expect(throws: FileError.self) { try file.commit() }
        #expect(throws: FileError.self) { try file.write([5]) }
        file.discard()
        #expect(try folder.names() == ["out.bin"])
    }

    @Test func discardAndTheObjectsEndRemoveTheTemporary() throws {
        let folder = try ScratchFolder()
        let file = try OutputFile(path: folder.file("a"))
        try file.write([1])
        file.discard()
        #expect(try folder.names() == [])
        #expect(throws: FileError.self) { try file.commit() }
        do {
            let other = try OutputFile(path: folder.file("b"))
            try other.write([1])
            _ = consume other
        }
        #expect(try folder.names() == [])
    }

    @Test func relativePathsAndLongNames() throws {
        let folder = try ScratchFolder()
        // 254 bytes of name: the temporary's must still fit, and be text.
        let path = folder.file(String(repeating: "é", count: 127))
        let file = try OutputFile(path: path)
        #expect(!file.temporaryPath.contains("\u{FFFD}"))
        try file.commit()
        #expect(FileManager.default.fileExists(atPath: path))
        let relative = try OutputFile(path: "encoding-tests-relative")
        #expect(relative.temporaryPath.hasPrefix("./."))
        relative.discard()
    }

    @Test func followsLinksAndKeepsThem() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(atPath: folder.file("sub"), withIntermediateDirectories: false)
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("sub/real")))
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "sub/real")
        let file = try OutputFile(path: folder.file("link"))
        try file.write(Array("new".utf8))
        try file.commit()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link")) == "sub/real")
        #expect(try String(contentsOfFile: folder.file("sub/real"), encoding: .utf8) == "new")
    }

    @Test func linksThatLeadNowhere() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.file("dangling"), withDestinationPath: "nothing")
        try FileManager.default.createSymbolicLink(atPath: folder.file("circle"), withDestinationPath: "circle")
        for name in ["dangling", "circle"] {
            let error = #expect(throws: FileError.self) { try OutputFile(path: folder.file(name)) }
            #expect(error?.kind == .cannotCreate)
            #expect(error?.advice?.contains("remove") == true)
        }
        #expect(try folder.names() == ["circle", "dangling"])
    }

    @Test func permissionsAreKept() throws {
        let folder = try ScratchFolder()
        let path = folder.file("file")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))
        for mode in [0o600, 0o666, 0o755] as [mode_t] {
            try #require(chmod(path, mode) == 0)
            let file = try OutputFile(path: path)
            var status = stat()
            #expect(stat(file.temporaryPath, &status) == 0 && status.st_mode & 0o777 == mode)
            try file.commit()
            #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == mode)
        }
        try #require(chmod(path, 0o444) == 0)
        let error = #expect(throws: FileError.self) { try OutputFile(path: path) }
        #expect(error?.kind == .cannotCreate)
        #expect(try folder.names() == ["file"])
    }

    @Test func abandonedTemporariesAreRemoved() throws {
        let folder = try ScratchFolder()
        let long = String(repeating: "n", count: 200)
        let kept = [".film.mp4.1-2.other", ".film.mp4.1.partial", ".other.mp4.1-1.partial", "film.mp4.1-1.partial"]
        let abandoned = [".film.mp4.1-1.partial", ".film.mp4.99999-20.partial", ".\(long.prefix(32)).1-1.partial"]
        for name in kept + abandoned { try Data().write(to: URL(fileURLWithPath: folder.file(name))) }
        let live = try OutputFile(path: folder.file("film.mp4"))
        OutputFile.removeAbandoned(of: [folder.file("film.mp4"), folder.file(long), "/nowhere/film.mp4"])
        let name = (live.temporaryPath as NSString).lastPathComponent
        #expect(try folder.names() == (kept + [name]).sorted())
        try live.write([1])
        try live.commit()
        #expect(try folder.names() == (kept + ["film.mp4"]).sorted())
    }

    /// Those of a sequence, however long its names are.
    @Test(arguments: ["%06d.png", "picture-%d.png", "\(String(repeating: "p", count: 40))%d.png"])
    func abandonedPicturesAreRemoved(pattern: String) throws {
        let folder = try ScratchFolder()
        let pattern = try ImageSequencePattern(folder.file(pattern))
        for frame in [0, 7, 123_456] {
            let name = FilePath.split(pattern.path(frame: frame)).name
            try Data().write(to: URL(fileURLWithPath: folder.file(".\(name.prefix(32)).1-1.partial")))
        }
        let kept = [".other.png.1-1.partial", ".film.mp4.1-1.partial"]
        for name in kept { try Data().write(to: URL(fileURLWithPath: folder.file(name))) }
        OutputFile.removeAbandoned(of: pattern)
        #expect(try folder.names() == kept.sorted())
    }

    /// What is no file is left alone, whatever it is called, and nobody waits for it.
    @Test func abandonedNamesOfOtherThings() throws {
        let folder = try ScratchFolder()
        let names = [".a.1-1.partial", ".a.1-2.partial", ".a.1-3.partial"]
        try #require(mkfifo(folder.file(names[0]), 0o600) == 0)
        try #require(symlink("nothing", folder.file(names[1])) == 0)
        try #require(mkdir(folder.file(names[2]), 0o700) == 0)
        OutputFile.removeAbandoned(of: [folder.file("a")])
        #expect(try folder.names() == names)
    }

    /// The content is that of the file that was written, and not what someone else puts there.
    @Test func contentIsWhatWasWritten() throws {
        let folder = try ScratchFolder()
        let file = try OutputFile(path: folder.file("a"))
        try file.write(Array("abc".utf8))
        let content = try file.content()
        try file.write(Array("d".utf8))
        try file.commit()
        #expect(content.bytes == 3)
        // FIPS 180-4's example.
        #expect("\(content.sha256)" == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try String(contentsOfFile: folder.file("a"), encoding: .utf8) == "abcd")
    }

    @Test func linksCanBeRefused() throws {
        let folder = try ScratchFolder()
        try Data("old".utf8).write(to: URL(fileURLWithPath: folder.file("real")))
        try #require(symlink("real", folder.file("link")) == 0)
        let error = #expect(throws: FileError.self) {
            try OutputFile(path: folder.file("link"), followsLinks: false)
        }
        #expect(error?.kind == .cannotCreate)
        #expect(try folder.names() == ["link", "real"])
    }

    @Test(arguments: ["", "/nowhere/at/all.mp4", "/tmp", "/tmp/", "/proc/film.mp4", "/dev/null/film.mp4"])
    func cannotCreate(path: String) {
        let error = #expect(throws: FileError.self) { try OutputFile(path: path) }
        #expect(error?.kind == .cannotCreate)
        #expect(error?.advice != nil)
        #expect(path.isEmpty || error?.place == path)
    }

    @Test func diskFullIsToldWithItsReason() throws {
        let file = try OutputFile(path: "/dev/full")
        #expect(!file.isRegular)
        let error = #expect(throws: FileError.self) { try file.write([1]) }
        #expect(error?.kind == .writeFailed)
        #expect(error?.problem.contains("No space left on device") == true)
        file.discard()
        #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    }

    @Test func devicesAreWrittenAndNeverReplaced() throws {
        let file = try OutputFile(path: "/dev/null")
        try file.write([1, 2, 3])
        try file.commit()
        var status = stat()
        #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }

    @Test func closedPipeIsAnErrorAndNoSignal() throws {
        let folder = try ScratchFolder()
        let path = folder.file("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        let reader = open(path, O_RDONLY | O_NONBLOCK)
        try #require(reader >= 0)
        let file = try OutputFile(path: path)
        try file.write([1])
        close(reader)
        let error = #expect(throws: FileError.self) { try file.write([2]) }
        #expect(error?.kind == .writeFailed)
        #expect(error?.problem.contains("Broken pipe") == true)
        var pending = sigset_t()
        sigpending(&pending)
        #expect(sigismember(&pending, SIGPIPE) == 0)
    }
}
