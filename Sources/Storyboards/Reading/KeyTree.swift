import FilmKit

/// The keys of a table of parameters, as they are nested in a file.
indirect enum KeyTree<Target> {
    case value(Parameter<Target>)
    /// A group of keys, in the table's order.
    case group([(key: String, tree: KeyTree<Target>)])

    /// The tree of all parameters of a table.
    init(_ parameters: [Parameter<Target>]) {
        self = .group(KeyTree.level(parameters.map { ($0.path[...], $0) }))
    }

    private static func level(
        _ parameters: [(path: ArraySlice<String>, parameter: Parameter<Target>)]
    ) -> [(key: String, tree: KeyTree<Target>)] {
        var keys: [String] = []
        for key in parameters.compactMap(\.path.first) where !keys.contains(key) { keys.append(key) }
        return keys.map { key in
            let under = parameters.filter { $0.path.first == key }
            if let only = under.first, only.path.count == 1 { return (key, .value(only.parameter)) }
            return (key, .group(level(under.map { ($0.path.dropFirst(), $0.parameter) })))
        }
    }
}
