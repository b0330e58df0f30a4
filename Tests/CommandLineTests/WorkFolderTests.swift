import Foundation
import Testing

/// A work folder holds what is NeuroReel's, and whatever else is in it stays as it is.
@Suite(.serialized, .timeLimit(.minutes(20))) struct WorkFolderTests {
    /// What may stand under a name that a work folder needs.
    enum Stranger: String, CaseIterable, Sendable {
        case notes, empty, link, dangling, pipe, folder

        func put(_ name: String, in folder: TemporaryFolder) throws {
            let path = "\(folder.path)/\(name)"
            switch self {
            case .notes: try folder.write("my notes\n", to: name)
            case .empty: try folder.write("", to: name)
            case .link: try #require(symlink("../notes.txt", path) == 0)
            case .dangling: try #require(symlink("nothing", path) == 0)
            case .pipe: try #require(mkfifo(path, 0o600) == 0)
            case .folder: try folder.makeFolder(name)
            }
        }
    }

    private static let film = ["homepage-loop", "--fps", "10", "--segment-length", "0.5s"] + Tool.small
    private static let whole = ["render"] + film + ["--frames", "0-9", "--progress", "none"]
    private static let parts = ["render"] + film + ["--progress", "none", "--segment", "0-1"]

    private func prepare() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.makeFolder("work")
        try folder.write("notes", to: "notes.txt")
        try folder.write("notes", to: "work/notes.txt")
        return folder
    }

    @Test(
        arguments: ["plan.json", "lock", "00000000-00000004.segment", "2024-11.segment"], Stranger.allCases)
    func strangers(name: String, stranger: Stranger) async throws {
        // There is nothing in it that could be lost, and a disk may have emptied it.
        if stranger == .empty, name.hasPrefix("0000") { return }
        let folder = try prepare()
        try stranger.put("work/\(name)", in: folder)
        let before = try FolderState(folder.path)
        var commands = [Self.whole + ["--work", "work", "-o", "film.mp4"]]
        if [.notes, .pipe].contains(stranger) {
            commands += [Self.parts + ["--work", "work"], ["join", "--work", "work", "-o", "film.mp4"]]
        }
        for arguments in commands {
            let isJoin = arguments[0] == "join"
            // Without a plan, or with what is none, there is nothing to join.
            let outcome = try await Tool.run(
                arguments, in: folder, environment: BadArgumentTests.withoutDevice)
            #expect(isJoin ? [65, 66].contains(outcome.status) : outcome.status == 73)
            #expect(outcome.errors.contains(isJoin ? "work" : "'\(name)'"), "\(outcome.errors)")
            #expect(isJoin || outcome.errors.contains("Name another folder with --work"))
            #expect(try FolderState(folder.path) == before, "\(arguments[0])")
        }
    }

    /// A link or a pipe that appears among good files is not followed, and not waited for.
    @Test(arguments: ["lock", "00000000-00000004.segment"], [Stranger.link, .pipe])
    func strangersAmongOurs(name: String, stranger: Stranger) async throws {
        let folder = try prepare()
        #expect(try await Tool.run(Self.parts + ["--work", "work"], in: folder).status == 0)
        try FileManager.default.removeItem(atPath: "\(folder.path)/work/\(name)")
        try stranger.put("work/\(name)", in: folder)
        let before = try FolderState(folder.path)
        for arguments in [
            Self.whole + ["--work", "work", "-o", "film.mp4"], Self.parts + ["--work", "work"],
            ["join", "--work", "work", "--frames", "0-9", "-o", "film.mp4"],
            ["plan"] + Self.film + ["--work", "work"],
        ] {
            let outcome = try await Tool.run(arguments, in: folder)
            #expect(outcome.status == (arguments[0] == "plan" ? 0 : arguments[0] == "join" && name != "lock" ? 66 : 73))
            #expect(try FolderState(folder.path) == before, "\(arguments)")
        }
    }

    /// Where nothing stands in the way, work is done beside other files, and all of it is cleared up.
    @Test func besideOthers() async throws {
        let folder = try prepare()
        for name in ["locks", "plan.json.bak", "a.segments", "Lock", ".lock"] { try folder.write("mine", to: name) }
        let before = try FolderState(folder.path)
        #expect(try await Tool.run(Self.whole + ["--work", ".", "-o", "film.mp4"], in: folder).status == 0)
        for name in ["film.mp4", "film.mp4.manifest.json"] {
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
        }
        #expect(try FolderState(folder.path) == before)
    }

    /// Joining writes nothing into the folder, and refusing does not either.
    @Test func joiningChangesNothing() async throws {
        let folder = try prepare()
        #expect(try await Tool.run(Self.parts + ["--work", "work"], in: folder).status == 0)
        try #require(chmod("\(folder.path)/work", 0o555) == 0)
        defer { chmod("\(folder.path)/work", 0o755) }
        let before = try FolderState("\(folder.path)/work")
        let join = ["join", "--work", "work", "--frames", "0-9", "-o"]
        #expect(try await Tool.run(join + ["film.mp4"], in: folder).status == 0)
        #expect(try FolderState("\(folder.path)/work") == before)
        let refused = try await Tool.run(Self.parts + ["--seed", "9", "--work", "work"], in: folder)
        #expect(refused.status == 73)
        #expect(try FolderState("\(folder.path)/work") == before)
        // A copy that came without the lock.
        chmod("\(folder.path)/work", 0o755)
        try FileManager.default.removeItem(atPath: "\(folder.path)/work/lock")
        let copied = try FolderState("\(folder.path)/work")
        #expect(try await Tool.run(join + ["again.mp4"], in: folder).status == 0)
        #expect(try FolderState("\(folder.path)/work") == copied)
        #expect(try folder.bytes("film.mp4") == folder.bytes("again.mp4"))
    }

    /// A link among the outputs does not lead into the work folder.
    @Test func outputsWithinTheFolder() async throws {
        let folder = try prepare()
        #expect(try await Tool.run(Self.parts + ["--work", "work"], in: folder).status == 0)
        try #require(symlink("work/00000000-00000004.segment", "\(folder.path)/film.mp4") == 0)
        let before = try FolderState(folder.path)
        for arguments in [
            ["join", "--work", "work", "--frames", "0-9", "-o", "film.mp4"],
            Self.whole + ["--work", "work", "-o", "film.mp4"],
            Self.whole + ["--work", "work", "-o", "other.mp4", "--values", "work/plan.json"],
            Self.whole + ["--work", "work", "-o", "other.mp4", "--values", "work/lock"],
        ] {
            let outcome = try await Tool.run(arguments, in: folder)
            #expect(outcome.status == 64)
            #expect(outcome.errors.contains("the work folder needs that name"), "\(outcome.errors)")
            #expect(try FolderState(folder.path) == before)
        }
    }
}
