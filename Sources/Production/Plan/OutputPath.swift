/// A path taken apart at its extension.
struct OutputPath {
    /// Everything before the extension's point.
    let stem: String
    /// What follows the last point of the file's name; empty if there is none or the name begins with it.
    let fileExtension: String

    init(_ path: String) {
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else {
            stem = path
            fileExtension = ""
            return
        }
        stem = String(path[..<point])
        fileExtension = String(path[path.index(after: point)...])
    }

    /// The path with something inserted before the extension.
    func inserting(_ suffix: String) -> String { "\(stem)\(suffix).\(fileExtension)" }

    /// The path with another extension, and with a name if it has none.
    func replacingExtension(with other: String) -> String {
        let isFolder = stem.isEmpty || stem.hasSuffix("/")
        return "\(stem)\(isFolder ? "film" : "").\(other)"
    }
}
