import FilmKit

/// Writes a storyboard that says what would be so without it, for a user to change.
public enum StarterText {
    /// All parameters with a target's values, each under a comment that tells what it is; those without a value as comments.
    ///
    /// - Parameters:
    ///   - head: What stands before them: whole lines of YAML.
    ///   - parameters: The table.
    ///   - target: Whose values are shown.
    public static func yaml<Target>(head: String, _ parameters: [Parameter<Target>], of target: Target) -> String {
        guard case .group(let level) = KeyTree(parameters) else { return head }
        return head + level.map { "\n" + text($0.key, $0.tree, target, indent: "") }.joined()
    }

    private static func text<Target>(
        _ key: String, _ tree: KeyTree<Target>, _ target: Target, indent: String
    ) -> String {
        switch tree {
        case .value(let parameter):
            let comment = "\(indent)# \(parameter.summary): \(parameter.kind.phrase).\n"
            if let value = parameter.yaml(of: target) { return "\(comment)\(indent)\(key): \(value)\n" }
            let example = parameter.example.map(parameter.kind.yaml) ?? ""
            return "\(comment)\(indent)# \(key): \(example)\n"
        case .group(let level):
            let lines = level.map { text($0.key, $0.tree, target, indent: indent + "  ") }.joined()
            // A group without a single value would be empty, which is no group.
            let isEmpty = lines.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.hasPrefix("#") }
            return "\(indent)\(isEmpty ? "# " : "")\(key):\n\(lines)"
        }
    }
}
