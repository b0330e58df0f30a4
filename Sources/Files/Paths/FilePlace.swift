internal import Glibc

/// A device and an inode number on it.
public struct FileNumber: Sendable, Hashable {
    private let device: UInt64
    private let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// The location of a file that may not exist yet: an existing folder, and the names on the path from there.
public struct FilePlace: Sendable, Hashable {
    /// The location in a form for folders that ignore case and Unicode normalization.
    public struct Folded: Sendable, Hashable {
        let folder: FileNumber?
        // Swift compares strings by canonical equivalence.
        let names: [String]
    }

    private let folder: FileNumber?
    /// Bytes, since most file systems compare names bytewise. Empty for an existing folder.
    private let names: [[UInt8]]

    init(folder: FileNumber?, names: [String]) { self.init(folder: folder, bytes: names.map { Array($0.utf8) }) }

    private init(folder: FileNumber?, bytes: [[UInt8]]) {
        self.folder = folder
        names = bytes
    }

    /// The location of the parent folder; nil for an existing folder.
    public var parent: FilePlace? {
        names.isEmpty ? nil : FilePlace(folder: folder, bytes: Array(names.dropLast()))
    }

    /// The file's name; empty for an existing folder.
    public var name: String { names.last.map { String(decoding: $0, as: UTF8.self) } ?? "" }

    /// The location without differences in case and normalization.
    public var folded: Folded {
        Folded(folder: folder, names: names.map { String(decoding: $0, as: UTF8.self).lowercased() })
    }
}
