import Assets
import Parameters
import Yams

/// A built-in theme's file as YAML nodes, in which values can be replaced.
struct ThemeFile {
    private(set) var root: Node

    /// Loads a built-in theme.
    ///
    /// - Throws: ``FilmError`` if the file is missing or not YAML.
    init(_ name: ThemeName) throws(FilmError) {
        guard let text = AssetLibrary.theme(name.rawValue), let root = try? Yams.compose(yaml: text) else {
            throw FilmError("The theme \(name.rawValue) is missing from this build.")
        }
        self.root = root
    }

    /// The value of a parameter; nil if the file has none, or one that the parameter does not accept.
    func value(at parameter: Parameter<CustomTheme>) -> ThemeValue? {
        guard let node = parameter.path.reduce(Optional(root), { $0?[$1] }) else { return nil }
        return Self.value(of: node, as: parameter.kind).flatMap(ThemeValue.init)
    }

    private static func value(of node: Node, as kind: ValueKind) -> Value? {
        if case .list(let element, let count) = kind {
            guard let nodes = node.sequence, count.contains(nodes.count) else { return nil }
            let values = nodes.compactMap { value(of: $0, as: element) }
            return values.count == nodes.count ? .list(values) : nil
        }
        return node.scalar.flatMap { try? ScalarText.read($0.string, as: kind).get() }
    }

    /// Replaces the value at a path that the file has.
    mutating func set(_ path: String, to value: ThemeValue) {
        let node =
            switch value {
            case .number(let number): Self.node(number)
            case .numbers(let numbers): Node(numbers.map(Self.node))
            case .color(let text): Node(text)
            }
        Self.set(&root, path.split(separator: ".").map(String.init)[...], node)
    }

    /// Whole numbers have no decimal point, since some values are counts.
    private static func node(_ number: Double) -> Node { Node(Int(exactly: number).map { "\($0)" } ?? "\(number)") }

    private static func set(_ node: inout Node, _ path: ArraySlice<String>, _ value: Node) {
        guard let key = path.first else {
            node = value
            return
        }
        guard var inner = node[key] else { return }
        set(&inner, path.dropFirst(), value)
        node[key] = inner
    }
}
