import Foundation
import TestFolders
import Testing
import Watching

@Suite struct WatchedFileTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("a.yaml")
    }

    /// A file that an expectation may ask, which a value that changes itself may not be.
    private final class Asked {
        private var file: WatchedFile

        init(_ path: String, now: ContinuousClock.Instant = .now) { file = WatchedFile(path, now: now) }

        func hasChanged(now: ContinuousClock.Instant = .now) -> Bool { file.hasChanged(now: now) }
    }

    private func write(_ text: String, to path: String? = nil) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path ?? self.path))
    }

    @Test func changes() throws {
        try write("one")
        let file = Asked(path)
        #expect(!file.hasChanged())
        try write("two")
        #expect(file.hasChanged() && !file.hasChanged())
        // A new file under the old name.
        try write("three", to: folder.file("b"))
        #expect(rename(folder.file("b"), path) == 0 && file.hasChanged() && !file.hasChanged())
        try FileManager.default.removeItem(atPath: path)
        #expect(file.hasChanged() && !file.hasChanged())
        try write("three")
        #expect(file.hasChanged() && !file.hasChanged())
        // Saved again with the same content.
        try write("three")
        #expect(!file.hasChanged())
    }

    /// A save within the resolution of the file system's times, and of the same size.
    @Test func stampTellsNothing() throws {
        try write("one")
        let start = ContinuousClock.now
        let file = Asked(path, now: start)
        let times = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        try write("two")
        try FileManager.default.setAttributes([.modificationDate: try #require(times)], ofItemAtPath: path)
        #expect(file.hasChanged(now: start + .seconds(1)))
        #expect(!file.hasChanged(now: start + .seconds(1)))
        // When all times are long past, the content is not read any more.
        #expect(!file.hasChanged(now: start + .seconds(60)))
        try write("six")
        #expect(file.hasChanged(now: start + .seconds(61)))
    }

    @Test func otherKinds() throws {
        mkfifo(path, 0o600)
        let file = Asked(path)
        #expect(!file.hasChanged())
        unlink(path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(!file.hasChanged())
        rmdir(path)
        #expect(file.hasChanged())
    }
}
