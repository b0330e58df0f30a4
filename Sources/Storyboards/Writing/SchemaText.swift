import Parameters
import Timeline

/// Writes a JSON Schema (draft 2020-12) from parameter tables, for completion and checks in editors.
///
/// The schema accepts what the reader accepts, in the same spellings, except for rules that JSON Schema cannot express:
/// whole milliseconds and hundredths, limits of numbers within texts, decimal notation of numbers, and rules about two
/// values.
public enum SchemaText {
    /// The schema of files whose `film` selects a table.
    ///
    /// - Parameters:
    ///   - films: Each film's name, one-line summary and parameters.
    ///   - implied: A key that stands for a film's name, since only that film has it; nil if there is none.
    public static func json<Root>(
        films: [(name: String, summary: String, parameters: [Parameter<Root>])],
        implied: (key: String, film: String)? = nil
    ) -> String {
        var rules = films.map { rule(for: $0.name, with: "film") }
        var needs = [JSONValue.object(["required": .list([.text("film")])])]
        if let implied {
            rules.append(rule(for: implied.film, with: implied.key))
            needs.append(.object(["required": .list([.text(implied.key)])]))
        }
        let definitions = films.map { film in
            (film.name, schema(of: KeyTree(film.parameters), film: (film.name, film.summary)))
        }
        return JSONValue.object([
            "$schema": .text(dialect),
            "title": .text("NeuroReel storyboard"),
            "type": .text("object"),
            "anyOf": .list(needs),
            "properties": .object([
                "film": .object([
                    "description": .text("The film."), "enum": .list(films.map { .text($0.name) }),
                ])
            ]),
            "allOf": .list(rules),
            "$defs": .object(Dictionary(uniqueKeysWithValues: definitions)),
        ]).text
    }

    /// The rule that a file with a key, and about no other film, has a film's table.
    private static func rule(for film: String, with key: String) -> JSONValue {
        .object([
            "if": .object([
                "properties": .object(["film": .object(["const": .text(film)])]), "required": .list([.text(key)]),
            ]),
            "then": .object(["$ref": .text("#/$defs/\(film)")]),
        ])
    }

    /// The schema of files with one table, none of whose keys is required.
    public static func json<Root>(title: String, _ parameters: [Parameter<Root>]) -> String {
        guard case .object(var schema) = schema(of: KeyTree(parameters)) else { preconditionFailure("no group") }
        schema["$schema"] = .text(dialect)
        schema["title"] = .text(title)
        return JSONValue.object(schema).text
    }

    private static let dialect = "https://json-schema.org/draft/2020-12/schema"

    private static func schema<Root>(
        of tree: KeyTree<Root>, film: (name: String, summary: String)? = nil
    ) -> JSONValue {
        switch tree {
        case .value(let parameter):
            var schema = schema(of: parameter.kind)
            if parameter.kind.takesOneValue, case .object(let element)? = schema["items"] {
                schema = ["anyOf": .list([.object(schema), .object(element)])]
            }
            schema["description"] = .text("\(parameter.summary): \(parameter.kind.phrase).")
            return .object(schema)
        case .group(let level):
            var properties = Dictionary(uniqueKeysWithValues: level.map { ($0.key, schema(of: $0.tree)) })
            if let film {
                properties["film"] = .object(["const": .text(film.name), "description": .text(film.summary)])
            }
            return .object([
                "type": .text("object"), "additionalProperties": .flag(false), "properties": .object(properties),
            ])
        }
    }

    /// A regular expression for a positive decimal number within a text.
    private static let decimal = #"\+?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?"#

    private static func schema(of kind: ValueKind) -> [String: JSONValue] {
        switch kind {
        case .whole(let range):
            return [
                "type": .text("integer"), "minimum": .whole(range.lowerBound), "maximum": .whole(range.upperBound),
            ]
        case .number(let range):
            return [
                "type": .text("number"), (range.isAbove ? "exclusiveMinimum" : "minimum"): .number(range.lowest),
                "maximum": .number(range.highest),
            ]
        case .duration(let range), .moment(let range):
            let number = JSONValue.object([
                "type": .text("number"), "minimum": .number(range.lowerBound.seconds),
                "maximum": .number(range.upperBound.seconds),
            ])
            return ["anyOf": .list([number, pattern("^\(decimal)(ms|s)?$")])]
        case .share:
            return ["type": .text("number"), "minimum": .whole(0), "maximum": .whole(1)]
        case .rate:
            let number = JSONValue.object([
                "type": .text("number"), "minimum": .whole(UInt64(FrameRate.limits.lowerBound)),
                "maximum": .whole(UInt64(FrameRate.limits.upperBound)),
            ])
            return ["anyOf": .list([number, pattern("^(\(decimal)|[0-9]+/[0-9]+)$")])]
        case .flag:
            return ["type": .text("boolean")]
        case .choice(let names, _):
            return ["enum": .list(names.map { .text($0) })]
        case .text(let form) where form.names.isEmpty:
            return ["type": .text("string"), "pattern": .text(form.pattern)]
        case .text(let form):
            let names = JSONValue.object(["enum": .list(form.names.map { .text($0) })])
            return ["anyOf": .list([names, pattern(form.pattern)])]
        case .list(let element, let count):
            return [
                "type": .text("array"), "items": .object(schema(of: element)),
                "minItems": .whole(UInt64(count.lowerBound)), "maxItems": .whole(UInt64(count.upperBound)),
            ]
        case .either(let names, let kind):
            let named = JSONValue.object(["enum": .list(names.map { .text($0) })])
            return ["anyOf": .list([named, .object(schema(of: kind))])]
        case .record(let form):
            let properties = form.fields.map { field in
                var schema = schema(of: field.kind)
                schema["description"] = .text("\(field.summary): \(field.kind.phrase).")
                return (field.key, JSONValue.object(schema))
            }
            return [
                "type": .text("object"), "additionalProperties": .flag(false),
                "properties": .object(Dictionary(uniqueKeysWithValues: properties)),
                "required": .list(form.fields.filter(\.isRequired).map { .text($0.key) }),
            ]
        }
    }

    private static func pattern(_ pattern: String) -> JSONValue {
        .object(["type": .text("string"), "pattern": .text(pattern)])
    }
}
