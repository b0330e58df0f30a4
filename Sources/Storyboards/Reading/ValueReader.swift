import Timeline
import Wording
import Yams

/// Reads a node as the value of a parameter.
struct ValueReader {
    var diagnostics: Diagnostics

    /// The value; nil if it is none of the kind, which is then noted.
    ///
    /// - Parameter name: What it is called in messages, such as `network.layers`.
    mutating func value(of node: Node, as kind: ValueKind, called name: String) -> Value? {
        if case .list(let element, let count) = kind { return list(node, of: element, count, kind, called: name) }
        switch node {
        case .mapping: return refuse(node, "\(name) is a group of keys: use \(kind.phrase).")
        case .sequence: return refuse(node, "\(name) is a list: use \(kind.phrase).")
        case .alias: return refuse(node, "\(name) is an alias: use \(kind.phrase).")
        case .scalar(let scalar):
            guard !isEmpty(scalar) else {
                return refuse(node, "\(name) has no value: use \(kind.phrase), or leave the key out.")
            }
            return value(of: scalar, at: node, as: kind, called: name)
        }
    }

    /// Whether nothing stands there.
    private func isEmpty(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private mutating func list(
        _ node: Node, of element: ValueKind, _ count: ClosedRange<Int>, _ kind: ValueKind, called name: String
    ) -> Value? {
        guard let nodes = node.sequence else {
            return refuse(node, "\(name) is no list: use \(kind.phrase), such as \(kind.listExample).")
        }
        guard count.contains(nodes.count) else {
            return refuse(node, "\(name) has \(nodes.count) values: use \(kind.phrase).")
        }
        var values: [Value] = []
        for (index, node) in nodes.enumerated() {
            if let value = value(of: node, as: element, called: "\(name)[\(index + 1)]") { values.append(value) }
        }
        return values.count == nodes.count ? .list(values) : nil
    }

    private mutating func value(
        of scalar: Node.Scalar, at node: Node, as kind: ValueKind, called name: String
    ) -> Value? {
        let text = scalar.string
        if scalar.style != .plain, kind.isUnquoted {
            return refuse(
                node, "\(name) is a text, \(Quoted.text(text)) in quotes: use \(kind.phrase), without quotes.")
        }
        if case .choice(let names, let plural) = kind, !names.contains(text) {
            let advice = NearestName.advice(text, among: names, called: plural)
            return refuse(node, "\(name) is \(Quoted.text(text)). \(advice)")
        }
        if case .text(let form) = kind, form.isFree, scalar.style == .plain, ScalarText.isTyped(text) {
            return refuse(
                node, "\(name) is \(Quoted.text(text)) without quotes, which is no text to YAML: put it into quotes.")
        }
        if case .text(let form) = kind, !form.names.contains(text), let problem = form.problem(text) {
            return refuse(node, "\(name) is \(Quoted.text(text)). \(problem)")
        }
        guard let value = ScalarText.value(text, as: kind) else {
            return refuse(node, "\(name) is \(Quoted.text(text)): use \(kind.phrase).")
        }
        return value
    }

    private mutating func refuse(_ node: Node, _ problem: String) -> Value? {
        diagnostics.note(node, problem)
        return nil
    }
}
