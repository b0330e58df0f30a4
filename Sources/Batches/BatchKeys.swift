import Films
import Parameters
import Requests
import Storyboards
import Wording

/// The keys of batch files: the paths of storyboards about any film, short forms of some, and options of a render.
package struct BatchKeys: Sendable {
    /// What a key stands for.
    package enum Meaning: Equatable {
        /// An option of a render.
        case option(BatchOption)
        /// A parameter of a storyboard, by its path.
        case parameter(String)
        /// A group of keys, by what their paths begin with.
        case group(String)
    }

    /// The command line's short forms, and the paths that they stand for.
    private static let shortForms = [
        "layers": "network.layers", "size": "output.size", "fps": "output.fps", "format": "output.format",
        "quality": "output.quality", "output": "output.file",
    ]

    /// All paths, in the order of the films' tables.
    private let paths: [String]
    /// How many lists lie within each other at a path, if it takes lists.
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

    /// What a key stands for; nil if there is none of the name.
    ///
    /// - Parameters:
    ///   - key: As it is written, with or without points.
    ///   - group: What the paths of the keys around it begin with; empty at the top.
    ///   - isGroup: Whether keys stand below it.
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

    /// How many lists lie within each other in a value at a path.
    package func depth(of path: String) -> Int { depths[path] ?? 0 }

    /// The keys below a group.
    package func keys(in group: String) -> [String] {
        let prefix = group.isEmpty ? "" : "\(group)."
        var keys: [String] = []
        for path in paths where path.hasPrefix(prefix) {
            let key = String(path.dropFirst(prefix.count).prefix { $0 != "." })
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// What is wrong with a key that there is not, and what would be right.
    ///
    /// - Parameter others: Keys that are right here, too.
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

    /// What may stand between braces in an output's name.
    package var names: [String] {
        BatchOption.allCases.map(\.rawValue) + Self.shortForms.keys.sorted().filter { $0 != "output" }
            + paths.filter { $0 != "output.file" }
    }
}
