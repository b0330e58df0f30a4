import Foundation

/// Checks JSON values against a schema, as far as the keywords go that the schema uses; others are refused.
struct SchemaCheck {
    private let root: ParsedJSON

    init(_ text: String) throws { root = try ParsedJSON(parsing: text) }

    /// Whether a value is as the schema has it.
    ///
    /// - Parameter value: Dictionaries, lists, text, numbers and flags.
    func accepts(_ value: Any) -> Bool { accepts(ParsedJSON(value)) }

    /// Whether a value is as the schema has it.
    func accepts(_ value: ParsedJSON) -> Bool { accepts(value, root) }

    /// Whether a storyboard of a film may have a value at keys that are joined by points.
    func accepts(_ value: ParsedJSON, at name: String, ofFilm film: String) -> Bool {
        let nested = name.split(separator: ".").reversed().reduce(value) { .object([String($1): $0]) }
        return accepts(.object((nested.fields ?? [:]).merging(["film": .text(film)]) { key, _ in key }))
    }

    /// The leaves of a film's schema by their keys, joined by points.
    func leaves(ofFilm film: String) -> [String: ParsedJSON] {
        var found: [String: ParsedJSON] = [:]
        func collect(_ schema: ParsedJSON, _ path: [String]) {
            if let properties = schema["properties"]?.fields {
                for (key, inner) in properties { collect(inner, path + [key]) }
            } else {
                found[path.joined(separator: ".")] = schema
            }
        }
        collect(resolved("#/$defs/\(film)"), [])
        found["film"] = nil
        return found
    }

    private func resolved(_ reference: String) -> ParsedJSON {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
    }

    private func accepts(_ value: ParsedJSON, _ schema: ParsedJSON) -> Bool {
        (schema.fields ?? [:]).allSatisfy { keyword, rule in accepts(value, keyword, rule, schema) }
    }

    private func accepts(_ value: ParsedJSON, _ keyword: String, _ rule: ParsedJSON, _ schema: ParsedJSON) -> Bool {
        let limit = rule.number?.doubleValue ?? 0
        switch keyword {
        case "$schema", "title", "description", "$defs", "then": return true
        case "type": return isOf(type: rule.text ?? "", value)
        case "const": return value == rule
        case "enum": return rule.elements?.contains(value) ?? false
        case "minimum": return value.number.map { $0.doubleValue >= limit } ?? true
        case "exclusiveMinimum": return value.number.map { $0.doubleValue > limit } ?? true
        case "maximum": return value.number.map { $0.doubleValue <= limit } ?? true
        case "pattern":
            // What JavaScript writes with a u, Foundation writes with an x.
            let pattern = (rule.text ?? "").replacing("\\u{", with: "\\x{")
            return value.text.map { $0.range(of: pattern, options: .regularExpression) != nil } ?? true
        case "anyOf": return rule.elements?.contains { accepts(value, $0) } ?? false
        case "allOf": return rule.elements?.allSatisfy { accepts(value, $0) } ?? false
        case "if":
            guard accepts(value, rule) else { return true }
            return schema["then"].map { accepts(value, $0) } ?? true
        case "$ref": return accepts(value, resolved(rule.text ?? ""))
        case "items": return value.elements?.allSatisfy { accepts($0, rule) } ?? true
        case "minItems": return value.elements.map { Double($0.count) >= limit } ?? true
        case "maxItems": return value.elements.map { Double($0.count) <= limit } ?? true
        case "required":
            return rule.elements?.allSatisfy { key in key.text.flatMap { value[$0] } != nil } ?? false
        case "properties":
            return value.fields?.allSatisfy { key, inner in rule[key].map { accepts(inner, $0) } ?? true } ?? true
        case "additionalProperties":
            return value.fields?.keys.allSatisfy { schema["properties"]?[$0] != nil } ?? true
        default: return false
        }
    }

    private func isOf(type: String, _ value: ParsedJSON) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .list), ("string", .text), ("boolean", .flag), ("number", .number): true
        case ("integer", .number(let number)): number.doubleValue == number.doubleValue.rounded()
        default: false
        }
    }
}
