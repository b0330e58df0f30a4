import Parameters

/// Writes a storyboard that says what would be so without it, for a user to change.
public enum StarterText {
    /// All parameters with a root's values, each under a comment that tells what it is; those without a value as comments.
    ///
    /// - Parameters:
    ///   - head: What stands before them: whole lines of YAML.
    ///   - parameters: The table.
    ///   - root: Whose values are shown.
    public static func yaml<Root>(head: String, _ parameters: [Parameter<Root>], of root: Root) -> String {
        guard case .group(let level) = KeyTree(parameters) else { return head }
        return head + level.map { "\n" + text($0.key, $0.tree, root, indent: "") }.joined()
    }

    private static func text<Root>(
        _ key: String, _ tree: KeyTree<Root>, _ root: Root, indent: String
    ) -> String {
        switch tree {
        case .value(let parameter):
            let comment = "\(indent)# \(parameter.summary): \(parameter.kind.phrase).\n"
            if let value = parameter.yaml(of: root) { return "\(comment)\(indent)\(key): \(value)\n" }
            let example = parameter.example.map(parameter.kind.yaml) ?? ""
            return "\(comment)\(indent)# \(key): \(example)\n"
        case .group(let level):
            let lines = level.map { text($0.key, $0.tree, root, indent: indent + "  ") }.joined()
            // A group without a single value would be empty, which is no group.
            let isEmpty = lines.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.hasPrefix("#") }
            return "\(indent)\(isEmpty ? "# " : "")\(key):\n\(lines)"
        }
    }
}
