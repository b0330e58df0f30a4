import Foundation
import Testing

/// Themes as files, as a user meets them.
@Suite(.timeLimit(.minutes(20))) struct ThemeTests {
    private static let loop = ["homepage-loop", "--size", "96x64", "--fps", "10"]

    private func bytes(_ still: [String], in folder: TemporaryFolder) async throws -> Data {
        let outcome = try await Tool.run(["still"] + still + ["--at", "4s", "-o", "s.png"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try folder.bytes("s.png")
    }

    /// What `init --theme` prints passes the check and is the theme, to the byte.
    @Test(arguments: ["dark", "light"]) func starters(name: String) async throws {
        let folder = try TemporaryFolder()
        let starter = try await Tool.run(["init", "--theme", name], in: folder)
        #expect(starter.status == 0)
        try folder.write(starter.output, to: "my theme.yaml")
        let check = try await Tool.run(["check", "my theme.yaml"], in: folder)
        #expect(
            check.status == 0 && check.output == "my theme.yaml: ok: a theme from \(name)\n" && check.errors.isEmpty)
        let built = try await bytes(Self.loop + ["--theme", name], in: folder)
        #expect(try await bytes(Self.loop + ["--theme", "my theme.yaml"], in: folder) == built)
        try folder.write(starter.output.replacing(/gain: .*/, with: "gain: 3"), to: "my theme.yaml")
        #expect(try await bytes(Self.loop + ["--theme", "my theme.yaml"], in: folder) != built)
        let plan = try await Tool.run(["plan"] + Self.loop + ["--theme", "my theme.yaml"], in: folder)
        #expect(plan.output.hasPrefix("homepage-loop, a theme of its own, 96x64 at 10 fps"))
        #expect(plan.output.contains("out/homepage-loop-my theme.mp4"))
    }

    @Test func arguments() async throws {
        let folder = try TemporaryFolder()
        for (arguments, status, words) in [
            (["init"], 64, "Say what to print"),
            (["init", "homepage-loop", "--theme", "dark"], 64, "Say what to print"),
            (["init", "--theme", "drak"], 64, "Did you mean 'dark'? The themes are dark, light."),
            (["init", "--theme", "both"], 64, "The themes are dark, light."),
            (["still"] + Self.loop + ["--at", "0", "-o", "a.png", "--theme", "drak"], 64, "Did you mean 'dark'?"),
            (
                ["still"] + Self.loop + ["--at", "0", "-o", "a.png", "--theme", "no.yaml"], 66,
                "--theme: no.yaml: there is no such file."
            ),
            (["plan"] + Self.loop + ["--set", "theme=no.yaml"], 66, "--set theme: no.yaml: there is no such file."),
            (
                ["plan"] + Self.loop + ["--theme", "bad.yaml"], 65,
                "bad.yaml:1:12: spark has no key 'gian'. Did you mean 'gain'?"
            ),
            (["render", "bad.yaml"], 65, "bad.yaml:1:1: this is a theme and no storyboard"),
            (["check", "bad.yaml"], 65, "Did you mean 'gain'?"),
        ] as [([String], Int32, String)] {
            try folder.write("spark: {   gian: 1}\n", to: "bad.yaml")
            let outcome = try await Tool.run(arguments, in: folder)
            #expect(outcome.status == status && outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
        }
        #expect(try folder.names == ["bad.yaml"])
        let schema = try await Tool.run(["schema", "--theme"], in: folder)
        #expect(schema.status == 0 && schema.output.contains("NeuroReel theme"))
    }

    /// Workers, a later join and a second batch need the contents and not the file.
    @Test func contentsDecide() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("looks")
        try folder.write("base: light\nneuron: {rim: 2}\n", to: "looks/warm.yaml")
        try folder.write("film: homepage-loop\ntheme: looks/warm.yaml\noutput: {size: 96x64, fps: 10}\n", to: "s.yaml")
        let frames = ["--frames", "0-29", "--quality", "draft", "--segment-length", "1s"]
        let whole = try await Tool.run(["render", "s.yaml"] + frames + ["-o", "a.mp4"], in: folder)
        #expect(whole.status == 0, "\(whole.errors)")
        let workers = try await Tool.run(["render", "s.yaml", "--jobs", "2"] + frames + ["-o", "b.mp4"], in: folder)
        #expect(workers.status == 0, "\(workers.errors)")
        #expect(try folder.bytes("a.mp4") == folder.bytes("b.mp4"))
        let part = ["render", "s.yaml"] + frames + ["--work", "work", "--segment", "0-2"]
        #expect(try await Tool.run(part, in: folder).status == 0)
        try FileManager.default.removeItem(atPath: "\(folder.path)/looks")
        let join = try await Tool.run(["join", "--work", "work", "--frames", "0-29", "-o", "c.mp4"], in: folder)
        #expect(join.status == 0, "\(join.errors)")
        #expect(try folder.bytes("a.mp4") == folder.bytes("c.mp4"))
        #expect(try await Tool.run(["verify", "a.mp4"], in: folder).status == 0)
    }

    @Test func batches() async throws {
        let folder = try TemporaryFolder()
        try folder.write("neuron: {rim: 2}\n", to: "warm.yaml")
        let text =
            "film: homepage-loop\ntheme: [dark, warm.yaml]\nsize: 96x64\nfps: 10\nframes: 0-1\noutput: a/{theme}.mp4\n"
        try folder.write(text, to: "clips.yaml")
        func batch() async throws -> String { try await Tool.run(["batch", "clips.yaml"], in: folder).errors }
        #expect(try await batch().contains("2 rendered"))
        #expect(
            Set(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/a")).isSuperset(of: [
                "dark.mp4", "warm.mp4",
            ]))
        #expect(try await batch().contains("0 rendered, 2 up to date"))
        try folder.write("# The same.\nneuron:\n  rim: 2.0\n", to: "warm.yaml")
        #expect(try await batch().contains("0 rendered, 2 up to date"))
        try folder.write("neuron: {rim: 3}\n", to: "warm.yaml")
        #expect(try await batch().contains("1 rendered, 1 up to date"))
        // A theme that is gone stops its own renders only.
        try FileManager.default.removeItem(atPath: "\(folder.path)/warm.yaml")
        let failed = try await Tool.run(["batch", "clips.yaml"], in: folder)
        #expect(
            failed.status == 66
                && failed.errors.contains("render 2, 'a/warm.mp4': theme: warm.yaml: there is no such file."))
        #expect(failed.errors.contains("1 up to date, 1 failed"))
    }

    /// Whoever draws with colours that cannot be told apart is told so.
    @Test func notes() async throws {
        let folder = try TemporaryFolder()
        try folder.write("spark: {positive: {color: '#e0601a'}, neutral: {color: '#ea580c'}}\n", to: "near.yaml")
        let note = "Note: The colours spark.positive.color and spark.neutral.color differ by 0.02 in your theme"
        let theme = ["--theme", "near.yaml"]
        for arguments in [
            ["render"] + Self.loop + theme + ["--frames", "0-1", "-o", "a.mp4"], ["plan"] + Self.loop + theme,
            ["still"] + Self.loop + theme + ["--at", "0", "-o", "a.png"],
            ["sheet"] + Self.loop + theme + ["--thumbnail", "64", "-o", "a.png"],
        ] {
            let outcome = try await Tool.run(arguments, in: folder)
            #expect(outcome.status == 0 && (outcome.output + outcome.errors).contains(note), "\(outcome.errors)")
        }
        let check = try await Tool.run(["check", "near.yaml"], in: folder)
        #expect(check.status == 0 && check.errors.contains("near.yaml:1:27: warning: The colours spark.positive.color"))
    }

    /// No output takes the theme's place.
    @Test func themeIsKept() async throws {
        let folder = try TemporaryFolder()
        try folder.write("neuron: {rim: 2}\n", to: "warm.yaml")
        let values =
            ["render"] + Self.loop + [
                "--theme", "warm.yaml", "--frames", "0-1", "--values", "./warm.yaml", "-o", "a.mp4",
            ]
        let outcome = try await Tool.run(values, in: folder)
        #expect(outcome.status == 64 && outcome.errors.contains("as it is the theme too"), "\(outcome.errors)")
        let text = "film: homepage-loop\ntheme: warm.yaml\nsize: 96x64\nframes: 0-1\n"
        try folder.write(text, to: "clips.yaml")
        let batch = try await Tool.run(["batch", "clips.yaml", "--report", "warm.yaml"], in: folder)
        #expect(batch.status == 64, "\(batch.errors)")
        #expect(try folder.bytes("warm.yaml") == Data("neuron: {rim: 2}\n".utf8))
    }
}
