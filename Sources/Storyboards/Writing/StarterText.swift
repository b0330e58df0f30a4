import Parameters

/// Writes a storyboard with all default values, as a starting point for users.
public enum StarterText {
    /// All parameters with a root's values, each below a comment with its meaning; parameters without a value are
    /// commented out.
    ///
    /// - Parameters:
    ///   - head: Whole lines of YAML to put before them.
    ///   - parameters: The table.
    ///   - root: The source of the values.
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
            // A mapping without any value would be null instead, so its key is commented out, too.
            let isEmpty = lines.split(separator: "\n").allSatisfy { $0.drop { $0 == " " }.hasPrefix("#") }
            return "\(indent)\(isEmpty ? "# " : "")\(key):\n\(lines)"
        }
    }
}
