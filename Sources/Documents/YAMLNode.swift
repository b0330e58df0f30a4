import Parameters

/// A value in a YAML file, with its place.
public struct YAMLNode: Sendable, Equatable {
    /// A text, a number, a flag, or null.
    public struct Scalar: Sendable, Equatable {
        /// The text, without quotes and escapes.
        public let text: String
        /// Whether the text is quoted.
        public let style: ScalarStyle
        /// A likely oversight of the author; nil for almost all scalars.
        let remark: YAMLRemark?

        /// A scalar of a YAML file.
        init(text: String, style: ScalarStyle, remark: YAMLRemark?) {
            self.text = text
            self.style = style
            self.remark = remark
        }

        /// A scalar from elsewhere.
        package init(text: String, style: ScalarStyle) { self.init(text: text, style: style, remark: nil) }
    }

    /// A key of a mapping with its value.
    public struct Pair: Sendable, Equatable {
        /// The key.
        public let key: YAMLNode
        /// The value.
        public let value: YAMLNode

        package init(key: YAMLNode, value: YAMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// The node's content.
    public enum Content: Sendable, Equatable {
        case scalar(Scalar)
        case sequence([YAMLNode])
        /// Keys and values in the file's order; no key occurs twice.
        case mapping([Pair])
    }

    /// The node's content.
    public let content: Content
    /// The place at which the node begins.
    public let place: Place

    package init(content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    /// The scalar; nil for other nodes.
    public var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

    /// The scalar's text; nil for other nodes.
    public var text: String? { scalar?.text }

    /// The elements of a sequence; nil for other nodes.
    public var sequence: [YAMLNode]? { if case .sequence(let nodes) = content { nodes } else { nil } }

    /// The keys and values of a mapping; nil for other nodes.
    public var mapping: [Pair]? { if case .mapping(let pairs) = content { pairs } else { nil } }
}
