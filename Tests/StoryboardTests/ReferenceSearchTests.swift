import Storyboards
import Testing

/// Anchors, aliases and tags are found where they are some, and nowhere else.
@Suite struct ReferenceSearchTests {
    private func refusal(_ text: String) -> String? {
        do throws(StoryboardError) {
            _ = try YAMLFile.root(ofText: text, path: "f", need: "more")
            return nil
        } catch {
            return error.description.contains("is not supported here") ? error.description : nil
        }
    }

    @Test(arguments: [
        ("a: &x 1", "1:4"), ("a: *x", "1:4"), ("*x : 1", "1:1"), ("a: !!int 1", "1:4"), ("- *x", "1:3"),
        ("[*x]", "1:2"), ("{a: *x}", "1:5"), ("{a: 1, b: *x}", "1:11"), ("? &x a\n: b", "1:3"), ("--- &x a", "1:5"),
        ("a: \"q\" # *x\nb: *x", "2:4"), ("<<: *x", "1:5"), ("a: |\n  text\nb: *x", "3:4"), ("a: |\nb: *x", "2:4"),
        ("a: 'it''s'\nb: *x", "2:4"), ("a: \"\\\"\"\nb: *x", "2:4"), ("{\"a\":*x}", "1:6"), ("a: [1,\n  *x]", "2:3"),
        ("a: {b: [c, {d: &x 1}]}", "1:16"), ("- - *x", "1:5"), ("- a: >\n    b\n  c: *x", "3:6"), ("é: *x", "1:4"),
        ("a:\n |\n x\nb: *x", "4:4"), ("- |\n  x\n- *x", "3:3"),
    ])
    func found(text: String, place: String) {
        #expect(refusal(text)?.hasPrefix("f:\(place): ") == true, "\(text): \(refusal(text) ?? "nothing")")
    }

    @Test(arguments: [
        "", "a: b", "a: b & c", "a: b*c", "a: 'b' # &x", "a: \"*x\"", "a: '&x'", "# *x", "a: |\n  *x\n  &y\nb: 1",
        "a: b, *c", "a: x!y", "a: [b&c, d*e]", "a: \"q\n  *x\"", "a: >-\n\n  *x\n\n  &y\n", "- |\n  *x\n- 2",
        "a: -1\nb: -x", "a:b&c: 1",
    ])
    func notFound(text: String) { #expect(refusal(text) == nil) }
}
