import Foundation

/// Checks JSON values against a schema, as far as the keywords go that the schema uses; others are refused.
struct SchemaCheck {
    private let root: [String: Any]

    init(_ text: String) throws {
        root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    /// Whether a value is as the schema has it.
    func accepts(_ value: Any) -> Bool { accepts(value, root) }

    /// The leaves of a film's schema by their keys, joined by points.
    func leaves(ofFilm film: String) -> [String: [String: Any]] {
        var found: [String: [String: Any]] = [:]
        func collect(_ schema: [String: Any], _ path: [String]) {
            if let properties = schema["properties"] as? [String: [String: Any]] {
                for (key, inner) in properties { collect(inner, path + [key]) }
            } else {
                found[path.joined(separator: ".")] = schema
            }
        }
        collect(resolved("#/$defs/\(film)"), [])
        found["film"] = nil
        return found
    }

    private func resolved(_ reference: String) -> [String: Any] {
        reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] as? [String: Any] ?? [:] }
    }

    private func accepts(_ value: Any, _ schema: [String: Any]) -> Bool {
        schema.allSatisfy { keyword, rule in accepts(value, keyword, rule, schema) }
    }

    private func accepts(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any]) -> Bool {
        let number = isNumber(value) ? (value as? NSNumber)?.doubleValue : nil
        let limit = (rule as? NSNumber)?.doubleValue ?? 0
        switch keyword {
        case "$schema", "title", "description", "$defs", "then": return true
        case "type": return isOf(type: rule as? String ?? "", value)
        case "const": return value as? String == rule as? String
        case "enum": return (rule as? [String])?.contains { $0 == value as? String } ?? false
        case "minimum": return number.map { $0 >= limit } ?? true
        case "exclusiveMinimum": return number.map { $0 > limit } ?? true
        case "maximum": return number.map { $0 <= limit } ?? true
        case "pattern":
            // What JavaScript writes with a u, Foundation writes with an x.
            let pattern = (rule as? String ?? "").replacing("\\u{", with: "\\x{")
            return (value as? String).map { $0.range(of: pattern, options: .regularExpression) != nil } ?? true
        case "anyOf": return (rule as? [[String: Any]])?.contains { accepts(value, $0) } ?? false
        case "allOf": return (rule as? [[String: Any]])?.allSatisfy { accepts(value, $0) } ?? false
        case "if":
            guard accepts(value, rule as? [String: Any] ?? [:]) else { return true }
            return accepts(value, schema["then"] as? [String: Any] ?? [:])
        case "$ref": return accepts(value, resolved(rule as? String ?? ""))
        case "items": return (value as? [Any])?.allSatisfy { accepts($0, rule as? [String: Any] ?? [:]) } ?? true
        case "minItems": return (value as? [Any]).map { Double($0.count) >= limit } ?? true
        case "maxItems": return (value as? [Any]).map { Double($0.count) <= limit } ?? true
        case "required": return (rule as? [String])?.allSatisfy { (value as? [String: Any])?[$0] != nil } ?? false
        case "properties":
            let properties = rule as? [String: [String: Any]] ?? [:]
            return (value as? [String: Any])?.allSatisfy { key, inner in
                properties[key].map { accepts(inner, $0) } ?? true
            } ?? true
        case "additionalProperties":
            let known = schema["properties"] as? [String: Any] ?? [:]
            return (value as? [String: Any])?.keys.allSatisfy { known[$0] != nil } ?? true
        default: return false
        }
    }

    private func isNumber(_ value: Any) -> Bool { value is NSNumber && !isFlag(value) }

    private func isFlag(_ value: Any) -> Bool {
        type(of: value) == Bool.self || (value as? NSNumber)?.objCType.pointee == 99
    }

    private func isOf(type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": isFlag(value)
        case "number": isNumber(value)
        case "integer":
            isNumber(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        default: false
        }
    }
}
