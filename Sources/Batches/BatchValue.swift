import Documents
import Storyboards

/// The value of a key for one render of a batch.
package struct BatchValue: Sendable, Equatable {
    /// The key as written.
    package let key: String
    /// The value in YAML.
    package let node: YAMLNode
    /// The value on one line, for file names and reports.
    package let text: String

    package init(key: String, node: YAMLNode) {
        self.key = key
        self.node = node
        text = BatchValue.text(node)
    }

    private static func text(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let scalar): scalar.text
        case .sequence(let nodes) where nodes.allSatisfy { $0.scalar != nil }: nodes.map(text).joined(separator: ",")
        case .sequence(let nodes): nodes.map { "[\(text($0))]" }.joined(separator: ",")
        case .mapping: ""
        }
    }
}
