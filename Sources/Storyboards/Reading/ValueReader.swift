import Parameters
import Wording

/// Reads a node as the value of a parameter.
struct ValueReader {
    var diagnostics: Diagnostics

    /// The value; nil if it is not of the kind, which is then noted.
    ///
    /// - Parameter name: The value's name in messages, such as `network.layers`.
    mutating func value(of node: YAMLNode, as kind: ValueKind, called name: String) -> Value? {
        if case .list(let element, let count) = kind { return list(node, of: element, count, kind, called: name) }
        switch node.content {
        case .mapping: return refuse(node, "\(name) is a group of keys: use \(kind.phrase).")
        case .sequence: return refuse(node, "\(name) is a list: use \(kind.phrase).")
        case .scalar(let scalar):
            if scalar.style == .plain, ScalarText.isNothing(scalar.text) {
                return refuseEmpty(scalar, node, kind, called: name)
            }
            return value(of: scalar, at: node, as: kind, called: name)
        }
    }

    private mutating func refuseEmpty(
        _ scalar: YAMLNode.Scalar, _ node: YAMLNode, _ kind: ValueKind, called name: String
    ) -> Value? {
        if case .comment(let text, let place) = scalar.remark, !kind.isUnquoted {
            let problem = "\(name) has no value, since # begins a comment: put \(Quoted.text(text)) into quotes."
            diagnostics.note(place, problem)
            return nil
        }
        return refuse(node, "\(name) has no value: use \(kind.phrase), or leave the key out.")
    }

    private mutating func list(
        _ node: YAMLNode, of element: ValueKind, _ count: ClosedRange<Int>, _ kind: ValueKind, called name: String
    ) -> Value? {
        guard let nodes = node.sequence else {
            return refuse(node, "\(name) is no list: use \(kind.phrase), such as \(kind.listExample).")
        }
        guard count.contains(nodes.count) else {
            return refuse(node, "\(name) has \(nodes.count) values: use \(kind.phrase).")
        }
        var values: [Value] = []
        for (index, node) in nodes.enumerated() where !diagnostics.isFull {
            if let value = value(of: node, as: element, called: "\(name)[\(index + 1)]") { values.append(value) }
        }
        return values.count == nodes.count ? .list(values) : nil
    }

    private mutating func value(
        of scalar: YAMLNode.Scalar, at node: YAMLNode, as kind: ValueKind, called name: String
    ) -> Value? {
        switch ScalarText.read(scalar.text, as: kind, style: scalar.style) {
        case .success(let value): return value
        case .failure(let problem):
            let text = "\(name) \(problem.predicate)"
            if problem.mayBeUnseen { return refuse(node, text) }
            diagnostics.note(node.place, text)
            return nil
        }
    }

    private mutating func refuse(_ node: YAMLNode, _ problem: String) -> Value? {
        diagnostics.note(node, problem)
        return nil
    }
}
