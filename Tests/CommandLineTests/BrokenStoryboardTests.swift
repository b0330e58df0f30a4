import FilmKit
import Foundation
import Testing

/// Storyboards that cannot be used, through the program: each ends with 65 or 66, says where and what to do, and nothing hangs.
@Suite(.timeLimit(.minutes(20))) struct BrokenStoryboardTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// What the message has: a place, or an advice.
        let messages: [String]

        init(_ text: String, _ messages: String...) {
            self.text = text
            self.messages = messages
        }

        var testDescription: String { String(text.prefix(60)) }
    }

    private static let film = "film: homepage-loop\n"
    private static let graph = "film: computation-graph\n"

    private func check(_ name: String, in folder: TemporaryFolder) async throws -> Tool.Outcome {
        let outcome = try await Tool.run(["check", name], in: folder)
        #expect(outcome.output.isEmpty)
        return outcome
    }

    @Test(arguments: [
        // Not YAML, or more than plain YAML.
        Case("", "my.yaml:1:1: it is empty; it needs at least a film"), Case("# nothing\n", "it is empty"),
        Case("\u{FEFF}", "my.yaml"), Case("film: [a\n", "my.yaml:2:1: it is not YAML"),
        Case("{\"film\": \"homepage-loop\"", "my.yaml:1:25: it is not YAML"), Case("film: \"a\n", "my.yaml:"),
        Case("film: homepage-loop: x\n", "my.yaml:1:20: it is not YAML"),
        Case("<film>homepage-loop</film>\n", "my.yaml:1:1: a storyboard is a list of keys and values"),
        Case("- film: homepage-loop\n", "my.yaml:1:1: a storyboard is a list of keys and values"),
        Case("homepage-loop", "my.yaml:1:1"), Case("\u{1}film: a\n", "my.yaml:1:1", "control character"),
        Case("film: a\u{7}\n", "my.yaml:1:8", "control character"), Case("@film: a\n", "my.yaml:1:1", "quotes"),
        Case("\tfilm: homepage-loop\n", "my.yaml:1:1", "Indent with spaces"),
        Case("film: homepage-loop\ntraining:\n\tcycles: 2\n", "my.yaml:3:1", "Indent with spaces"),
        Case("film: homepage-loop\ntraining:\n  cycles: 2\n seed: 3\n", "my.yaml:4:"),
        Case(film + "seed: 1\nseed: 2\n", "my.yaml:2:1: 'seed' stands twice"),
        Case(film + "training: {cycles: 1, cycles: 2}\n", "my.yaml:2:12: 'cycles' stands twice"),
        Case(film + "---\n" + film, "my.yaml:2:1: a second document begins here"),
        Case(film + "seed: &a 1\n", "my.yaml:2:7: an anchor (&) is not supported"),
        Case(film + "seed: *a\n", "my.yaml:2:7: an alias (*) is not supported"),
        Case(film + "seed: !!float 1\n", "my.yaml:2:7: a tag (!) is not supported"),
        Case(film + "<<: {seed: 1}\n", "my.yaml:2:1: there is no key '<<'"),
        Case("a: &a [x,x,x,x,x,x,x,x]\n" + laughs, "my.yaml:1:4: an anchor"),
        Case(film + "seed: " + String(repeating: "[", count: 100_000), "my.yaml:2:", "nested too deeply"),
        Case(film + String(repeating: "{a: ", count: 5000), "my.yaml:2:"),
        Case((0..<1200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), "my.yaml:", "nested too deeply"),
        Case(
            film + "seed: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "my.yaml:2:38",
            "too deeply"),
        Case(String(repeating: "#", count: 20_000_000), "my.yaml:1:1: it is larger than"),
        Case(film + "sparks: " + String(repeating: "9", count: 900_000), "my.yaml:2:9: sparks is '9999"),
        // Anchors behind a quote that is none, on a line that goes on with what an earlier one began.
        Case("a: b\n  \"\nx: &a [x,x,x,x,x,x,x,x]\n" + laughs, "my.yaml:3:4: an anchor"),
        Case("a: b\n  '\nx: &a [x,x,x,x,x,x,x,x]\n" + laughs, "my.yaml:3:4: an anchor"),
        // What looks right and is not.
        Case(film + "network:\n\u{A0} \u{A0} layers: [2,3,1]\n", "my.yaml:3:1: here is U+00A0 (no-break space)"),
        Case(film + "title: Step 1: forward\n", "my.yaml:2:14", "put it into quotes"),
        Case(film + "colors: {signal: #ff8800}\n", "my.yaml:2:18", "put '#ff8800' into quotes"),
        Case("film: homepage-loop\r\nnetwork:\r\n  layers: [2, 3]\r\n  bias: \u{7}\r\n", "my.yaml:4:9: it is not"),
        Case(film + "title: \u{200B}\n", "my.yaml:2:8", "nothing that can be seen"),
        // A great many mistakes, and long ones.
        Case(
            film + (0..<50_000).map { "key\($0): 1\n" }.joined(), "my.yaml:2:1: there is no key",
            "... and at least 980 more"),
        Case(film + "? \(String(repeating: "k", count: 900_000))\n: 1\n", "my.yaml:2:3: there is no key 'kkk"),
        Case(film + "seed: [\(String(repeating: "a,", count: 2_000_000))]\n", "my.yaml:2:", "keys and values"),
        // Keys.
        Case(
            "theme: dark\n", "my.yaml:1:1: there is no film: add 'film: NAME' with homepage-loop or computation-graph"),
        Case("film: homepage-lop\n", "my.yaml:1:7", "Did you mean 'homepage-loop'?"),
        Case("film:\n", "my.yaml:1:6"), Case("film: [homepage-loop]\n", "my.yaml:1:7: film is a name"),
        Case("flim: homepage-loop\n", "my.yaml:1:1", "Did you mean 'film'?", "there is no film"),
        Case("Film: homepage-loop\n", "my.yaml:1:1", "Did you mean 'film'?"),
        Case(film + "? [a]\n: b\n", "my.yaml:2:3: a key is a name"),
        Case(film + "network: {layer: [2, 2]}\n", "my.yaml:2:11", "Did you mean 'layers'?"),
        Case(film + "training: {learning_rate: 1}\n", "my.yaml:2:12", "Did you mean 'learning-rate'?"),
        Case(graph + "timing: {steps: {los: 3s}}\n", "my.yaml:2:18", "Did you mean 'loss'?"),
        Case(graph + "network: {weights: {w13: 1}}\n", "my.yaml:2:21", "w11, w12, w21"),
        Case(film + "network: 3\n", "my.yaml:2:10: network is a group of keys"),
        Case(film + "output:\n", "my.yaml:2:8: output is a group of keys"),
        // Types.
        Case(film + "seed:\n", "my.yaml:2:6: seed has no value"),
        Case(film + "seed: ~\n", "my.yaml:2:7: seed has no value"),
        Case(film + "seed: \"3\"\n", "my.yaml:2:7", "without quotes"), Case(film + "seed: 1.5\n", "my.yaml:2:7"),
        Case(film + "seed: 0x1f\n", "my.yaml:2:7"), Case(film + "seed: 1_000\n", "my.yaml:2:7"),
        Case(film + "seed: 1:30\n", "my.yaml:2:7"), Case(film + "seed: {a: 1}\n", "my.yaml:2:7: seed is a group"),
        Case(film + "theme: [dark, light]\n", "my.yaml:2:8: theme is a list"),
        Case(film + "training: {update-weights: yes}\n", "my.yaml:2:28", "use true or false"),
        Case(film + "network: {layers: 8}\n", "my.yaml:2:19: network.layers is no list"),
        Case(film + "network: {layers: [8, a]}\n", "my.yaml:2:23: network.layers[2] is 'a'"),
        Case(film + "network: {layers: [8]}\n", "my.yaml:2:19: network.layers has 1 values", "2 to 8"),
        Case(graph + "sample: {inputs: [1, 2, 3]}\n", "my.yaml:2:18: The first layer has 2 neurons", "3 numbers"),
        Case(film + "colors:\n  signal: #ff8800\n", "my.yaml:3:11: colors.signal has no value", "into quotes"),
        Case(film + "colors: {signal: red}\n", "my.yaml:2:18: colors.signal is 'red'", "#ff8800"),
        Case(film + "colors: {signl: \"#ff8800\"}\n", "my.yaml:2:10", "Did you mean 'signal'?"),
        // Networks and samples that do not fit.
        Case(film + "network: {activation: softmax}\n", "my.yaml:2:23", "identity, relu, tanh, sigmoid."),
        Case(film + "network: {activation: Relu}\n", "my.yaml:2:23", "Did you mean 'relu'?"),
        Case(film + "network: {output: [relu]}\n", "my.yaml:2:19: network.output is a list"),
        Case(
            film + "network: {output: relu}\n", "my.yaml:2:19: The loss categorical-cross-entropy needs probabilities"),
        Case(film + "network: {loss: msee}\n", "my.yaml:2:17", "Did you mean 'mse'?"),
        Case(film + "network: {bias: no}\n", "my.yaml:2:17", "use true or false"),
        Case(film + "network: {bias: false, biases: [[0]]}\n", "my.yaml:2:32", "leave one of them out"),
        Case(film + "network: {weights: 3}\n", "my.yaml:2:20: network.weights is no list", "such as [[[1, 2]]]"),
        Case(film + "network: {weights: [[1]]}\n", "my.yaml:2:22: network.weights[1][1] is no list", "such as [1, 2]"),
        Case(film + "network: {weights: [[[1, a]]]}\n", "my.yaml:2:26: network.weights[1][1][2] is 'a'"),
        Case(film + "network: {weights: []}\n", "my.yaml:2:20: network.weights has 0 values", "a list of 1 to 7"),
        Case(film + "network: {weights: {w11: 1}}\n", "my.yaml:2:20: network.weights is no list"),
        Case(
            film + "network:\n  layers: [2, 2, 1]\n  weights: [[[1, 2], [3]], [[1, 2]]]\n",
            "my.yaml:4:12: Row 2 of layer 2"),
        Case(
            film + "network: {layers: [2, 1], biases: [[1, 1]]}\n", "my.yaml:2:35: Layer 2 has 1 neuron, and 2 numbers"),
        Case(film + "network: {biases: [1, 2]}\n", "my.yaml:2:20: network.biases[1] is no list"),
        Case(film + "network: {biases: [[.inf]]}\n", "my.yaml:2:21: network.biases[1][1] is '.inf'"),
        Case(film + "sample: {inputs: [1, 2]}\n", "my.yaml:2:18: The first layer has 8 neurons", "2 numbers"),
        Case(film + "sample: {inputs: 1}\n", "my.yaml:2:18: The first layer has 8 neurons", "1 number"),
        Case(film + "sample: {target: [1e400]}\n", "my.yaml:2:19: sample.target[1] is '1e400'"),
        Case(film + "sample: {target: [2, 0, 0, 0, 0, 0]}\n", "my.yaml:2:18: The loss", "from 0 to 1"),
        Case(film + "sample: {inptus: [1]}\n", "my.yaml:2:10", "Did you mean 'inputs'?"),
        Case(
            film
                + "network: {loss: mse, output: identity}\ntraining: {cycles: 100, update-weights: true, learning-rate: 10}\n",
            "my.yaml:3:62: The network diverges"),
        // Titles and cameras.
        Case(film + "title:\n", "my.yaml:2:7: title has no value"),
        Case(film + "title: \"\"\n", "my.yaml:2:8: title is ''. The title is empty"),
        Case(film + "title: '  '\n", "my.yaml:2:8", "1 to 80 characters on one line"),
        Case(film + "title: 1984\n", "my.yaml:2:8", "put it into quotes"),
        Case(film + "title: true\n", "my.yaml:2:8", "put it into quotes"),
        Case(film + "title: 0x10\n", "my.yaml:2:8", "put it into quotes"),
        Case(film + "title: |\n  Two\n  lines\n", "my.yaml:2:8", "line break"),
        Case(film + "title: \"a\\tb\"\n", "my.yaml:2:8", "control character"),
        Case(film + "title: \(String(repeating: "x", count: 81))\n", "my.yaml:2:8", "has 81 characters"),
        Case(film + "title: [a]\n", "my.yaml:2:8: title is a list"),
        Case(film + "title: {de: a}\n", "my.yaml:2:8: title is a group"),
        Case(film + "title: Pizza \u{1F355}\n", "my.yaml:2:8: The title cannot be set", "U+1F355"),
        Case(film + "titel: a\n", "my.yaml:2:1", "Did you mean 'title'?"),
        Case(
            film + "title: \(String(repeating: "W", count: 60))\noutput: {size: portrait}\n",
            "my.yaml:2:8: The title does not fit into two lines"),
        Case(film + "camera: 30\n", "my.yaml:2:9: camera is a group of keys", "turn, tilt, drift"),
        Case(film + "camera: {turn: 61}\n", "my.yaml:2:16: camera.turn is '61'", "from -60 to 60"),
        Case(film + "camera: {turn: left}\n", "my.yaml:2:16: camera.turn is 'left'"),
        Case(film + "camera: {turn: \"30\"}\n", "my.yaml:2:16", "without quotes"),
        Case(film + "camera: {tilt: -31}\n", "my.yaml:2:16: camera.tilt is '-31'", "from -30 to 60"),
        Case(film + "camera: {tilt: 30deg}\n", "my.yaml:2:16: camera.tilt is '30deg'"),
        Case(film + "camera: {drift: -1}\n", "my.yaml:2:17: camera.drift is '-1'", "from 0 to 3"),
        Case(film + "camera: {drift: .nan}\n", "my.yaml:2:17: camera.drift is '.nan'"),
        Case(film + "camera: {zoom: 2}\n", "my.yaml:2:10: camera has no key 'zoom'"),
        Case(graph + "camera: {tlit: 2}\n", "my.yaml:2:10", "Did you mean 'tilt'?"),
        // Ranges.
        Case(film + "network: {layers: [8, 0]}\n", "my.yaml:2:23", "from 1 to 256"),
        Case(film + "seed: 18446744073709551616\n", "my.yaml:2:7", "to 18446744073709551615"),
        Case(film + "training: {learning-rate: 0}\n", "my.yaml:2:27", "above 0 and at most 10"),
        Case(film + "training: {learning-rate: .nan}\n", "my.yaml:2:27"),
        Case(film + "training: {learning-rate: nan}\n", "my.yaml:2:27"),
        Case(graph + "sample: {target: .inf}\n", "my.yaml:2:18", "from -100 to 100"),
        Case(graph + "sample: {target: 1.5}\n", "my.yaml:2:18", "from 0 to 1"),
        Case(graph + "sample: {target: -.inf}\n", "my.yaml:2:18"),
        Case(graph + "sample: {target: 1e999}\n", "my.yaml:2:18"),
        Case(graph + "sample: {target: -1e-9}\n", "my.yaml:2:18"),
        Case(film + "timing: {cycle: 0s}\n", "my.yaml:2:17"),
        Case(film + "timing: {input: 61s}\n", "my.yaml:2:17", "60s"),
        Case(film + "timing: {input: 1.0005s}\n", "my.yaml:2:17", "whole milliseconds"),
        Case(film + "timing: {input: 1h}\n", "my.yaml:2:17", "5s or 800ms"),
        Case(film + "timing: {lead-share: 0.333}\n", "my.yaml:2:22", "hundredths"),
        Case(film + "output: {size: 1081p}\n", "my.yaml:2:16", "Did you mean '1080p'?"),
        Case(film + "output: {size: 1921x1080}\n", "my.yaml:2:16", "use 1920x1080"),
        Case(film + "output: {size: 64x7680}\n", "my.yaml:1:7", "aspect"),
        Case(film + "output: {fps: 0}\n", "my.yaml:2:15", "1 to 240"),
        Case(film + "output: {fps: 241}\n", "my.yaml:2:15"),
        Case(film + "output: {quality: hihg}\n", "Did you mean 'high'?"),
        Case(film + "output: {file: film.gif}\n", "my.yaml:2:16", "film.mp4"),
        Case(film + "output: {file: film.png}\n", "my.yaml:2:16", "film-%06d.png"),
        Case(film + "output: {format: mp4, file: \"%d.png\"}\n", "my.yaml:2:18: output.format is mp4"),
    ])
    func broken(_ broken: Case) async throws {
        let folder = try TemporaryFolder()
        try folder.write(broken.text, to: "my.yaml")
        let outcome = try await check("my.yaml", in: folder)
        #expect(outcome.status == 65)
        for message in broken.messages { #expect(outcome.errors.contains(message), "\(outcome.errors.prefix(500))") }
        #expect(outcome.errors.utf8.count < 10_000)
    }

    /// Aliases of aliases, which stand for ten to the eighth values, as a key.
    private static let laughs =
        zip("bcdefghi", "abcdefgh").map { "\($0): &\($0) [*\($1),*\($1),*\($1),*\($1),*\($1),*\($1),*\($1),*\($1)]\n" }
        .joined() + "? *i\n: 1\n"

    /// A byte order mark, numbers in any decimal spelling, and names in any case are fine.
    @Test(arguments: [
        "\u{FEFF}film: homepage-loop\nseed: 017\n", "\u{FEFF}film: homepage-loop\r\nseed: 1e3\r\nsparks: 6.0\r\n",
        "film: homepage-loop\noutput: {size: 4K, fps: +60}\n", "film: homepage-loop\noutput: {size: 1080P}\nseed: +5\n",
        "film: homepage-loop\ntraining: {update-weights: FALSE}\ntitle: Étape\u{A0}1\n",
    ])
    func fine(text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "my.yaml")
        let outcome = try await Tool.run(["check", "my.yaml"], in: folder)
        #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test func unreadable() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder.yaml")
        for name in ["missing.yaml", "folder.yaml", "./folder.yaml/none"] {
            let outcome = try await check(name, in: folder)
            #expect(outcome.status == 66)
            #expect(outcome.errors.contains("\(name): "))
        }
        try folder.write(Self.film, to: "closed.yaml")
        chmod("\(folder.path)/closed.yaml", 0)
        // Who may do everything may read it.
        if geteuid() != 0 { #expect(try await check("closed.yaml", in: folder).status == 66) }
        for (name, bytes) in [("utf8", [0xff, 0xfe, 0x00, 0x80]), ("latin", [0x66, 0xe9]), ("nul", [0x66, 0x00])] {
            try Data(bytes.map { UInt8($0) }).write(to: URL(fileURLWithPath: "\(folder.path)/\(name).yaml"))
            let outcome = try await check("\(name).yaml", in: folder)
            #expect(outcome.status == 65)
            #expect(outcome.errors.hasPrefix("\(name).yaml:1:\(name == "utf8" ? 1 : 2): "), "\(outcome.errors)")
        }
    }

    /// Whatever takes a film takes a storyboard, and refuses a broken one alike.
    @Test(arguments: ["render", "plan", "inspect", "still --frame 0 -o a.png"])
    func everyCommand(command: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.film + "sparks: 0\n", to: "my.yml")
        let words = command.split(separator: " ").map(String.init)
        let broken = try await Tool.run(words.prefix(1) + ["my.yml"] + words.dropFirst(), in: folder)
        #expect(broken.status == 65)
        #expect(broken.errors.contains("my.yml:2:9: sparks is '0': use a whole number from 1 to 64"))
        let missing = try await Tool.run(words.prefix(1) + ["a/b"] + words.dropFirst(), in: folder)
        #expect(missing.status == 66)
        #expect(try folder.names == ["my.yml"])
    }

    @Test func everyFileIsTold() async throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.film, to: "good.yaml")
        try folder.write(Self.film + "sparks: 0\n", to: "bad.yaml")
        let outcome = try await Tool.run(["check", "bad.yaml", "good.yaml", "none.yaml"], in: folder)
        #expect(outcome.status == 65)
        #expect(outcome.output == "good.yaml: ok: homepage-loop, 12 s, 1920x1080 at 60 fps\n")
        #expect(outcome.errors.contains("bad.yaml:2:9") && outcome.errors.contains("none.yaml: there is no such file"))
        #expect(outcome.errors.contains("2 of 3 cannot be rendered"))
    }
}
