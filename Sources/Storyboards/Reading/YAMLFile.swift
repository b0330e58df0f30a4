import Foundation
import Yams

/// Reads a file of YAML into nodes that know their places.
///
/// Anchors, aliases and tags are refused: a few lines of them stand for any amount of data, and nothing here needs them.
public enum YAMLFile {
    /// How large a file may be, in bytes.
    public static let sizeLimit = 1_000_000

    /// The file's only document.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - need: What it should hold, for the message about an empty one, such as `at least a film`.
    /// - Throws: ``StoryboardError``: no input if it cannot be read, bad data with the place if it is not YAML.
    public static func root(of path: String, need: String) throws(StoryboardError) -> Node {
        try root(ofText: try text(of: path), path: path, need: need)
    }

    /// The same for a text that was read already.
    public static func root(ofText text: String, path: String, need: String) throws(StoryboardError) -> Node {
        if let found = ReferenceSearch.first(in: text) {
            throw StoryboardError(
                .badData,
                "\(path):\(found.place): \(found.kind.rawValue) is not supported here: write the value out, or put a text into quotes."
            )
        }
        do {
            // The encoding is said, so that no environment variable decides it.
            guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
                throw StoryboardError(.badData, "\(path): it is empty; it needs \(need).")
            }
            return root
        } catch let error as StoryboardError {
            throw error
        } catch let error as YamlError {
            throw StoryboardError(.badData, "\(path)\(sentence(about: error))")
        } catch {
            throw StoryboardError(.badData, "\(path): it is not YAML: \(error).")
        }
    }

    private static func text(of path: String) throws(StoryboardError) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw StoryboardError(.noInput, "\(path): there is no such file.")
        }
        guard !isFolder.boolValue else {
            throw StoryboardError(.noInput, "\(path): this is a folder; name a YAML file.")
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
        else { throw StoryboardError(.noInput, "\(path): it cannot be read; check its permissions.") }
        guard data.count <= sizeLimit else {
            throw StoryboardError(
                .badData, "\(path): it is larger than \(sizeLimit) bytes, which no file of this kind needs.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw StoryboardError(.badData, "\(path): it is not UTF-8 text.")
        }
        return text
    }

    private static func sentence(about error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ":\(Place(mark)): \(plain(problem))"
        case .duplicatedKeysInMapping(let keys, let context):
            ":\(Place(context.mark)): \(keys.map(Quoted.text).joined(separator: ", ")) stands twice in the same place; keep one."
        case .reader(_, let offset?, _, let text):
            ":\(place(ofCharacter: offset, in: text)): it is not YAML: there is a control character; remove it."
        default: ": it is not YAML: it cannot be read as text."
        }
    }

    private static func plain(_ problem: String) -> String {
        if problem.contains("nesting level") { return "groups and lists are nested too deeply." }
        if problem.contains("another document") { return "a second document begins here; keep one in each file." }
        if problem.contains("cannot start any token") {
            return "it is not YAML: \(problem). Indent with spaces, and put texts with special characters into quotes."
        }
        return "it is not YAML: \(problem)."
    }

    private static func place(ofCharacter offset: Int, in text: String) -> Place {
        let lines = text.prefix(offset).split(separator: "\n", omittingEmptySubsequences: false)
        return Place(line: max(1, lines.count), column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }
}
