import Console
import Foundation
import Requests

/// A storyboard that is written to a file and checked.
enum Draft {
    /// What the check says: nil if all is well.
    static func error(_ text: String) throws -> NeuroReelError? {
        let path = "\(NSTemporaryDirectory())/neuroreel-\(UUID().uuidString).yaml"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        switch StoryboardFile().check(path) {
        case .success: return nil
        case .failure(let error):
            return NeuroReelError(error.status, error.description.replacing(path, with: "FILE"))
        }
    }

    /// The keys, joined by points, at which the reader refuses a value; what only the film refuses is not looked at.
    static func refused(_ film: String, _ names: [String], _ value: String) throws -> Set<String> {
        var refused: Set<String> = []
        // As many as are told at once, and a key that there is not, so that no film is made.
        for first in stride(from: 0, to: names.count, by: 19) {
            let some = names[first..<min(first + 19, names.count)]
            let text = yaml(film: film, Dictionary(uniqueKeysWithValues: some.map { ($0, value) })) + "no-such-key: 1\n"
            let error = try error(text)?.description ?? ""
            // That a theme's file is missing says nothing about how its name is written.
            let others = ["leave one of them out", ": there is no such file", ": this is a folder"]
            let told = error.split(separator: "\n").filter { line in !others.contains { line.contains($0) } }
            let lines = Set(told.compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } })
            var path: [Substring] = []
            for (index, line) in text.split(separator: "\n").enumerated() {
                let depth = line.prefix { $0 == " " }.count / 2
                path = path.prefix(depth) + [line.drop { $0 == " " }.prefix { $0 != ":" }]
                if lines.contains(index + 1) { refused.insert(path.joined(separator: ".")) }
            }
        }
        return refused.subtracting(["no-such-key"])
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
