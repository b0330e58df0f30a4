import Films
import Parameters
import Requests
import Storyboards
import Wording

/// The keys of batch files: the storyboard paths of all films, short forms of some, and render options.
package struct BatchKeys: Sendable {
    /// The meaning of a key.
    package enum Meaning: Equatable {
        /// A render option.
        case option(BatchOption)
        /// A storyboard parameter, by its path.
        case parameter(String)
        /// A group of keys, by the prefix of their paths.
        case group(String)
    }

    /// The command line's short forms, with their paths.
    private static let shortForms = [
        "layers": "network.layers", "size": "output.size", "fps": "output.fps", "format": "output.format",
        "quality": "output.quality", "output": "output.file",
    ]

    /// All paths, in the order of the films' tables.
    private let paths: [String]
    /// The depth of nested lists in the value at a path, if it is a list.
    private let depths: [String: Int]

    package init(_ library: FilmLibrary) {
        var (paths, depths): ([String], [String: Int]) = ([], [:])
        for film in library.scripts {
            for parameter in FilmStoryboard.parameters(of: film) where depths[parameter.name] == nil {
                paths.append(parameter.name)
                depths[parameter.name] = parameter.kind.depth
            }
        }
        (self.paths, self.depths) = (paths, depths)
    }

    /// The meaning of a key; nil if there is no such key.
    ///
    /// - Parameters:
    ///   - key: The key as written, with or without periods.
    ///   - group: The path prefix of the enclosing keys; empty at the top level.
    ///   - isGroup: Whether the key has a mapping as its value.
    package func meaning(of key: String, in group: String = "", isGroup: Bool = false) -> Meaning? {
        let path = group.isEmpty ? key : "\(group).\(key)"
        if isGroup, paths.contains(where: { $0.hasPrefix("\(path).") }) { return .group(path) }
        if group.isEmpty {
            if let option = BatchOption(rawValue: key) { return .option(option) }
            if let long = Self.shortForms[key] { return .parameter(long) }
        }
        if depths[path] != nil { return .parameter(path) }
        return paths.contains { $0.hasPrefix("\(path).") } ? .group(path) : nil
    }

    /// The depth of nested lists in the value at a path; 0 for scalars.
    package func depth(of path: String) -> Int { depths[path] ?? 0 }

    /// The keys in a group.
    package func keys(in group: String) -> [String] {
        let prefix = group.isEmpty ? "" : "\(group)."
        var keys: [String] = []
        for path in paths where path.hasPrefix(prefix) {
            let key = String(path.dropFirst(prefix.count).prefix { $0 != "." })
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The message for an unknown key, with advice.
    ///
    /// - Parameter others: Other keys that are valid here.
    package func problem(with key: String, in group: String, others: [String]) -> String {
        let what =
            group.isEmpty ? "there is no key \(Quoted.text(key))" : "\(group) has no key \(Quoted.text(key))"
        let last = key.split(separator: ".").last.map(String.init) ?? key
        if let now = FormerName.key(key) { return "\(what): it is '\(now)' now." }
        if let path = paths.first(where: { $0.hasSuffix(".\(last)") }) { return "\(what) here: it stands at \(path)." }
        let names =
            group.isEmpty
            ? BatchOption.allCases.map(\.rawValue) + others + Self.shortForms.keys.sorted() + keys(in: "")
            : keys(in: group)
        let near = key.contains(".") ? NearestName.of(key, among: paths) : nil
        return near.map { "\(what). Did you mean '\($0)'?" }
            ?? "\(what). \(NearestName.advice(key, among: names, called: "keys"))"
    }

    /// The names that may stand between braces in an output's name.
    package var names: [String] {
        BatchOption.allCases.map(\.rawValue) + Self.shortForms.keys.sorted().filter { $0 != "output" }
            + paths.filter { $0 != "output.file" }
    }
}
