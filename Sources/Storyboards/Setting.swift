import Parameters
import Wording

/// A value for a parameter that is given elsewhere than in the storyboard, and wins over it: on the command line, or in a batch file.
public struct Setting: Sendable, Equatable {
    /// How a value is given.
    enum Content: Sendable, Equatable {
        /// As the command line has it: without quotes; a flat list has commas, with or without brackets.
        case text(String)
        /// As YAML has it.
        case node(YAMLNode)
    }

    /// The parameter's keys, joined by points.
    public let path: String
    /// Where it is given, for messages: `--set seed`, or `--layers`.
    public let origin: String
    let content: Content

    /// A value as the command line has it.
    ///
    /// - Parameter origin: The option that gives it; nil for `--set`.
    public init(_ path: String, _ text: String, origin: String? = nil) {
        self.path = path
        self.origin = origin ?? "--set \(Shown.value(path))"
        content = .text(text)
    }

    /// A value as YAML has it.
    ///
    /// - Parameter origin: The key that gives it, as it is written.
    public init(_ path: String, _ node: YAMLNode, origin: String) {
        self.path = path
        self.origin = origin
        content = .node(node)
    }

    /// Reads what `--set` has: `path=value`.
    ///
    /// - Throws: ``StoryboardError`` (usage) if there is no path or no equals sign.
    public static func parse(_ text: String) throws(StoryboardError) -> Setting {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
            throw StoryboardError(.usage, "Give a path and a value, such as network.layers=8,12,6.")
        }
        return Setting(String(text[..<equals]), String(text[text.index(after: equals)...]))
    }

    /// The value as YAML has it.
    ///
    /// - Parameter kind: What is wanted there; nil if that is not known.
    /// - Throws: ``StoryboardError`` (bad data) for a list in brackets that is no YAML.
    func node(as kind: ValueKind?, limits: YAMLLimits) throws(StoryboardError) -> YAMLNode {
        switch content {
        case .node(let node): return node
        case .text(let text):
            guard let kind, kind.depth > 0 else { return Self.scalar(text) }
            if text.hasPrefix("[") {
                return try YAMLFile.root(ofText: text, path: origin, need: kind.phrase, limits: limits)
            }
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            return YAMLNode(content: .sequence(parts.map { Self.scalar(String($0)) }), place: .start)
        }
    }

    private static func scalar(_ text: String) -> YAMLNode {
        YAMLNode(content: .scalar(.init(text: text, style: .argument, remark: nil)), place: .start)
    }
}
