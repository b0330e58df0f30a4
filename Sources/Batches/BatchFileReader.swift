import Documents
import Storyboards
import Wording

/// Reads the entries of a batch file's YAML, and notes all problems.
package struct BatchFileReader {
    /// The values of each key in a group, in the file's order. The group stands for all combinations, in which the last
    /// key changes fastest.
    private struct Choices {
        var keys: [BatchKeys.Meaning] = []
        var values: [[BatchValue]] = []
    }

    private static let groups = "renders"

    /// The problems so far.
    package private(set) var diagnostics: Diagnostics
    private let keys: BatchKeys
    /// The number of renders in the groups so far.
    private var count = 0

    package init(path: String, keys: BatchKeys) {
        diagnostics = Diagnostics(path: path)
        self.keys = keys
    }

    /// All entries of the file.
    package mutating func entries(_ root: YAMLNode) -> [BatchEntry] {
        guard let mapping = root.mapping else {
            diagnostics.note(root, "a batch file is a list of keys and values, such as 'film: homepage-loop'.")
            return []
        }
        var shared = Choices()
        read(mapping, in: "", isTop: true, into: &shared)
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
            var own = Choices()
            read(mapping, in: "", isTop: false, into: &own)
            var all = Choices()
            for (key, values) in zip(shared.keys, shared.values) where !own.keys.contains(key) {
                all.keys.append(key)
                all.values.append(values)
            }
            return combinations(Choices(keys: all.keys + own.keys, values: all.values + own.values), of: group)
        }
    }

    private mutating func read(
        _ mapping: [YAMLNode.Pair], in group: String, isTop: Bool, into choices: inout Choices
    ) {
        for pair in mapping {
            let (name, value) = (pair.key, pair.value)
            guard let text = name.text else {
                diagnostics.note(name, "a key is a name.")
                continue
            }
            if isTop, text == Self.groups { continue }
            switch keys.meaning(of: text, in: group, isGroup: value.mapping != nil) {
            case .group(let path):
                guard let inner = value.mapping else {
                    let names = keys.keys(in: path).joined(separator: ", ")
                    diagnostics.note(
                        value, "\(path) is a group of keys, written below it and indented: \(names).")
                    continue
                }
                read(inner, in: path, isTop: false, into: &choices)
            case .some(let meaning):
                guard !choices.keys.contains(meaning) else {
                    diagnostics.note(name, "\(Quoted.text(text)) is given a second time: leave one of them out.")
                    continue
                }
                choices.keys.append(meaning)
                choices.values.append(values(of: value, for: meaning, called: text))
            case nil:
                diagnostics.note(name, keys.problem(with: text, in: group, others: isTop ? [Self.groups] : []))
            }
        }
    }

    private mutating func values(
        of node: YAMLNode, for meaning: BatchKeys.Meaning, called key: String
    ) -> [BatchValue] {
        let depth = if case .parameter(let path) = meaning { keys.depth(of: path) } else { 0 }
        guard node.mapping == nil else {
            diagnostics.note(node, "\(key) is a value or a list of values.")
            return []
        }
        guard let list = node.sequence, isListOfValues(list, depth) else {
            return [value(node, depth, meaning, key)].compactMap { $0 }
        }
        if list.isEmpty {
            diagnostics.note(node, "the list of \(key) is empty: give a value, or leave the key out.")
        }
        let values = list.compactMap { value($0, depth, meaning, key) }
        if Set(values.map(\.text)).count < values.count {
            diagnostics.note(node, "the list of \(key) has a value twice.")
        }
        return values
    }

    /// Whether a list contains alternative values rather than being a value itself: it is nested deeper than a value,
    /// or contains flat lists as texts, such as `'8,12,6'`.
    private func isListOfValues(_ list: [YAMLNode], _ depth: Int) -> Bool {
        func depthOf(_ nodes: [YAMLNode]) -> Int {
            1 + (nodes.compactMap { $0.sequence.map(depthOf) }.max() ?? 0)
        }
        if depth == 1, list.contains(where: { $0.text?.contains(",") == true }) { return true }
        return depthOf(list) > depth
    }

    private mutating func value(
        _ node: YAMLNode, _ depth: Int, _ meaning: BatchKeys.Meaning, _ key: String
    ) -> BatchValue? {
        guard let scalar = node.scalar else {
            guard depth > 0, node.sequence != nil else {
                diagnostics.note(node, "a value of \(key) is a text or a number.")
                return nil
            }
            return BatchValue(key: key, node: node)
        }
        guard !scalar.text.isEmpty else {
            diagnostics.note(node, "\(key) has no value: give one, or leave the key out.")
            return nil
        }
        // A path may be long; other values that mean anything are shorter.
        let isPath = [.option(.film), .parameter("output.file"), .parameter("theme")].contains(meaning)
        let (length, limit) = (scalar.text.unicodeScalars.count, isPath ? BatchEntry.pathLimit : 200)
        guard length <= limit else {
            diagnostics.note(node, "\(key) has \(length) characters: use at most \(limit).")
            return nil
        }
        return BatchValue(key: key, node: node)
    }

    /// The entries of a group, which are counted before any is made.
    private mutating func combinations(_ choices: Choices, of group: YAMLNode) -> [BatchEntry] {
        guard count <= BatchFile.entryLimit else { return [] }
        let limit = BatchFile.entryLimit + 1
        count += choices.values.reduce(1) { min(limit, $0 * min(limit, $1.count)) }
        guard count <= BatchFile.entryLimit else {
            let number = BatchFile.entryLimit
            diagnostics.note(group.place, "from here on it asks for more than \(number) renders, the most of one file.")
            return []
        }
        var combined = [BatchEntry(line: group.place.line)]
        for (key, values) in zip(choices.keys, choices.values) {
            combined = combined.flatMap { entry in values.map { entry.setting(key, to: $0) } }
        }
        return combined
    }
}
