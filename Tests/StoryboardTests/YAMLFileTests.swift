import Documents
import Foundation
import Requests
import Storyboards
import Testing
import Wording
import Yams

/// A file of YAML is read as libyaml reads it, with anchors, aliases and tags refused wherever they stand, and places as editors count them.
@Suite(.timeLimit(.minutes(20))) struct YAMLFileTests {
    private func root(_ text: String) -> Result<YAMLNode, DocumentError> {
        Result { () throws(DocumentError) in try YAMLFile.root(ofText: text, path: "f", need: "more") }
    }

    private func refusal(_ text: String) -> String? {
        guard case .failure(let error) = root(text) else { return nil }
        return error.description.contains("is not supported here") ? error.description : nil
    }

    @Test(arguments: [
        ("a: &x 1", "1:4"), ("a: *x", "1:4"), ("*x : 1", "1:1"), ("a: !!int 1", "1:4"), ("- *x", "1:3"),
        ("[*x]", "1:2"), ("{a: *x}", "1:5"), ("{a: 1, b: *x}", "1:11"), ("? &x a\n: b", "1:3"), ("--- &x a", "1:5"),
        ("a: \"q\" # *x\nb: *x", "2:4"), ("<<: *x", "1:5"), ("a: |\n  text\nb: *x", "3:4"), ("a: |\nb: *x", "2:4"),
        ("a: 'it''s'\nb: *x", "2:4"), ("a: \"\\\"\"\nb: *x", "2:4"), ("{\"a\":*x}", "1:6"), ("a: [1,\n  *x]", "2:3"),
        ("a: {b: [c, {d: &x 1}]}", "1:16"), ("- - *x", "1:5"), ("- a: >\n    b\n  c: *x", "3:6"), ("é: *x", "1:4"),
        ("a:\n |\n x\nb: *x", "4:4"), ("- |\n  x\n- *x", "3:3"),
        // Behind a quote on a line that goes on with what an earlier one began.
        ("a: b\n  \"\nc: &x 1 # \"", "3:4"), ("a: b\n  '\nc: *x", "3:4"), ("a: b\n  |\nc: &x 1", "3:4"),
        ("a: \"q\n  'r\"\nb: &x 1", "3:4"), ("- b\n  \" \n- *x", "3:3"), ("a: 'b\n  \"'\nc: *x", "3:4"),
    ])
    func found(text: String, place: String) {
        #expect(refusal(text)?.hasPrefix("f:\(place): ") == true, "\(text): \(refusal(text) ?? "nothing")")
    }

    @Test(arguments: [
        "", "a: b", "a: b & c", "a: b*c", "a: 'b' # &x", "a: \"*x\"", "a: '&x'", "# *x", "a: |\n  *x\n  &y\nb: 1",
        "a: b, *c", "a: x!y", "a: [b&c, d*e]", "a: \"q\n  *x\"", "a: >-\n\n  *x\n\n  &y\n", "- |\n  *x\n- 2",
        "a: -1\nb: -x", "a:b&c: 1", "a: b\n  *c\n  &d\n  !e",
    ])
    func notFound(text: String) { #expect(refusal(text) == nil) }

    /// Texts of random pieces: what Yams composes has the same values at the same places here, or has anchors, aliases or tags and is refused.
    @Test func agreesWithYams() throws {
        let pieces = [
            "a", "b", ": ", ":", "- ", "\n", "\n  ", "\n    ", " ", "\"", "'", "&x ", "*x", "!t ", "# ",
            "|\n", ">\n", "[", "]", "{", "}", ", ",
            "? ", "a: ", "b: ", "c: ", "- a\n", "é", "1", "\\\"", "''", "---\n", "%",
        ]
        var draw = Draw(seed: 10)
        var (accepted, refused) = (0, 0)
        for _ in 0..<5000 {
            let text = (0..<draw.whole(1...14)).map { _ in draw.one(pieces) }.joined() + "\n"
            // It keeps the anchors, which nodes only refer to.
            let parser = try? Parser(yaml: text, encoding: .utf8)
            defer { withExtendedLifetime(parser) {} }
            let expected = try? parser?.singleRoot()
            switch (expected, root(text)) {
            case (let yams?, .success(let node)):
                accepted += 1
                #expect(!isMarked(yams), "\(text.debugDescription) has what is not supported")
                #expect(description(yams) == description(node), "\(text.debugDescription)")
            case (let yams?, .failure(let error)):
                refused += 1
                #expect(isMarked(yams) && refusal(text) != nil, "\(text.debugDescription): \(error)")
            case (nil, .success(let node)):
                Issue.record("\(text.debugDescription) is read as \(description(node)), and is not YAML to Yams")
            case (nil, .failure): break
            }
        }
        #expect(accepted > 500 && refused > 100, "\(accepted) accepted, \(refused) refused")
    }

    /// Whether a node or one in it has an anchor or the tag; an alias has the anchor of what it stands for.
    private func isMarked(_ node: Node) -> Bool {
        let isAnyWithin =
            switch node {
            case .scalar: false
            case .sequence(let sequence): sequence.contains(where: isMarked)
            case .mapping(let mapping): mapping.contains { isMarked($0.key) || isMarked($0.value) }
            case .alias: true
            }
        return isAnyWithin || node.anchor != nil || node.tag.description == "!t"
    }

    private func description(_ node: Node) -> String {
        let content =
            switch node {
            case .scalar(let scalar): scalar.string.debugDescription
            case .sequence(let sequence): "[\(sequence.map(description).joined(separator: ","))]"
            case .mapping(let mapping):
                "{\(mapping.map { "\(description($0.key)):\(description($0.value))" }.joined(separator: ","))}"
            case .alias: "*"
            }
        return "\(node.mark.map(\.description) ?? "")\(content)"
    }

    private func description(_ node: YAMLNode) -> String {
        let content =
            switch node.content {
            case .scalar(let scalar): scalar.text.debugDescription
            case .sequence(let nodes): "[\(nodes.map(description).joined(separator: ","))]"
            case .mapping(let pairs):
                "{\(pairs.map { "\(description($0.key)):\(description($0.value))" }.joined(separator: ","))}"
            }
        return "\(node.place)\(content)"
    }

    /// However lines end and whether or not there is a byte order mark: the same problems at the same places.
    @Test func lineEnds() throws {
        var draw = Draw(seed: 4)
        for film in ["homepage-loop", "computation-graph"] {
            let starter = try StoryboardFile().starter(film: film)
            for _ in 0..<50 {
                let mutated = Mutation.of(starter, &draw).replacing("\r", with: "").replacing("\u{FEFF}", with: "")
                // A key that there is not, so that no film is made.
                let text = mutated + "\nno-such-key: 1\n"
                let error = try Draft.error(text)?.description
                #expect(try Draft.error(text.replacing("\n", with: "\r\n"))?.description == error)
                #expect(try Draft.error(text.replacing("\n", with: "\r"))?.description == error)
                #expect(try Draft.error("\u{FEFF}" + text)?.description == error)
            }
        }
    }

    /// Mutated starters: each is accepted or refused with a place in every line. `script/storyboard-fuzz` does the same to the program.
    @Test func mutations() throws {
        var draw = Draw(seed: 1)
        var refused = 0
        for film in ["homepage-loop", "computation-graph"] {
            let starter = try StoryboardFile().starter(film: film)
            for index in 0..<150 {
                // Films take their time; most texts end with a key that there is not, so that none is made.
                let end = index % 5 == 0 ? "" : "\nno-such-key: 1\n"
                guard let error = try Draft.error(Mutation.of(starter, &draw) + end) else { continue }
                refused += 1
                #expect(error.status == .badData)
                let lines = error.description.split(separator: "\n").filter { !$0.hasPrefix("... and ") }
                let place = /FILE:[1-9][0-9]*:[1-9][0-9]*: ./
                #expect(lines.allSatisfy { $0.prefixMatch(of: place) != nil }, "\(error.description)")
            }
        }
        #expect(refused > 240)
    }

    /// Every character that cannot be seen, where a plain space belongs: it is named, at its place.
    @Test func unseenCharacters() throws {
        // What YAML takes for a line's end, or refuses as a control character.
        let others: Set<UInt32> = [0x0a, 0x0d, 0x20, 0x85, 0x2028, 0x2029]
        for value in UnseenCharacter.ranges.filter({ $0.count < 200 }).joined() where !others.contains(value) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let code = "U+" + String(format: "%04X", value)
            for (before, after) in [
                ("film: homepage-loop\nnetwork:\n", "  layers: [2, 3]\n"),
                ("film: homepage-loop\nnetwork:\n  ", "layers: [2, 3]\n"),
                ("film: homepage-loop\nnetwork:\n  bias: true\n ", " layers: [2, 3]\n"), ("film:", "homepage-loop\n"),
                ("film:", "homepage-loop\nseed: 1\n"), ("film: homepage-loop\nseed: 4", "2\n"),
                ("film: homepage-loop\ncaptions: burn", "\n"),
                ("film: homepage-loop\ncolors: {signal", ": \"#ff8800\"}\n"),
            ] {
                // Before and after a value, tabs are spaces.
                if scalar == "\t", !before.hasSuffix("network:\n") { continue }
                // libyaml skips a byte order mark wherever a line begins.
                if scalar == "\u{FEFF}", before.hasSuffix("\n") { continue }
                let error = try Draft.error("\(before)\(scalar)\(after)")
                let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
                let place = "FILE:\(lines.count):\(lines[lines.count - 1].count + 1): "
                let told = error?.description.split(separator: "\n").first { $0.hasPrefix(place) }
                let isNamed = told.map { $0.contains(code) || scalar == "\t" && $0.contains("tab") }
                #expect(
                    isNamed == true, "\(code) after \(before.debugDescription): \(error?.description ?? "accepted")")
            }
        }
    }

    /// The characters that cannot be seen, against Unicode's own properties.
    @Test func unseenRanges() {
        // Format characters that have ink: Arabic, Syriac and Kaithi signs over numbers, and joiners of hieroglyphs.
        let visible: [ClosedRange<UInt32>] = [
            0x600...0x605, 0x6dd...0x6dd, 0x70f...0x70f, 0x890...0x891, 0x8e2...0x8e2, 0x110bd...0x110bd,
            0x110cd...0x110cd, 0x13430...0x1343f,
        ]
        let wrong = (Array(0...0x1ffff) + Array(0xe0000...0xe0fff)).compactMap { Unicode.Scalar(UInt32($0)) }.filter {
            scalar in
            let properties = scalar.properties
            let isUnseen =
                properties.isWhitespace || properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}"
                || [.control, .format].contains(properties.generalCategory)
                    && !visible.contains { $0.contains(scalar.value) }
            return (UnseenCharacter(scalar) != nil) != isUnseen
        }
        #expect(wrong.isEmpty, "\(wrong.map { String($0.value, radix: 16) })")
    }

    /// What has no quotes and needs them is shown with them, at the place where it goes wrong.
    @Test(arguments: [
        ("title: Step 1: forward", "2:14", "put it into quotes, such as title: \"Step 1: forward\""),
        ("output: {file: a: b.mp4}", "2:17", "quotes"),
        ("colors: {signal: #ff8800}", "2:18", "put '#ff8800' into quotes"),
        ("colors: {signal: #ff8800, text: \"#ffffff\"}\nseed: 1", "2:18", "put '#ff8800' into quotes"),
        ("colors:\n  signal: #ff8800", "3:11", "put '#ff8800' into quotes"),
        ("colors: {\n  signal: #ff8800\n}", "3:11", "put '#ff8800' into quotes"),
        ("title: #1 in its class", "2:8", "put '#1' into quotes"),
        ("title: *bold*", "2:13", "needs quotes"), ("title: \"a\" b", "2:12", "needs quotes"),
        ("title: [draft] b", "2:16", "needs quotes"), ("title: @home", "2:8", "into quotes"),
        ("  seed: 1", "2:7", "a key cannot stand here"),
    ])
    func withoutQuotes(line: String, place: String, advice: String) throws {
        let error = try Draft.error("film: homepage-loop\n\(line)\n")?.description ?? "accepted"
        #expect(error.hasPrefix("FILE:\(place): ") && error.contains(advice), "\(error)")
        // A comment is no value.
        #expect(
            try Draft.error("film: homepage-loop\ntitle: # none yet\n")?.description.contains("title has no value: use")
                == true)
    }

    /// A title has to have something to see.
    @Test func emptyTitles() throws {
        for value in UnseenCharacter.ranges.map(\.lowerBound) where value >= 0xa0 {
            let escape = String(format: "\\U%08x", value)
            let error =
                try Draft.error("film: homepage-loop\ntitle: \"\(escape)\(escape)\"\n")?.description ?? "accepted"
            #expect(error.hasPrefix("FILE:2:8: title is "), "\(escape): \(error)")
            #expect(
                error.contains("The title is empty") || error.contains("nothing that can be seen"),
                "\(escape): \(error)")
        }
    }

    /// As large as the table allows: 256 x 256 weights with all their digits.
    @Test func largeNumbers() throws {
        var draw = Draw(seed: 3)
        let rows = (0..<256).map { _ in
            "    - [\((0..<256).map { _ in "\(Double.random(in: -1...1, using: &draw) * 1e-3)" }.joined(separator: ", "))]\n"
        }
        let text = "film: homepage-loop\nsparks: 1\nnetwork:\n  layers: [256, 256]\n  weights:\n  -\n\(rows.joined())"
        #expect(text.utf8.count > 1_400_000)
        #expect(try Draft.error(text) == nil)
    }
}
