/// A path taken apart at its extension.
package struct OutputPath {
    /// Everything before the extension's point.
    package let stem: String
    /// What follows the last point of the file's name; empty if there is none or the name begins with it.
    package let fileExtension: String

    package init(_ path: String) {
        // By bytes: to a `Character` a slash and an accent behind it are one.
        let bytes = path.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        guard let point = bytes[start...].lastIndex(of: UInt8(ascii: ".")), point > start, path[start...] != ".." else {
            stem = path
            fileExtension = ""
            return
        }
        stem = String(path[..<point])
        fileExtension = String(path[bytes.index(after: point)...])
    }

    /// The path with something inserted before the extension.
    package func inserting(_ suffix: String) -> String { "\(stem)\(suffix).\(fileExtension)" }

    /// A path that would be right: this one with another extension, with a name if it has none, and in the folder if it
    /// names one.
    package func suggestion(_ other: String) -> String {
        let name = stem.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if [".", ".."].contains(name) { return "\(stem)/film.\(other)" }
        // Nothing but an extension, or what often stands for standard output.
        let isNameless = name.isEmpty || name == "-" || (name.hasPrefix(".") && fileExtension.isEmpty)
        return "\(isNameless ? stem.dropLast(name.count) + "film" : stem[...]).\(other)"
    }
}
