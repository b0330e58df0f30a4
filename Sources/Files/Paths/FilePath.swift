/// Splits paths at slashes. It compares bytes, since a slash followed by a combining accent is a single `Character`.
public enum FilePath {
    private static let slash = UInt8(ascii: "/")

    /// The folder, to which a name can be appended after a slash, and the name in it, which may be empty, `.` or `..`.
    ///
    /// `film.mp4` is in `.`, and `/film.mp4` in `/.`. Trailing slashes are ignored, and `/` is in itself.
    public static func split(_ path: String) -> (folder: String, name: String) {
        let bytes = path.utf8
        let end = bytes.lastIndex { $0 != slash }
        guard let end else { return (path.isEmpty ? "." : "/.", "") }
        let trimmed = bytes[...end]
        guard let last = trimmed.lastIndex(of: slash) else { return (".", text(trimmed)) }
        let folder = trimmed[..<last]
        let isRoot = folder.allSatisfy { $0 == slash }
        return (isRoot ? "/." : text(folder), text(trimmed[trimmed.index(after: last)...]))
    }

    /// The names between the slashes.
    static func names(_ path: String) -> [String] { path.utf8.split(separator: slash).map(text) }

    private static func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}
