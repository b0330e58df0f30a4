import Testing

/// Parts that cannot be read: each is refused with the place of the fault and with advice.
@Suite(.timeLimit(.minutes(20))) struct BrokenPartTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The storyboard; « stands before the place that the message has.
        let text: String
        /// What the message says.
        let parts: [String]

        init(_ text: String, _ parts: String...) {
            self.text = text
            self.parts = parts
        }

        var testDescription: String { text }
    }

    private static let cases = [
        // The list.
        Case("parts:«", "parts is no list"),
        Case("parts: «[]", "parts has 0 values", "1 to 50"),
        Case("parts: «homepage-loop", "parts is no list", "such as [{film: homepage-loop"),
        Case("parts: «{film: homepage-loop}", "parts is no list", "such as [{film"),
        Case("parts: [«homepage-loop]", "parts[1] is no group"),
        Case("film: homepage-loop\n«parts: [{film: homepage-loop}]", "no key 'parts'"),
        Case("film: «compilatoin\nparts: [{film: homepage-loop}]", "Did you mean 'compilation'"),
        Case("parts: [{film: homepage-loop}]\n«seed: 3", "no key 'seed'"),
        // Which film.
        Case("parts: [«{}]", "parts[1]: a part is a film or a storyboard", "film: homepage-loop"),
        Case("parts: [«{section: loss}]", "a part is a film or a storyboard"),
        Case("parts: [{film: homepage-loop, storyboard: «a.yaml}]", "one film", "leave out storyboard"),
        Case("parts: [{lesson: «b.yaml, storyboard: a.yaml}]", "one film", "leave out lesson"),
        Case("parts: [{film: «homepage-lop}]", "Did you mean 'homepage-loop'"),
        Case("parts: [{film: «a.yaml}]", "write 'storyboard: a.yaml'"),
        Case("parts: [{film: «Homepage Loop}]", "Use the name of a film"),
        Case("parts: [{film: «[homepage-loop]}]", "parts[1].film is a list"),
        Case("parts: [{film: «compilation}]", "no parts of its own"),
        Case("parts: [{film: homepage-loop}, {film: «}]", "parts[2].film has no value"),
        Case("parts: [{film: homepage-loop, «network: {layers: [2, 1]}}]", "parts[1] has no key 'network'"),
        Case("parts: [{film: homepage-loop, «sectoin: output}]", "Did you mean 'section'"),
        // Which sections.
        Case("parts: [{film: homepage-loop, section: «outptu}]", "Did you mean 'output'"),
        Case("parts: [{film: homepage-loop, section: «loss}]", "There is no section 'loss'", "The sections are idle"),
        Case("parts: [{film: homepage-loop, section: «\"output#2\"}]", "has 1 of the name 'output'"),
        Case("parts: [{film: homepage-loop, section: «[output]}]", "parts[1].section is a list"),
        Case("parts: [{film: homepage-loop, section: «Output}]", "Use the name of a section"),
        Case("parts: [{film: homepage-loop, section: «\"\"}]", "Use the name of a section"),
        Case("parts: [{film: homepage-loop, sections: «output}]", "parts[1].sections is no list"),
        Case("parts: [{film: homepage-loop, sections: «[]}]", "parts[1].sections has 0 values"),
        Case("parts: [{film: homepage-loop, sections: [output, «hodl]}]", "Did you mean 'hold'"),
        Case("parts: [{film: homepage-loop, section: output, sections: «[hold]}]", "section or sections"),
        // The title.
        Case("parts: [{film: homepage-loop, title: «\"\"}]", "The title is empty"),
        Case("parts: [{film: homepage-loop, title: «5}]", "put it into quotes"),
        Case("parts: [{film: homepage-loop, title: «\"\(String(repeating: "a", count: 81))\"}]", "81 characters"),
        Case(
            "parts: [«{film: homepage-loop, title: \"\(String(repeating: "W", count: 80))\"}]", "does not fit",
            "shorter"),
        Case("parts: [«{film: homepage-loop, title: \"\u{13000}\"}]", "The title of part 1 cannot be set"),
        // The card, and the words.
        Case("parts: [{film: homepage-loop}]\ntiming: {card: «0.5s}", "1s to 20s"),
        Case("parts: [{film: homepage-loop}]\nwords: {part: «\"Part\"}", "number"),
        Case(
            "parts: [{film: homepage-loop}, {film: homepage-loop, title: A}]\nwords: {part: «\"{number}\u{13000}\"}",
            "cannot be set"),
        // Files.
        Case("parts: [{storyboard: «5}]", "put it into quotes"),
        Case("parts: [{storyboard: «\"\"}]", "Use a storyboard's path"),
        // What does not fit the frame of all parts.
        Case("parts: [«{film: computation-graph}]\noutput: {size: 64x256}", "Part 1: A frame that is"),
    ]

    @Test("What is wrong is told where it is", arguments: cases)
    func broken(example: Case) throws {
        let marked = example.text.split(separator: "«", omittingEmptySubsequences: false)
        let before = marked.dropLast().joined()
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).count
        let column =
            (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0) + 1
        let error = try #require(try Draft.error(marked.joined() + "\n"))
        let lines = error.description.split(separator: "\n")
        let found = lines.first { $0.hasPrefix("FILE:\(line):\(column): ") }
        #expect(found != nil, "\(error.description)")
        #expect(error.status == .badData)
        for part in example.parts { #expect(found?.contains(part) == true, "\(error.description)") }
    }

    @Test("A part's file has no parts itself, and no file is a part of itself")
    func nested() throws {
        let draft = try ThemeDraft()
        try draft.write("parts: [{storyboard: s.yaml}]\n", to: "s.yaml")
        #expect(
            draft.check("s.yaml").lines == [
                "s.yaml:1:1: a part has no parts of its own: name their films in the outer storyboard."
            ])
        try draft.write("parts: [{storyboard: s.yaml}]\n", to: "t.yaml")
        let found = draft.check("t.yaml")
        #expect(found.status == .badData && found.lines[0].hasPrefix("s.yaml:1:1: a part has no parts of its own"))
        try draft.write("film: compilation\n", to: "s.yaml")
        #expect(draft.check("t.yaml").lines[0].hasPrefix("s.yaml:1:1: a part has no parts of its own"))
        try draft.write("base: dark\n", to: "s.yaml")
        #expect(draft.check("t.yaml").lines[0].hasPrefix("s.yaml:1:1: this is a theme and no storyboard"))
        try draft.write("film: [\n", to: "s.yaml")
        #expect(draft.check("t.yaml").lines[0].hasPrefix("s.yaml:2:1: "))
    }
}
