import Foundation
import Testing

/// What `inspect`, `films` and `doctor` print.
@Suite(.timeLimit(.minutes(20))) struct ReportTests {
    /// A second forward and backward pass, by hand, in another language.
    private static let recomputation = """
        import json, math, sys
        d = json.load(open(sys.argv[1]))
        n, s, f, b, t = d["network"], d["sample"], d["forward"], d["backward"], d["timeline"]
        gaps = len(n["layers"]) - 1
        def near(a, b):
            assert len(a) == len(b), (a, b)
            for x, y in zip(a, b):
                assert abs(x - y) <= 1e-13 * max(1, abs(x), abs(y)), (x, y)
        assert n["activations"] == ["relu"] * (gaps - 1) + ["softmax"]
        assert n["loss"] == "categorical-cross-entropy"
        assert [len(w) for w in n["weights"]] == n["layers"][1:]
        assert [len(w[0]) for w in n["weights"]] == n["layers"][:-1]
        assert abs(sum(s["target"]) - 1) < 1e-12
        z, a = [s["input"]], [s["input"]]
        for g in range(gaps):
            z.append([bias + sum(w * x for w, x in zip(row, a[g])) for row, bias in zip(n["weights"][g], n["biases"][g])])
            if g < gaps - 1:
                a.append([max(0.0, v) for v in z[-1]])
                assert n["biases"][g] == [0.5] * n["layers"][g + 1] or d["training"]["step"] > 0
            else:
                e = [math.exp(v - max(z[-1])) for v in z[-1]]
                a.append([v / sum(e) for v in e])
        for layer in range(gaps + 1):
            near(f["preActivations"][layer], z[layer])
            near(f["activations"][layer], a[layer])
        near([d["loss"]], [-sum(p * math.log(q) for p, q in zip(s["target"], a[-1]))])
        delta = [p - q for p, q in zip(a[-1], s["target"])]
        for layer in range(gaps, 0, -1):
            near(b["deltas"][layer], delta)
            near(b["biasGradients"][layer - 1], delta)
            for to, row in enumerate(b["weightGradients"][layer - 1]):
                near(row, [delta[to] * v for v in a[layer - 1]])
            w = n["weights"][layer - 1]
            delta = [(z[layer - 1][i] > 0) * sum(delta[k] * w[k][i] for k in range(len(delta)))
                     for i in range(n["layers"][layer - 1])]
        assert b["deltas"][0] == [0] * n["layers"][0]
        assert t["sections"][0]["start"] == 0 and t["sections"][-1]["end"] == t["duration"]
        assert all(p["end"] == q["start"] for p, q in zip(t["sections"], t["sections"][1:]))
        print("agrees")
        """

    private func inspect(_ options: [String] = [], in folder: TemporaryFolder) async throws -> [String: Any] {
        let outcome = try await Tool.run(["inspect", "homepage-loop", "--json"] + options, in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        try folder.write(outcome.output, to: "inspection.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }

    @Test func documentHasItsKeys() async throws {
        let document = try await inspect(in: TemporaryFolder())
        func keys(_ name: String) -> Set<String> { Set((document[name] as? [String: Any] ?? [:]).keys) }
        #expect(
            Set(document.keys) == [
                "film", "notes", "network", "sample", "forward", "loss", "backward", "training", "timeline",
                "afterUpdate",
            ])
        #expect(keys("network") == ["layers", "activations", "loss", "weights", "biases"])
        #expect(keys("sample") == ["input", "target"])
        #expect(keys("forward") == ["preActivations", "activations"])
        #expect(keys("backward") == ["deltas", "weightGradients", "biasGradients"])
        let timeline = try #require(document["timeline"] as? [String: Any])
        #expect(timeline["fps"] as? Double == 60)
        #expect(timeline["frames"] as? Int == 720)
        let sections = try #require(timeline["sections"] as? [[String: Any]])
        #expect(
            sections.map { $0["name"] as? String } == [
                "idle", "input", "propagate-0", "propagate-1", "propagate-2", "output", "hold", "backprop-2",
                "backprop-1",
                "backprop-0", "weight_update", "consequence", "idle",
            ])
        let network = try #require(document["network"] as? [String: Any])
        #expect(network["layers"] as? [Int] == [8, 12, 12, 6])
    }

    @Test(arguments: [
        [], ["--seed", "1"], ["--seed", "18446744073709551615"], ["--layers", "3,2"], ["--layers", "4,9,7,5,3,2"],
        [
            "--set", "training.cycles=4", "--set", "training.update-weights=true", "--set", "training.learning-rate=2",
            "--step", "3",
        ],
    ])
    func valuesAgreeWithAnotherComputation(options: [String]) async throws {
        let folder = try TemporaryFolder()
        _ = try await inspect(options, in: folder)
        let arguments = ["python3", "-c", Self.recomputation, "inspection.json"]
        let outcome = try await Tool(program: "/usr/bin/env", arguments, in: folder).end()
        #expect(outcome.output == "agrees\n", "\(outcome.errors)")
    }

    @Test func updatesChangeTheWeights() async throws {
        let folder = try TemporaryFolder()
        let options = ["--set", "training.cycles=2", "--set", "training.update-weights=true"]
        let first = try #require(try await inspect(options, in: folder)["loss"] as? Double)
        let second = try #require(try await inspect(options + ["--step", "1"], in: folder)["loss"] as? Double)
        #expect(second < first)
    }

    @Test func sameTextTwice() async throws {
        let folder = try TemporaryFolder()
        for options in [[], ["--json"]] {
            let first = try await Tool.run(["inspect", "homepage-loop"] + options, in: folder)
            let second = try await Tool.run(["inspect", "homepage-loop"] + options, in: folder)
            #expect(first.status == 0)
            #expect(first.output == second.output)
        }
    }

    @Test func films() async throws {
        let outcome = try await Tool.run(["films"], in: TemporaryFolder())
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("homepage-loop  "))
    }

    @Test func doctor() async throws {
        let outcome = try await Tool.run(["doctor"], in: TemporaryFolder())
        #expect(outcome.status == 0, "\(outcome.output)")
        for word in ["Chosen: ", "why: ", "OpenGL 4.", "libavcodec ", "libx264", "libpng ", "Fonts", "NeuroReel "] {
            #expect(outcome.output.contains(word))
        }
        // Each face with its version and its file, each film, and how many shaders were tried.
        let lines = outcome.output.split(separator: "\n")
        for face in ["Inter 400", "Inter 500", "Inter 600", "Latin Modern Math 400"] {
            let line = try #require(lines.first { $0.hasPrefix("  \(face): Version ") })
            #expect(FileManager.default.fileExists(atPath: String(line.split(separator: " ").last ?? "")), "\(line)")
        }
        #expect(lines.contains("  homepage-loop: all of its characters are there"))
        #expect(lines.contains("  computation-graph: all of its characters are there"))
        #expect(outcome.output.contains(/all [0-9]+ shader programs compile/))
    }

    @Test func doctorMissesFonts() async throws {
        let folder = try TemporaryFolder()
        try folder.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", to: "fonts.conf")
        let outcome = try await Tool.run(
            ["doctor"], in: folder, environment: ["FONTCONFIG_FILE": "\(folder.path)/fonts.conf"])
        #expect(outcome.status == 69)
        #expect(outcome.output.contains("Missing: Fonts: the font family 'Inter' is not installed; install Debian's"))
        #expect(outcome.output.contains("'Latin Modern Math' is not installed; install Debian's package fonts-lmodern"))
        #expect(!outcome.output.contains("Everything that is needed is here"))
    }

    @Test func doctorMissesADevice() async throws {
        let arguments: [([String], [String: String])] = [
            (["--device", "63"], [:]), ([], BadArgumentTests.withoutDevice),
        ]
        for (arguments, environment) in arguments {
            let outcome = try await Tool.run(["doctor"] + arguments, in: TemporaryFolder(), environment: environment)
            #expect(outcome.status == 69)
            #expect(outcome.output.contains("Chosen: none") && outcome.output.contains("Missing: OpenGL 4.5: "))
        }
    }
}
