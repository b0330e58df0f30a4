import Films
import Foundation
import Requests
import Testing

/// The schema and the reader come from one table; still each is checked against the other, value by value.
@Suite(.timeLimit(.minutes(20))) struct SchemaTests {
    /// Values as they stand in YAML and JSON alike.
    private static let candidates = [
        "0", "1", "2", "3", "0.5", "-1", "-0.25", "60", "240", "241", "1000000", "true", "false", "null", "\"\"",
        "\"5s\"", "\"3000ms\"", "\"5\"", "\"2.5\"", "\"5 s\"", "\"dark\"", "\"both\"", "\"drak\"", "\"mp4\"",
        "\"high\"",
        "\"1080p\"",
        "\"640x480\"", "\"30000/1001\"", "\"a.mp4\"", "\"#Ff8800\"", "\"#ff880\"", "\"frames/%06d.png\"", "[]", "[3]",
        "[1, 2]", "[0.5, 1]",
        "[[1, 2], [3]]", "[[[1, 2], [3, 4]], [[5, 6]]]", "[[[]]]", "[[[101]]]", "\"relu\"", "\"softmax\"", "\"mse\"",
        "[1, 2, 3]", "[0, 2]", "[1, \"a\"]", "[[1], 2]", "{}", "{\"a\": 1}",
    ]

    @Test(arguments: FilmLibrary.standard.names)
    func agreesWithTheReader(film: String) throws {
        let schema = try SchemaCheck(StoryboardFile().schema())
        let names = schema.leaves(ofFilm: film).keys.sorted()
        #expect(names.count > 30)
        for text in Self.candidates {
            let value = try ParsedJSON(parsing: text)
            let allowed = names.filter { schema.accepts(value, at: $0, ofFilm: film) }
            let refused = names.filter { !allowed.contains($0) }
            let values = Dictionary(uniqueKeysWithValues: names.map { ($0, text) })
            #expect(try refusals(film, values.filter { allowed.contains($0.key) }) == [], "\(text)")
            #expect(try refusals(film, values.filter { refused.contains($0.key) }, each: 3) == refused, "\(text)")
        }
    }

    /// Every limit that the schema has is allowed, and what lies beyond is not.
    @Test(arguments: FilmLibrary.standard.names)
    func limits(film: String) throws {
        let schema = try SchemaCheck(StoryboardFile().schema())
        var (least, below, most, above): ([String: String], [String: String], [String: String], [String: String]) =
            ([:], [:], [:], [:])
        for (name, leaf) in schema.leaves(ofFilm: film) {
            for part in [leaf] + (leaf["anyOf"]?.elements ?? []) {
                let beyond: Double = part["type"] == .text("integer") ? 1 : 0.001
                if let limit = part["minimum"]?.number {
                    least[name] = "\(limit)"
                    below[name] = "\(limit.doubleValue - beyond)".replacing(/\.0$/, with: "")
                }
                if let limit = part["maximum"]?.number {
                    most[name] = "\(limit)"
                    let next = "\(limit.doubleValue + beyond)".replacing(/\.0$/, with: "")
                    above[name] = limit.uint64Value == .max ? "18446744073709551616" : next
                }
                if let limit = part["exclusiveMinimum"]?.number {
                    least[name] = "1e-9"
                    below[name] = "\(limit)"
                }
            }
        }
        #expect(least.count >= 5)
        for (allowed, refused) in [(least, below), (most, above)] {
            #expect(try refusals(film, allowed) == [])
            #expect(try refusals(film, refused) == refused.keys.sorted())
        }
    }

    /// Whole files: a starter is allowed, a key too many or a missing film is not.
    @Test func wholeFiles() throws {
        let schema = try SchemaCheck(StoryboardFile().schema())
        for film in FilmLibrary.standard.names {
            #expect(schema.accepts(["film": film]))
            #expect(!schema.accepts(["film": film, "flim": 1]))
            #expect(!schema.accepts(["film": film, "output": ["siez": "1080p"]]))
        }
        #expect(!schema.accepts(["theme": "dark"]))
        #expect(!schema.accepts(["film": "homepage-lop"]))
        #expect(schema.accepts(["film": "homepage-loop", "sample": ["target": 1]]))
        #expect(!schema.accepts(["film": "homepage-loop", "network": ["layers": 1]]))
        let steps: [[String: Any]] = [["title": "One", "find": "x1", "formula": ["x_1"]], ["title": "Two"]]
        #expect(schema.accepts(["film": "lesson", "steps": steps]))
        #expect(schema.accepts(["film": "lesson", "steps": "auto"]))
        for wrong in [["find": "x1"], ["title": "One", "finds": "x1"], ["title": 1]] as [[String: Any]] {
            #expect(!schema.accepts(["film": "lesson", "steps": [wrong]]))
        }
    }

    /// Which of these values the reader refuses; what only the film itself refuses was read.
    ///
    /// - Parameter each: How many problems a value may have, as a list of that many may.
    private func refusals(_ film: String, _ values: [String: String], each: Int = 1) throws -> [String] {
        var refused: [String] = []
        let names = values.keys.sorted()
        // As many as are told at once.
        let count = 20 / each
        for first in stride(from: 0, to: names.count, by: count) {
            let some = names[first..<min(first + count, names.count)]
            let told =
                try Draft.error(Draft.yaml(film: film, values.filter { some.contains($0.key) }))?.description ?? ""
            refused += some.filter { name in told.contains(": \(name) ") || told.contains(": \(name)[") }
        }
        return refused
    }
}
