import Films
import Foundation
import Production
import Testing

/// The schema and the reader come from one table; still each is checked against the other, value by value.
@Suite(.timeLimit(.minutes(5))) struct SchemaTests {
    /// Values as they stand in YAML and JSON alike.
    private static let candidates = [
        "0", "1", "2", "3", "0.5", "-1", "-0.25", "60", "240", "241", "1000000", "true", "false", "null", "\"\"",
        "\"5s\"", "\"3000ms\"", "\"5\"", "\"2.5\"", "\"5 s\"", "\"dark\"", "\"drak\"", "\"mp4\"", "\"high\"",
        "\"1080p\"",
        "\"640x480\"", "\"30000/1001\"", "\"a.mp4\"", "\"frames/%06d.png\"", "[]", "[3]", "[1, 2]", "[0.5, 1]",
        "[1, 2, 3]", "[0, 2]", "[1, \"a\"]", "[[1], 2]", "{}", "{\"a\": 1}",
    ]

    @Test(arguments: FilmScript.all.map(\.name))
    func agreesWithTheReader(film: String) throws {
        let schema = try SchemaCheck(StoryboardFile.schema())
        let names = schema.leaves(ofFilm: film).keys.sorted()
        #expect(names.count > 15)
        for name in names {
            for text in Self.candidates {
                let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
                let nested = name.split(separator: ".").reversed().reduce(value) { [String($1): $0] }
                var whole = nested as? [String: Any] ?? [:]
                whole["film"] = film
                let isAllowed = schema.accepts(whole)
                #expect(try isRead(film, name, text) == isAllowed, "\(film): \(name): \(text)")
            }
        }
    }

    /// Every limit that the schema has is allowed, and what lies beyond is not.
    @Test(arguments: FilmScript.all.map(\.name))
    func limits(film: String) throws {
        let schema = try SchemaCheck(StoryboardFile.schema())
        for (name, leaf) in schema.leaves(ofFilm: film) {
            for part in [leaf] + (leaf["anyOf"] as? [[String: Any]] ?? []) {
                let beyond: Double = part["type"] as? String == "integer" ? 1 : 0.001
                if let least = part["minimum"] as? NSNumber {
                    #expect(try isRead(film, name, "\(least)"), "\(name): \(least)")
                    #expect(try !isRead(film, name, "\(least.doubleValue - beyond)"), "\(name): below \(least)")
                }
                if let most = part["maximum"] as? NSNumber {
                    #expect(try isRead(film, name, "\(most)"), "\(name): \(most)")
                    let more = most.uint64Value == .max ? "18446744073709551616" : "\(most.doubleValue + beyond)"
                    #expect(try !isRead(film, name, more), "\(name): above \(most)")
                }
                if let above = part["exclusiveMinimum"] as? NSNumber {
                    #expect(try !isRead(film, name, "\(above)"), "\(name): \(above)")
                    #expect(try isRead(film, name, "1e-9"), "\(name): just above \(above)")
                }
            }
        }
    }

    /// Whole files: a starter is allowed, a key too many or a missing film is not.
    @Test func wholeFiles() throws {
        let schema = try SchemaCheck(StoryboardFile.schema())
        for film in FilmScript.all.map(\.name) {
            #expect(schema.accepts(["film": film]))
            #expect(!schema.accepts(["film": film, "flim": 1]))
            #expect(!schema.accepts(["film": film, "output": ["siez": "1080p"]]))
        }
        #expect(!schema.accepts(["theme": "dark"]))
        #expect(!schema.accepts(["film": "homepage-lop"]))
        #expect(!schema.accepts(["film": "homepage-loop", "sample": ["target": 1]]))
    }

    /// Whether the reader takes a value; what only the film itself refuses was read.
    private func isRead(_ film: String, _ name: String, _ value: String) throws -> Bool {
        guard let error = try Draft.error(Draft.yaml(film: film, name, value)) else { return true }
        return !error.description.contains(": \(name)")
    }
}
