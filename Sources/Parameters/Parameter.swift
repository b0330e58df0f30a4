/// A setting of something, the root: the path at which a storyboard has it, what it means, what it takes.
///
/// One table of these decides what is read, what the starter shows, what the schema allows, what the manual lists, and what `--set` and
/// batch files take.
public struct Parameter<Root>: Sendable {
    /// The keys that lead to it, from the file's top.
    public let path: [String]
    /// What it is, in one line without a full stop.
    public let summary: String
    /// What it takes.
    public let kind: ValueKind
    /// What stands in a starter where the root has no value.
    public let example: Value?
    /// The root's value; nil if it has none.
    public let get: @Sendable (Root) -> Value?
    /// Gives the root a value, which is always one of the kind.
    public let set: @Sendable (inout Root, Value) -> Void

    /// Makes a parameter.
    ///
    /// - Parameters:
    ///   - path: Its keys, joined by points, such as `network.layers`.
    ///   - summary: What it is, in one line.
    ///   - kind: What it takes.
    ///   - example: A value for the starter's comment where `get` gives none.
    ///   - get: The root's value; nil if it has none.
    ///   - set: Gives the root a value, which is always one of the kind.
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

    /// Its keys, joined by points.
    public var name: String { path.joined(separator: ".") }

    /// The same parameter of something that holds the root.
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

    /// What a root has there, as YAML; nil if it has nothing.
    public func yaml(of root: Root) -> String? { get(root).map(kind.yaml) }
}
