import FilmKit
import Foundation
import Requests
import TestFolders
import Testing

/// Lessons that cannot be shown: each is refused with the place of the fault and with advice.
@Suite struct BrokenLessonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// What follows `film: lesson`; « stands before the place that the message has.
        let text: String
        /// What the message says.
        let parts: [String]

        init(_ text: String, _ parts: String...) {
            self.text = text
            self.parts = parts
        }

        var testDescription: String { text }
    }

    private static let x = "{title: X, name: x, find: x y}"
    private static let forward = "{title: F, find: x y z h yhat L, derive: L}"

    private static let cases = [
        // The list of steps.
        Case("steps:«", "steps has no value"),
        Case("steps: «[]", "steps has 0 values", "1 to 200 steps"),
        Case("steps: «aut", "steps is 'aut'", "auto or a list"),
        Case("steps: [«5]", "steps[1] is no group"),
        Case("steps: [\(x), «[z1]]", "steps[2] is no group"),
        Case("steps: «{title: A}", "steps is no list", "such as [{title"),
        // Keys.
        Case("steps: [«{find: z1}]", "steps[1] has no title"),
        Case("steps: [{title: A, «finds: z1}]", "steps[1] has no key 'finds'", "Did you mean 'find'"),
        Case("steps: [{title: A, «42: z1}]", "steps[1] has no key '42'"),
        // Titles and names.
        Case("steps: [{title: «\"\"}]", "steps[1].title", "nothing that can be seen"),
        Case("steps: [{title: «5}]", "put it into quotes"),
        Case("steps: [{title: «[A]}]", "steps[1].title is a list"),
        Case("steps: [{title: «\"\(String(repeating: "a", count: 81))\"}]", "81 characters", "1 to 80"),
        Case("steps: [{title: «\"A\\nB\"}]", "line break"),
        Case("steps: [{title: «\"{zz} is it\"}]", "no number 'zz'"),
        Case("steps: [{title: A, name: «Bad Name}]", "lowercase letters"),
        Case("steps: [{title: A, name: «\"-a\"}]", "lowercase letters"),
        Case("steps: [{title: A, name: a}, {title: B, name: «a}]", "Step 1 is called 'a', too"),
        Case("steps: [{title: A, find: x}, {title: B, name: «x1}]", "Step 1 is called 'x1', too"),
        // What is found.
        Case("steps: [{title: A, find: «z9}]", "no number 'z9'", "Did you mean"),
        Case("steps: [{title: A, find: «dL/dw33}]", "Did you mean 'dL/dw31'"),
        Case("steps: [{title: A, find: «\"z[3]\"}]", "no number 'z[3]'"),
        Case("steps: [{title: A, find: «w11}]", "w11 is given by the network", "'focus'"),
        Case("steps: [{title: A, find: «x1 x1}]", "x1 is named twice"),
        Case("steps: [\(x), {title: B, find: «x1}]", "x1 is found by the step 'x' already"),
        Case("steps: [\(x), {title: B, find: «x1 z1 new}]", "a step of its own finds"),
        Case("steps: [{title: A, find: new, name: u}, {title: B, find: «z1}]", "before the update"),
        Case("steps: [{title: A, find: new, name: u}, {title: B, find: «new, name: v}]", "a lesson shows one"),
        Case("steps: [{title: A, find: «\" \"}]", "leave the key out"),
        // The pass.
        Case("steps: [{title: A, direction: «sideways}]", "directions are forward, backward, update"),
        Case("steps: [{title: A, find: z1, direction: «backward}]", "direction forward"),
        Case("steps: [{title: A, find: «z1, direction: update}]", "leave 'find' out"),
        Case("steps: [{title: A, direction: update}, {title: B, name: v, direction: «update}]", "a lesson shows one"),
        // Durations.
        Case("steps: [{title: A, duration: «1s}]", "from 2s to 60s"),
        Case("steps: [{title: A, duration: «fast}]", "from 2s to 60s"),
        Case("timing: {step: «90s}\nsteps: [{title: A}]", "from 2s to 60s"),
        // What is said.
        Case("steps: [{title: A, say: «\"It is {z1}.\"}]", "z1 is shown before any step has found it", "symbol"),
        Case("steps: [{title: A, say: «\"It is {z}.\"}]", "several numbers"),
        Case("steps: [{title: A, say: «\"It is {x1:sign}.\"}]", "neither a value nor a symbol"),
        Case("steps: [{title: A, say: «\"It is {x1.\"}]", "has no '}'"),
        Case("steps: [{title: A, say: «\"It is x1}.\"}]", "without a '{'"),
        Case("steps: [{title: A, say: «\"It is $x_1.\"}]", "has no end"),
        Case("steps: [{title: A, say: «\"It is $\\\\frac{1}$.\"}]", "\\frac"),
        Case("steps: [{title: A, say: «\"So {L change}.\"}]", "belongs to a step with a 'nudge'"),
        Case("steps: [{title: A, say: «\"\(String(repeating: "a", count: 401))\"}]", "401 characters"),
        Case("steps: [{title: A, say: «\"  \"}]", "nothing that can be seen"),
        // Formulas.
        Case("steps: [{title: A, formula: «perfect}]", "auto, none or a list"),
        Case("steps: [{title: A, formula: [«\"\"]}]", "nothing that can be seen"),
        Case("steps: [{title: A, formula: «[\"\\\\value{z1}\"]}]", "z1 is shown before"),
        Case("steps: [{title: A, formula: «[\"\\\\value{zz}\"]}]", "no number 'zz'"),
        Case("steps: [{title: A, formula: «[\"\\\\frac{1}\"]}]", "\\frac"),
        Case("steps: [{title: A, find: x, formula: [\"x\"], derive: «x1}]", "'derive' or 'formula'"),
        Case("steps: [{title: A, derive: «z1}]", "z1 is shown before"),
        Case("steps: [{title: A, derive: «zz}]", "no number 'zz'"),
        Case("steps: [\(x), {title: B, find: «h1}]", "The equation of h1 shows z1", "formula: none"),
        Case("steps: [\(forward), {title: B, find: «dL/dz3}]", "The equation of dL/dz3 shows dL/dyhat"),
        // Focus and figures.
        Case("steps: [{title: A, focus: «zz}]", "no number 'zz'"),
        Case("steps: [{title: A, figure: «pie}]", "no figure 'pie'", "sum, curve, bars, line, table"),
        Case("steps: [{title: A, figure: «sum h1}]", "one weighted sum"),
        Case("steps: [\(forward), {title: B, figure: «curve z1}]", "has 1 numbers"),
        Case("steps: [\(forward), {title: B, figure: «curve h1 z2}]", "no function of z2"),
        Case("steps: [\(forward), {title: B, figure: «curve h1 z1 dh2/dz2}]", "The slope of this curve is dh1/dz1"),
        Case("steps: [{title: A, figure: «bars}]", "needs numbers"),
        Case("steps: [{title: A, figure: «bars z1}]", "z1 is shown before"),
        Case("steps: [{title: A, figure: «line z1}]", "write 'line' alone"),
        // Nudges and changes.
        Case("steps: [\(forward), {title: B, nudge: «yhat}]", "such as 'yhat 0.01'"),
        Case("steps: [\(forward), {title: B, nudge: «yhat 2}]", "0.000001 to 1"),
        Case("steps: [\(forward), {title: B, nudge: «zz 0.01}]", "no number 'zz'"),
        Case("steps: [\(forward), {title: B, nudge: «L 0.01}]", "L cannot be changed"),
        Case("steps: [{title: A, nudge: «x1 0.01}]", "L is shown before"),
        Case("steps: [\(forward), {title: B, find: dL/dyhat, nudge: «yhat 0.01}]", "a step of its own"),
        Case("steps: [\(forward), {title: B, changes: «L}]", "L new is shown before"),
        // The network.
        Case("network: {layers: «[2]}\nsteps: auto", "2 to 5"),
        Case("network: {layers: [2, «9]}\nsteps: auto", "from 1 to 8"),
        Case("network: {output: «softmax}\nsteps: auto", "A softmax over one neuron"),
        Case("network: {weights: «[[[1, 2]]]}\nsteps: auto", "After the first there are 2 layers"),
    ]

    @Test("A broken lesson is refused with its place and advice", arguments: cases)
    func broken(_ broken: Case) throws {
        let marked = "film: lesson\n\(broken.text)\n"
        let before = try #require(marked.firstIndex(of: "«"))
        let line = marked[..<before].split(separator: "\n", omittingEmptySubsequences: false)
        let place = "\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1)"
        let folder = try ScratchFolder()
        let path = folder.file("my.yaml")
        try Data(marked.replacing("«", with: "").utf8).write(to: URL(fileURLWithPath: path))
        guard case .failure(let error) = StoryboardFile().check(path) else {
            Issue.record("accepted")
            return
        }
        #expect(error.status == .badData)
        let lines = error.description.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("\(path):\(place): ") }, "\(error.description), not at \(place)")
        for part in broken.parts { #expect(error.description.contains(part), "\(error.description)") }
    }

    @Test("All problems of all steps are told together, in the file's order")
    func together() throws {
        let folder = try ScratchFolder()
        let path = folder.file("my.yaml")
        let text =
            "film: lesson\nsteps:\n  - {title: A, find: zz}\n  - {title: B, say: \"{L}\"}\n  - {title: C, figure: pie}\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        guard case .failure(let error) = StoryboardFile().check(path) else {
            Issue.record("accepted")
            return
        }
        let lines = error.description.split(separator: "\n")
        #expect(lines.map { $0.dropFirst(path.count + 1).prefix(1) } == ["3", "4", "5"], "\(error.description)")
    }
}
