import Parameters
import Wording

/// Reads the values of a parameter table from a file, and notes all problems.
public struct TableReader<Root> {
    /// The problems so far.
    public var diagnostics: Diagnostics
    /// The place of each parameter's value in the file.
    public private(set) var places: [String: Place] = [:]
    /// The parameters that were set.
    private var set: Set<String> = []

    private let parameters: [Parameter<Root>]

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - parameters: All parameters that the file can have.
    ///   - diagnostics: The problems found before.
    public init(_ parameters: [Parameter<Root>], diagnostics: Diagnostics) {
        self.parameters = parameters
        self.diagnostics = diagnostics
    }

    /// Sets a root's values from a mapping.
    ///
    /// - Parameter reserved: Top-level keys that are read elsewhere.
    public mutating func read(_ mapping: [YAMLNode.Pair], into root: inout Root, reserved: [String]) {
        guard case .group(let level) = KeyTree(parameters) else { return }
        read(mapping, level, under: [], into: &root, reserved: reserved)
    }

    /// Whether the file has a parameter that was read without a problem.
    public func isSet(_ name: String) -> Bool { set.contains(name) }

    /// The place of a value in the file, or of the group around it if the file does not have it: of `steps[2]` for
    /// `steps[2].say`; nil if it has neither.
    public func place(of name: String?) -> Place? {
        guard let name else { return nil }
        if let place = places[name] { return place }
        guard let end = name.lastIndex(of: ".") else { return nil }
        return places[String(name[..<end])]
    }

    private mutating func read(
        _ mapping: [YAMLNode.Pair], _ level: [(key: String, tree: KeyTree<Root>)], under path: [String],
        into root: inout Root, reserved: [String]
    ) {
        for pair in mapping {
            let (name, value) = (pair.key, pair.value)
            if diagnostics.isFull { return }
            guard let key = name.text else {
                diagnostics.note(name, "a key is a name.")
                continue
            }
            if reserved.contains(key) { continue }
            let place = (path + [key]).joined(separator: ".")
            switch level.first(where: { $0.key == key })?.tree {
            case .value(let parameter):
                var reader = ValueReader(diagnostics: diagnostics)
                let found = reader.value(of: Self.wrapped(value, parameter.kind), as: parameter.kind, called: place)
                diagnostics = reader.diagnostics
                places.merge(reader.places) { $1 }
                if let found {
                    parameter.set(&root, found)
                    set.insert(parameter.name)
                }
            case .group(let inner):
                guard let mapping = value.mapping else {
                    let keys = inner.map(\.key).joined(separator: ", ")
                    diagnostics.note(value, "\(place) is a group of keys, written below it and indented: \(keys).")
                    continue
                }
                read(mapping, inner, under: path + [key], into: &root, reserved: [])
            case nil:
                diagnostics.note(name, unknown(key, under: path, among: reserved + level.map(\.key)))
            }
        }
    }

    /// A single value of a list that may have one is written without brackets, too.
    private static func wrapped(_ node: YAMLNode, _ kind: ValueKind) -> YAMLNode {
        guard kind.takesOneValue, let scalar = node.scalar, !ScalarText.isNothing(scalar.text) else { return node }
        return YAMLNode(content: .sequence([node]), place: node.place)
    }

    private func unknown(_ key: String, under path: [String], among keys: [String]) -> String {
        let what =
            path.isEmpty
            ? "there is no key \(Quoted.text(key))" : "\(path.joined(separator: ".")) has no key \(Quoted.text(key))"
        if let other = parameters.first(where: { $0.path.last == key }) {
            return "\(what) here: it stands at \(other.name)."
        }
        return "\(what). \(NearestName.advice(key, among: keys, called: "keys"))"
    }
}
