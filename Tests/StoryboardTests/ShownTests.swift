import Testing
import Wording

/// How a user's texts are shown in messages.
@Suite struct ShownTests {
    @Test(arguments: [
        ("plain ünï 🎬 text", "plain ünï 🎬 text"), ("a\nb\tc\r", #"a\nb\tc\r"#), ("\u{1B}[2J", #"\u{1B}[2J"#),
        ("\u{7F}\u{9B}\u{0}", #"\u{7F}\u{9B}\u{0}"#), ("a\u{202E}b\u{2066}", #"a\u{202E}b\u{2066}"#),
        ("\u{2028}", #"\u{2028}"#), ("👩‍🚀", "👩‍🚀"), ("", ""),
    ])
    func values(text: String, shown: String) {
        #expect(Shown.value(text) == shown)
        #expect(Shown.message(text) == shown.replacing(#"\n"#, with: "\n"))
        #expect(Shown.report(text) == shown.replacing(#"\n"#, with: "\n"))
    }

    @Test func longValues() {
        let exact = String(repeating: "x", count: 200)
        #expect(Shown.value(exact) == exact)
        let long = "head" + String(repeating: " ä", count: 50_000) + "tail.mp4"
        let shown = Shown.value(long)
        #expect(shown.count == 201 && shown.hasPrefix("head ä ä") && shown.hasSuffix("ä ätail.mp4"))
        // In a message every word may be long; together they may be longer.
        let word = String(repeating: "y", count: 300)
        let message = Shown.message("Wrote \(exact): \(exact)\n\(word) is long")
        #expect(message.split(separator: "\n").count == 2 && message.hasSuffix(" is long"))
        #expect(message.contains(exact) && !message.contains(word))
        #expect(Shown.report(word) == word)
    }
}
