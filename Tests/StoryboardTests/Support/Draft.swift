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

    /// A storyboard with one value, at keys that are joined by points, on its second line.
    static func yaml(film: String, _ name: String, _ value: String) -> String {
        let keys = name.split(separator: ".")
        return "film: \(film)\n" + keys.map { "\($0): " }.joined(separator: "{") + value
            + String(repeating: "}", count: keys.count - 1) + "\n"
    }

    /// A storyboard with several values, each at keys that are joined by points.
    static func yaml(film: String, _ values: [String: String]) -> String {
        "film: \(film)\n" + lines(values.map { ($0.key.split(separator: ".")[...], $0.value) }, indent: "")
    }

    private static func lines(_ values: [(keys: ArraySlice<Substring>, value: String)], indent: String) -> String {
        let groups = Dictionary(grouping: values) { $0.keys.first ?? "" }.sorted { $0.key < $1.key }
        return groups.map { key, group in
            if group[0].keys.count == 1 { return "\(indent)\(key): \(group[0].value)\n" }
            return "\(indent)\(key):\n" + lines(group.map { ($0.keys.dropFirst(), $0.value) }, indent: indent + "  ")
        }.joined()
    }
}
