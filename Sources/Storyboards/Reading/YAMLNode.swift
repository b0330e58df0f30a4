import Parameters

/// A value in a file of YAML, and where it stands.
public struct YAMLNode: Sendable, Equatable {
    /// A text, a number, a flag, or nothing.
    public struct Scalar: Sendable, Equatable {
        /// What it says, without quotes and escapes.
        public let text: String
        /// Whether it has quotes.
        public let style: ScalarStyle
        /// What its writer may not have seen; nil for almost all.
        let remark: YAMLRemark?
    }

    /// A key of a mapping with its value.
    public struct Pair: Sendable, Equatable {
        public let key: YAMLNode
        public let value: YAMLNode
    }

    /// What stands there.
    public enum Content: Sendable, Equatable {
        case scalar(Scalar)
        case sequence([YAMLNode])
        /// Keys and values in the file's order; no text is a key twice.
        case mapping([Pair])
    }

    public let content: Content
    /// Where it begins.
    public let place: Place

    /// The scalar; nil if it is none.
    public var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }

    /// The scalar's text; nil if it is none.
    public var text: String? { scalar?.text }

    /// The elements; nil if it is no sequence.
    public var sequence: [YAMLNode]? { if case .sequence(let nodes) = content { nodes } else { nil } }

    /// The keys and values; nil if it is no mapping.
    public var mapping: [Pair]? { if case .mapping(let pairs) = content { pairs } else { nil } }
}
