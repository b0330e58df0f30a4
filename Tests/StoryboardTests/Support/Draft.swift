import Foundation
import Production

/// A storyboard that is written to a file and checked.
enum Draft {
    /// What the check says: nil if all is well.
    static func error(_ text: String) throws -> NeuroReelError? {
        let path = "\(NSTemporaryDirectory())/neuroreel-\(UUID().uuidString).yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        switch StoryboardFile.check([path])[0] {
        case .success: return nil
        case .failure(let error):
            return NeuroReelError(error.status, error.description.replacing(path, with: "FILE"))
        }
    }

    /// A storyboard with one value, at keys that are joined by points.
    static func yaml(film: String, _ name: String, _ value: String) -> String {
        let keys = name.split(separator: ".")
        return "film: \(film)\n" + keys.map { "\($0): " }.joined(separator: "{") + value
            + String(repeating: "}", count: keys.count - 1) + "\n"
    }
}
