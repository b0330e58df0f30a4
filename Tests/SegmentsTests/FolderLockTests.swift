import Console
import Foundation
import Segments
import Synchronization
import TestFolders
import Testing

/// Two programs in one folder, here two descriptors of one program: `flock` knows no difference.
@Suite struct FolderLockTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func lock(_ kind: FolderLock.Kind, _ purpose: String = "rendering") throws -> FolderLock {
        try FolderLock(folder: folder.path, kind: kind, purpose: purpose)
    }

    private func text() throws -> String { try String(contentsOfFile: folder.file("lock"), encoding: .utf8) }

    @Test func exclusive() throws {
        let first = try lock(.exclusive, "rendering 'a.mp4'")
        let attempts: [() throws -> FolderLock] = [
            { try lock(.exclusive) }, { try lock(.shared) }, { try FolderLock(reading: folder.path) },
        ]
        for attempt in attempts {
            let error = #expect(throws: NeuroReelError.self) { try attempt() }
            #expect(error?.status == .cannotCreate)
            #expect(error?.description.contains("in use by process \(getpid()) on ") == true)
            #expect(error?.description.contains(", rendering 'a.mp4'.") == true, "\(error?.description ?? "")")
        }
        withExtendedLifetime(first) {}
    }

    @Test func shared() throws {
        let first = try lock(.shared, "one")
        let second = try lock(.shared, "another")
        let reader = try FolderLock(reading: folder.path)
        #expect(try text().hasSuffix(", another\n"))
        #expect(throws: NeuroReelError.self) { try lock(.exclusive) }
        withExtendedLifetime((first, second, reader)) {}
    }

    /// It ends with the object; the file stays, and says who had it.
    @Test func released() throws {
        for kind in [FolderLock.Kind.exclusive, .shared, .exclusive] {
            let held = try lock(kind, "again")
            withExtendedLifetime(held) {}
        }
        #expect(try folder.names() == ["lock"])
        #expect(FolderLock.isOurs(Data(try text().utf8)))
        // A shorter text leaves nothing of a longer one.
        withExtendedLifetime(try lock(.exclusive, String(repeating: "long ", count: 50))) {}
        withExtendedLifetime(try lock(.exclusive, "x")) {}
        #expect(try text().hasSuffix(", x\n") && text().split(separator: "\n").count == 1)
    }

    @Test func readingChangesNothing() throws {
        withExtendedLifetime(try FolderLock(reading: folder.path)) {}
        #expect(try folder.names().isEmpty)
        withExtendedLifetime(try FolderLock(reading: folder.file("missing"))) {}
        withExtendedLifetime(try lock(.shared, "writing")) {}
        let before = try text()
        withExtendedLifetime(try FolderLock(reading: folder.path)) {}
        #expect(try text() == before)
    }

    @Test(arguments: ["", "mine\n", "process on paper", "Process 1 on x", "process 12 off x"])
    func strangers(text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("lock")))
        for attempt in [{ try lock(.exclusive) }, { try FolderLock(reading: folder.path) }] {
            let error = #expect(throws: NeuroReelError.self) { try attempt() }
            #expect(error?.status == .cannotCreate && error?.description.contains("left alone") == true)
        }
        #expect(try self.text() == text)
    }

    @Test func whatIsNoFile() throws {
        try #require(symlink("elsewhere", folder.file("lock")) == 0)
        #expect(throws: NeuroReelError.self) { try lock(.exclusive) }
        #expect(try folder.names() == ["lock"])
        unlink(folder.file("lock"))
        try #require(mkfifo(folder.file("lock"), 0o600) == 0)
        #expect(throws: NeuroReelError.self) { try lock(.shared) }
        #expect(throws: NeuroReelError.self) {
            try FolderLock(folder: folder.file("missing"), kind: .shared, purpose: "none")
        }
    }

    /// Of many that want it at once, one has it at a time, and none finds the file without its text.
    @Test func oneOfMany() throws {
        let state = Mutex((holders: 0, most: 0, entries: 0))
        let odd = Mutex<[String]>([])
        let path = folder.path
        DispatchQueue.concurrentPerform(iterations: 200) { _ in
            do {
                let held = try FolderLock(folder: path, kind: .exclusive, purpose: "racing")
                state.withLock { state in
                    state.holders += 1
                    state.entries += 1
                    state.most = max(state.most, state.holders)
                }
                state.withLock { $0.holders -= 1 }
                withExtendedLifetime(held) {}
            } catch {
                let text = "\(error)"
                if !text.contains(", racing. Wait") { odd.withLock { $0.append(text) } }
            }
        }
        #expect(state.withLock { $0.most == 1 && $0.entries > 0 })
        #expect(odd.withLock { $0 } == [])
    }
}
