import Foundation
import Yams

/// A batch file: YAML that says what is rendered.
///
/// Its top holds values for all renders, and `renders` a list of groups with values of their own. Wherever a value can stand, a list of
/// values can: a group stands for all their combinations, the key that comes last in ``BatchKey`` changing fastest.
struct BatchFile: Sendable {
    /// How large a file may be, in bytes.
    static let sizeLimit = 1_000_000
    /// How many renders it may ask for.
    static let entryLimit = 10_000

    /// The file's path.
    let path: String
    /// All renders, in the file's order.
    let entries: [BatchEntry]

    /// Reads a batch file.
    ///
    /// - Throws: ``NeuroReelError``: no input if it cannot be read, bad data with line and column for everything that is wrong with its
    ///   form. What a value means is not looked at yet.
    init(path: String) throws(NeuroReelError) {
        self.path = path
        let root = try Self.compose(path)
        var reader = BatchFileReader(path: path)
        entries = reader.entries(root)
        if let error = reader.error { throw error }
        guard entries.count <= Self.entryLimit else {
            throw NeuroReelError(
                .badData, "\(path): it asks for \(entries.count) renders; use at most \(Self.entryLimit) in one file.")
        }
    }

    private static func compose(_ path: String) throws(NeuroReelError) -> Node {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw NeuroReelError(.noInput, "\(path): there is no such file.")
        }
        guard !isFolder.boolValue else {
            throw NeuroReelError(.noInput, "\(path): this is a folder; name a YAML file.")
        }
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: sizeLimit + 1) ?? Data()
        else { throw NeuroReelError(.noInput, "\(path): it cannot be read.") }
        guard data.count <= sizeLimit else {
            throw NeuroReelError(.badData, "\(path): it is larger than \(sizeLimit) bytes, which no batch file needs.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw NeuroReelError(.badData, "\(path): it is not UTF-8 text.")
        }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                throw NeuroReelError(.badData, "\(path): it is empty; it needs at least a film.")
            }
            return root
        } catch let error as NeuroReelError {
            throw error
        } catch let error as YamlError {
            throw NeuroReelError(.badData, "\(path)\(sentence(about: error))")
        } catch {
            throw NeuroReelError(.badData, "\(path): it is not YAML: \(error).")
        }
    }

    private static func sentence(about error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ":\(mark.line):\(mark.column): it is not YAML: \(problem)."
        case .duplicatedKeysInMapping(let keys, let context):
            ":\(context.mark.line):\(context.mark.column): \(keys.sorted().joined(separator: ", ")) stands twice in the same "
                + "place; keep one."
        default: ": it is not YAML: \(error)."
        }
    }
}
