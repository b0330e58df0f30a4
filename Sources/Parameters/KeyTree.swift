/// The parameters of a table as a tree of keys, nested as in a file.
public indirect enum KeyTree<Root>: Sendable {
    /// A parameter at a key.
    case value(Parameter<Root>)
    /// A group of keys, in the table's order.
    case group([(key: String, tree: KeyTree<Root>)])

    /// Makes the tree of a table's parameters.
    public init(_ parameters: [Parameter<Root>]) {
        self = .group(KeyTree.level(parameters.map { ($0.path[...], $0) }))
    }

    private static func level(
        _ parameters: [(path: ArraySlice<String>, parameter: Parameter<Root>)]
    ) -> [(key: String, tree: KeyTree<Root>)] {
        var keys: [String] = []
        for key in parameters.compactMap(\.path.first) where !keys.contains(key) { keys.append(key) }
        return keys.map { key in
            let under = parameters.filter { $0.path.first == key }
            if let only = under.first, only.path.count == 1 { return (key, .value(only.parameter)) }
            return (key, .group(level(under.map { ($0.path.dropFirst(), $0.parameter) })))
        }
    }
}
