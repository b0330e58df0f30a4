import Documents
import Parameters
import Wording

/// A parameter's value from the command line or a batch file, which takes precedence over the storyboard.
public struct Setting: Sendable, Equatable {
    /// The value's notation.
    enum Content: Sendable, Equatable {
        /// From the command line: without quotes; a flat list may omit its brackets.
        case text(String)
        /// From YAML.
        case node(YAMLNode)
    }

    /// The parameter's keys, joined by periods.
    public let path: String
    /// The origin for messages: `--set seed`, or `--layers`.
    public let origin: String
    let content: Content

    /// Makes a setting from a command-line value.
    ///
    /// - Parameter origin: The option that gives it; nil for `--set`.
    public init(_ path: String, _ text: String, origin: String? = nil) {
        self.path = path
        self.origin = origin ?? "--set \(Shown.value(path))"
        content = .text(text)
    }

    /// Makes a setting from a YAML value.
    ///
    /// - Parameter origin: The key that gives it, as written.
    public init(_ path: String, _ node: YAMLNode, origin: String) {
        self.path = path
        self.origin = origin
        content = .node(node)
    }

    /// Parses the argument of `--set`: `path=value`.
    ///
    /// - Throws: ``DocumentError`` (usage) if there is no path or no equals sign.
    public static func parse(_ text: String) throws(DocumentError) -> Setting {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            throw DocumentError(.usage, "Give a path and a value, such as network.layers=8,12,6.")
        }
        return Setting(String(text[..<equals]), String(text[text.index(after: equals)...]))
    }

    /// The value as a YAML node.
    ///
    /// - Parameter kind: The expected kind; nil if unknown.
    /// - Throws: ``DocumentError`` (bad data) for a list in brackets that is not YAML.
    func node(as kind: ValueKind?, limits: YAMLLimits) throws(DocumentError) -> YAMLNode {
        switch content {
        case .node(let node): return node
        case .text(let text):
            guard let kind, kind.depth > 0 else { return Self.scalar(text) }
            if case .either(let names, _) = kind, names.contains(text) { return Self.scalar(text) }
            if text.hasPrefix("[") {
                return try YAMLFile.root(ofText: text, path: origin, need: kind.phrase, limits: limits)
            }
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            return YAMLNode(content: .sequence(parts.map { Self.scalar(String($0)) }), place: .start)
        }
    }

    private static func scalar(_ text: String) -> YAMLNode {
        YAMLNode(content: .scalar(.init(text: text, style: .argument)), place: .start)
    }
}
