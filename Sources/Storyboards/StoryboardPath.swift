/// What the path of a storyboard is.
public enum StoryboardPath {
    /// Whether a command line's first argument names a file and no film: there is a slash in it, or it ends in `.yaml` or `.yml`.
    public static func isPath(_ source: String) -> Bool {
        source.contains("/") || ["yaml", "yml"].contains(parts(source).fileExtension.lowercased())
    }

    /// What the outputs of a storyboard at a path are called: its file's name without the extension.
    public static func name(of path: String) -> String {
        let name = parts(path).name
        return name.isEmpty ? path : name
    }

    /// The file's name, taken apart at its last point; a name that begins with its only point has no extension. By bytes: to a `Character`
    /// a slash and an accent behind it are one.
    private static func parts(_ path: String) -> (name: String, fileExtension: String) {
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[path.utf8.endIndex...]
        guard let point = name.lastIndex(of: UInt8(ascii: ".")), point > name.startIndex, !name.elementsEqual("..".utf8)
        else { return (String(Substring(name)), "") }
        return (String(Substring(name[..<point])), String(Substring(name[name.index(after: point)...])))
    }
}
