import Parameters
import Wording

/// Reads a node as the value of a parameter.
struct ValueReader {
    var diagnostics: Diagnostics
    /// The places of the values in lists and groups, by their names.
    private(set) var places: [String: Place] = [:]

    init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

    /// The value; nil if it is not of the kind, which is then noted.
    ///
    /// - Parameter name: The value's name in messages, such as `network.layers`.
    mutating func value(of node: YAMLNode, as kind: ValueKind, called name: String) -> Value? {
        places[name] = node.place
        switch kind {
        case .list(let element, let count): return list(node, of: element, count, kind, called: name)
        case .record(let form): return record(node, form, called: name)
        case .either(let names, let other) where node.scalar.map({ names.contains($0.text) }) != true:
            // A scalar is a misspelled name where the other values are none.
            if node.scalar == nil { return value(of: node, as: other, called: name) }
        default: break
        }
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

    private mutating func record(_ node: YAMLNode, _ form: RecordForm, called name: String) -> Value? {
        guard let mapping = node.mapping else { return refuse(node, "\(name) is no group: use \(form.phrase).") }
        var values: [String: Value] = [:]
        var given: Set<String> = []
        for pair in mapping where !diagnostics.isFull {
            guard let key = pair.key.text, let field = form.fields.first(where: { $0.key == key }) else {
                let advice = NearestName.advice(pair.key.text ?? "", among: form.fields.map(\.key), called: "keys")
                diagnostics.note(pair.key, "\(name) has no key \(Quoted.text(pair.key.text ?? "of this kind")). \(advice)")
                continue
            }
            given.insert(key)
            values[key] = value(of: pair.value, as: field.kind, called: "\(name).\(key)")
        }
        for field in form.fields where field.isRequired && !given.contains(field.key) {
            diagnostics.note(node.place, "\(name) has no \(field.key), which is \(field.summary.prefix(1).lowercased())\(field.summary.dropFirst()).")
        }
        return .record(values)
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
