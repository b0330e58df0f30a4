internal import Glibc

/// Identifies the file that a path means, however it is spelled. Symbolic links are followed, and a file that does not
/// exist yet is identified by the folder that it would be in.
public struct FileIdentity: Sendable {
    /// The file's location.
    public let place: FilePlace
    /// The inode of an existing file, which may have other names; nil for a folder, or if there is no file.
    private let number: FileNumber?
    /// The nearest existing folder on the path.
    private let folder: String

    /// Resolves a path.
    public init(_ path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        number = isThere && status.st_mode & S_IFMT != S_IFDIR ? FileNumber(status) : nil
        (folder, place) = Self.locate(path)
    }

    /// Whether both are the same file: at one location, at locations that their folder does not distinguish, or hard
    /// links to one file.
    public func isSame(as other: FileIdentity) -> Bool {
        if place == other.place || number != nil && number == other.number { return true }
        return place.folded == other.place.folded && ignoresCase
    }

    /// Keys under which all paths to the same file can be found, and possibly others.
    public var keys: [Key] { [.place(place.folded)] + (number.map { [.number($0)] } ?? []) }

    /// A key for a table of files.
    public enum Key: Sendable, Hashable {
        case place(FilePlace.Folded)
        case number(FileNumber)
    }

    /// Whether the folder ignores case in names. This is tested with a temporary file.
    public var ignoresCase: Bool {
        guard let file = try? OutputFile(path: "\(folder)/case"), file.isRegular else { return false }
        defer { file.discard() }
        let (folder, name) = FilePath.split(file.temporaryPath)
        var status = stat()
        return lstat("\(folder)/\(name.uppercased())", &status) == 0
    }

    /// The nearest existing folder on a path, and the location relative to it.
    private static func locate(_ path: String) -> (folder: String, place: FilePlace) {
        var status = stat()
        var base = followed(path)
        var names: [String] = []
        while stat(base, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
            let (folder, name) = FilePath.split(base)
            guard folder != base else { return (base, FilePlace(folder: nil, names: names)) }
            if name != "." { names.insert(name, at: 0) }
            base = folder
        }
        guard names.contains("..") else { return (base, FilePlace(folder: FileNumber(status), names: names)) }
        // Missing folders contain no links, so `..` cancels the name before it; the resulting path may exist.
        var kept: [String] = []
        for name in names {
            if name == "..", !kept.isEmpty { kept.removeLast() } else { kept.append(name) }
        }
        return locate("\(base)/\(kept.joined(separator: "/"))")
    }

    /// The path with a symbolic link at its end resolved, whether the link's target exists or not.
    private static func followed(_ path: String) -> String {
        var path = path
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        for _ in 0..<40 {
            let count = readlink(path, &buffer, buffer.count)
            guard count > 0 else { break }
            let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
            path = target.hasPrefix("/") ? target : "\(FilePath.split(path).folder)/\(target)"
        }
        return path
    }
}
