/// A setting of a root value: its path in a storyboard, its meaning, and the values that it accepts.
///
/// The reader of storyboards, the starter, the schema, the manual, `--set` and batch files all follow from one table of
/// parameters.
public struct Parameter<Root>: Sendable {
    /// The keys that lead to the value, from the top of the file.
    public let path: [String]
    /// The meaning in one line, without a full stop.
    public let summary: String
    /// The kind of value that it accepts.
    public let kind: ValueKind
    /// The value in a starter's comment if the root has none.
    public let example: Value?
    /// Returns the root's value; nil if it has none.
    public let get: @Sendable (Root) -> Value?
    /// Sets the root's value, which is always of the parameter's kind.
    public let set: @Sendable (inout Root, Value) -> Void

    /// Makes a parameter.
    ///
    /// - Parameters:
    ///   - path: The keys, joined by periods, such as `network.layers`.
    ///   - summary: The meaning in one line, without a full stop.
    ///   - kind: The kind of value that it accepts.
    ///   - example: The value in a starter's comment if `get` returns none.
    ///   - get: Returns the root's value; nil if it has none.
    ///   - set: Sets the root's value, which is always of the parameter's kind.
    public init(
        _ path: String, _ summary: String, _ kind: ValueKind, example: Value? = nil,
        get: @escaping @Sendable (Root) -> Value?, set: @escaping @Sendable (inout Root, Value) -> Void
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.summary = summary
        self.kind = kind
        self.example = example
        self.get = get
        self.set = set
    }

    /// The keys, joined by periods.
    public var name: String { path.joined(separator: ".") }

    /// The same parameter on an outer value that contains the root.
    ///
    /// - Parameters:
    ///   - inner: Returns the root; nil if the outer value has none.
    ///   - replace: Stores a changed root in the outer value.
    public func lifted<Outer>(
        get inner: @escaping @Sendable (Outer) -> Root?,
        set replace: @escaping @Sendable (inout Outer, Root) -> Void
    ) -> Parameter<Outer> {
        Parameter<Outer>(
            name, summary, kind, example: example, get: { inner($0).flatMap(get) },
            set: { outer, value in
                guard var root = inner(outer) else { return }
                set(&root, value)
                replace(&outer, root)
            })
    }

    /// The same parameter below a group.
    public func under(_ group: String) -> Parameter {
        Parameter("\(group).\(name)", summary, kind, example: example, get: get, set: set)
    }

    /// The root's value as YAML; nil if it has none.
    public func yaml(of root: Root) -> String? { get(root).map(kind.yaml) }
}
