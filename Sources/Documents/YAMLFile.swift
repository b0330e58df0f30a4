import Foundation

/// Reads a YAML file into nodes with their places.
///
/// Anchors, aliases and tags are refused: a few lines of them can expand to any amount of data, and storyboards do not
/// need them.
public enum YAMLFile {
    /// Reads the only document of a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - need: What the file should contain, for the message about an empty one, such as `at least a film`.
    ///   - limits: The limits on its contents.
    /// - Throws: ``DocumentError``: no input if it cannot be read, bad data with the place if it is not YAML.
    public static func root(
        of path: String, need: String, limits: YAMLLimits = .plain
    ) throws(DocumentError) -> YAMLNode {
        try root(ofText: try text(of: path, limits), path: path, need: need, limits: limits)
    }

    /// Reads the only document of a text.
    ///
    /// - Throws: ``DocumentError`` (bad data) with the place if it is not YAML, or is empty.
    public static func root(
        ofText text: String, path: String, need: String, limits: YAMLLimits = .plain
    ) throws(DocumentError) -> YAMLNode {
        guard let root = try YAMLComposer.root(of: SourceText(text), path: path, limits: limits) else {
            throw DocumentError(.badData, "\(path):1:1: it is empty; it needs \(need).")
        }
        return root
    }

    private static func text(of path: String, _ limits: YAMLLimits) throws(DocumentError) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw DocumentError(.noInput, "\(path): there is no such file.")
        }
        guard !isFolder.boolValue else {
            throw DocumentError(.noInput, "\(path): this is a folder; name a YAML file.")
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: limits.bytes + 1) ?? Data()
        else { throw DocumentError(.noInput, "\(path): it cannot be read; check its permissions.") }
        guard data.count <= limits.bytes else {
            throw DocumentError(
                .badData, "\(path):1:1: it is larger than \(limits.bytes) bytes, which no file of this kind needs.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            // Each invalid sequence is replaced by at least one character, so the first difference is the place.
            let readable = Array(String(decoding: data, as: UTF8.self).utf8)
            let offset = zip(data, readable).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
            let mark = readable.count - SourceText(String(decoding: readable, as: UTF8.self)).bytes.count
            let place = SourceText(String(decoding: readable, as: UTF8.self)).place(ofByte: max(0, offset - mark))
            throw DocumentError(.badData, "\(path):\(place): it is not UTF-8 text: save it in that encoding.")
        }
        return text
    }
}
