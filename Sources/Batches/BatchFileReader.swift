import Storyboards
import Wording

/// Takes a batch file's YAML apart, and notes everything that is wrong with it.
package struct BatchFileReader {
    /// The values that a group gives a key, and how many renders they multiply to.
    private typealias Choices = [BatchKey: [String]]

    private static let groups = "renders"

    /// What is wrong so far.
    package private(set) var diagnostics: Diagnostics
    /// How many renders the groups so far ask for.
    private var count = 0

    package init(path: String) { diagnostics = Diagnostics(path: path) }

    /// All renders that the file asks for.
    package mutating func entries(_ root: YAMLNode) -> [BatchEntry] {
        guard let mapping = root.mapping else {
            diagnostics.note(root, "a batch file is a list of keys and values, such as 'film: homepage-loop'.")
            return []
        }
        let shared = choices(mapping, isTop: true)
        guard let groups = mapping.first(where: { $0.key.text == Self.groups })?.value else {
            return combinations(shared, of: root)
        }
        guard let list = groups.sequence, !list.isEmpty else {
            diagnostics.note(groups, "'\(Self.groups)' is a list of groups, each begun by a dash.")
            return []
        }
        return list.flatMap { group -> [BatchEntry] in
            guard let mapping = group.mapping else {
                diagnostics.note(group, "a group is a list of keys and values, such as 'film: homepage-loop'.")
                return []
            }
            let own = choices(mapping, isTop: false)
            return combinations(shared.merging(own) { $1 }, of: group)
        }
    }

    private mutating func choices(_ mapping: [YAMLNode.Pair], isTop: Bool) -> Choices {
        var found: Choices = [:]
        for pair in mapping {
            let (name, value) = (pair.key, pair.value)
            guard let text = name.text else {
                diagnostics.note(name, "a key is a name.")
                continue
            }
            if isTop, text == Self.groups { continue }
            guard let key = BatchKey(rawValue: text) else {
                let names = BatchKey.allCases.map(\.rawValue) + (isTop ? [Self.groups] : [])
                diagnostics.note(
                    name, "there is no key '\(text)'. \(NearestName.advice(text, among: names, called: "keys"))")
                continue
            }
            found[key] = values(of: value, for: key)
        }
        return found
    }

    private mutating func values(of node: YAMLNode, for key: BatchKey) -> [String] {
        if let scalar = node.scalar { return [text(scalar, node, key)].compactMap { $0 } }
        guard let list = node.sequence else {
            diagnostics.note(node, "\(key.rawValue) is a value or a list of values.")
            return []
        }
        if list.isEmpty {
            diagnostics.note(node, "the list of \(key.rawValue) is empty: give a value, or leave the key out.")
        }
        let texts = list.compactMap { element -> String? in
            guard let scalar = element.scalar else {
                diagnostics.note(
                    element,
                    "a value of \(key.rawValue) is a text or a number\(key == .layers ? ", such as '8,12,12,6'" : "").")
                return nil
            }
            return text(scalar, element, key)
        }
        if Set(texts).count < texts.count { diagnostics.note(node, "the list of \(key.rawValue) has a value twice.") }
        return texts
    }

    private mutating func text(_ scalar: YAMLNode.Scalar, _ node: YAMLNode, _ key: BatchKey) -> String? {
        guard !scalar.text.isEmpty else {
            diagnostics.note(node, "\(key.rawValue) has no value: give one, or leave the key out.")
            return nil
        }
        let (length, limit) = (scalar.text.unicodeScalars.count, key.lengthLimit)
        guard length <= limit else {
            diagnostics.note(node, "\(key.rawValue) has \(length) characters: use at most \(limit).")
            return nil
        }
        return scalar.text
    }

    /// The renders of a group, which are counted before any is made.
    private mutating func combinations(_ choices: Choices, of group: YAMLNode) -> [BatchEntry] {
        guard count <= BatchFile.entryLimit else { return [] }
        let limit = BatchFile.entryLimit + 1
        count += choices.values.reduce(1) { min(limit, $0 * min(limit, $1.count)) }
        guard count <= BatchFile.entryLimit else {
            let number = BatchFile.entryLimit
            diagnostics.note(group.place, "from here on it asks for more than \(number) renders, the most of one file.")
            return []
        }
        var combined: [[BatchKey: String]] = [[:]]
        for key in BatchKey.allCases {
            guard let values = choices[key] else { continue }
            combined = combined.flatMap { entry in values.map { value in entry.merging([key: value]) { $1 } } }
        }
        return combined.map { BatchEntry(values: $0, line: group.place.line) }
    }
}
