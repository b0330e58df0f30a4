import Foundation

/// JSON in a canonical form: equal values have equal bytes.
package enum CanonicalJSON {
    /// A value as JSON with sorted keys and without whitespace.
    ///
    /// - Precondition: the value has no infinity and no NaN.
    package static func encode(_ value: some Encodable) -> Data {
        encode(value, [.sortedKeys, .withoutEscapingSlashes])
    }

    /// A value as indented JSON with sorted keys and a line feed at the end.
    package static func pretty(_ value: some Encodable) -> Data {
        encode(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]) + Data("\n".utf8)
    }

    /// Every scalar in a value as JSON, by its path, such as `settings.durations.cycle`.
    package static func leaves(of value: some Encodable) -> [String: String] {
        guard let tree = try? JSONSerialization.jsonObject(with: encode(value)) else { return [:] }
        var found: [String: String] = [:]
        collect(tree, under: "", into: &found)
        return found
    }

    private static func encode(_ value: some Encodable, _ format: JSONEncoder.OutputFormatting) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = format
        do {
            return try encoder.encode(value)
        } catch {
            preconditionFailure("a value that cannot be JSON: \(error)")
        }
    }

    private static func collect(_ tree: Any, under path: String, into found: inout [String: String]) {
        if let object = tree as? [String: Any] {
            for (key, value) in object { collect(value, under: path.isEmpty ? key : "\(path).\(key)", into: &found) }
        } else {
            let options: JSONSerialization.WritingOptions = [.fragmentsAllowed, .sortedKeys, .withoutEscapingSlashes]
            let data = try? JSONSerialization.data(withJSONObject: tree, options: options)
            found[path] = data.map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
