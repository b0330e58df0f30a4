internal import Glibc

/// A device, and a file's or folder's number on it.
public struct FileNumber: Sendable, Hashable {
    private let device: UInt64
    private let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// Where a file lies or would lie: a folder that exists, and the names on the way from there.
public struct FilePlace: Sendable, Hashable {
    /// The place as a folder sees it that does not tell apart large and small letters, nor two spellings of an accent.
    public struct Folded: Sendable, Hashable {
        let folder: FileNumber?
        // Swift compares texts by canonical equivalence.
        let names: [String]
    }

    private let folder: FileNumber?
    /// Bytes, for most file systems take any difference for one. None for a folder that exists.
    private let names: [[UInt8]]

    init(folder: FileNumber?, names: [String]) { self.init(folder: folder, bytes: names.map { Array($0.utf8) }) }

    private init(folder: FileNumber?, bytes: [[UInt8]]) {
        self.folder = folder
        names = bytes
    }

    /// Where it lies; nil for a folder that exists.
    public var parent: FilePlace? {
        names.isEmpty ? nil : FilePlace(folder: folder, bytes: Array(names.dropLast()))
    }

    /// The file's name; empty for a folder that exists.
    public var name: String { names.last.map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// The place without what some folders do not tell apart.
    public var folded: Folded {
        Folded(folder: folder, names: names.map { String(decoding: $0, as: UTF8.self).lowercased() })
    }
}
