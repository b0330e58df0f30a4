/// A path split at its extension.
package struct OutputPath {
    /// The path before the extension's period.
    package let stem: String
    /// The text after the last period of the file's name; empty if there is none or the name starts with it.
    package let fileExtension: String

    package init(_ path: String) {
        // Compares bytes, since a slash followed by a combining accent is a single `Character`.
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

    /// A valid path to suggest: this one with another extension, with a file name if it has none, and inside the folder
    /// if it names one.
    package func suggestion(_ other: String) -> String {
        let name = stem.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        if [".", ".."].contains(name) { return "\(stem)/film.\(other)" }
        // The name is an extension alone, or `-`, which often means standard output.
        let isNameless = name.isEmpty || name == "-" || (name.hasPrefix(".") && fileExtension.isEmpty)
        return "\(isNameless ? stem.dropLast(name.count) + "film" : stem[...]).\(other)"
    }
}
