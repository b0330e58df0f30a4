/// Paths of storyboard files.
public enum StoryboardPath {
    /// Whether a command's first argument names a file rather than a film: it contains a slash, or ends in `.yaml` or
    /// `.yml`.
    public static func isPath(_ source: String) -> Bool {
        source.contains("/") || ["yaml", "yml"].contains(parts(source).fileExtension.lowercased())
    }

    /// The name of outputs for a storyboard at a path: its file's name without the extension.
    public static func name(of path: String) -> String {
        let name = parts(path).name
        return name.isEmpty ? path : name
    }

    /// The folder of a file, with a slash at its end; empty for the one where the program is started.
    package static func folder(of path: String) -> String {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.utf8.startIndex
        return String(Substring(path.utf8[..<end]))
    }

    /// Splits the file's name at its last period; a name that starts with its only period has no extension. Compares
    /// bytes, since a slash followed by a combining accent is a single `Character`.
    private static func parts(_ path: String) -> (name: String, fileExtension: String) {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[path.utf8.endIndex...]
        guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex, !name.elementsEqual("..".utf8)
        else { return (String(Substring(name)), "") }
        return (String(Substring(name[..<point])), String(Substring(name[name.index(after: point)...])))
    }
}
