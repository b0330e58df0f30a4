internal import Glibc

/// Which file a path means, however it is spelt: links are followed, and a file that does not exist yet is known by the folder in
/// which it would lie.
public struct FileIdentity: Sendable {
    /// Where a file lies.
    public let place: FilePlace
    /// The file that stands there, whatever else it is called; nil if none does, or a folder.
    private let number: FileNumber?
    /// The nearest folder on the way that exists.
    private let folder: String

    /// Looks where a path leads.
    public init(_ path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        number = isThere && status.st_mode & S_IFMT != S_IFDIR ? FileNumber(status) : nil
        (folder, place) = Self.locate(path)
    }

    /// Whether both are one file: in one place, in places that their folder does not tell apart, or two names (hard links) of one file.
    public func isSame(as other: FileIdentity) -> Bool {
        if place == other.place || number != nil && number == other.number { return true }
        return place.folded == other.place.folded && ignoresCase
    }

    /// What the same files have in common: a table by these keys finds them, and some others.
    public var keys: [Key] { [.place(place.folded)] + (number.map { [.number($0)] } ?? []) }

    /// A key of a table of files.
    public enum Key: Sendable, Hashable {
        case place(FilePlace.Folded)
        case number(FileNumber)
    }

    /// Whether its folder takes two names for one that differ only in case: tried with a file that is removed again.
    public var ignoresCase: Bool {
        guard let file = try? OutputFile(path: "\(folder)/case"), file.isRegular else { return false }
        defer { file.discard() }
        let (folder, name) = FilePath.split(file.temporaryPath)
        var status = stat()
        return lstat("\(folder)/\(name.uppercased())", &status) == 0
    }

    /// The nearest folder on the way that exists, and the way from there.
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
        // What is missing has no links, so there `..` is what stands before; and what remains may exist.
        var kept: [String] = []
        for name in names {
            if name == "..", !kept.isEmpty { kept.removeLast() } else { kept.append(name) }
        }
        return locate("\(base)/\(kept.joined(separator: "/"))")
    }

    /// The path with a link at its end replaced by what it leads to, whether that exists or not.
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
