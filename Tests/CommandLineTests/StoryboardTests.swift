import Foundation
import Testing

/// Films from files: what they say, what the command line says over it, and what they leave out.
@Suite(.timeLimit(.minutes(20))) struct StoryboardTests {
    private struct Report: Decodable {
        struct Job: Decodable {
            let hash: String
            let output: String
        }

        let jobs: [Job]
    }

    private func plan(_ arguments: String, in folder: TemporaryFolder) async throws -> Report.Job {
        let words = arguments.split(separator: " ").map(String.init)
        let outcome = try await Tool.run(["plan"] + words + ["--json"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try #require(try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).jobs.first)
    }

    private func films(in folder: TemporaryFolder) async throws -> [String] {
        try await Tool.run(["films"], in: folder).output.split(separator: "\n").compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
    }

    /// What `init` prints passes `check`, plans what the film's name alone plans, and renders.
    @Test func starters() async throws {
        let folder = try TemporaryFolder()
        let films = try await films(in: folder)
        #expect(films.count >= 2)
        for film in films {
            let starter = try await Tool.run(["init", film], in: folder)
            #expect(starter.status == 0)
            try folder.write(starter.output, to: "\(film).yaml")
            let check = try await Tool.run(["check", "\(film).yaml"], in: folder)
            #expect(check.status == 0, "\(check.errors)")
            #expect(check.output.hasPrefix("\(film).yaml: ok: \(film)"))
            let (mine, built) = (try await plan("\(film).yaml", in: folder), try await plan(film, in: folder))
            #expect(mine.hash == built.hash)
            #expect(mine.output == built.output)
            // All of the film, in fewer pictures.
            let small = ["--size", "320x180", "--fps", "6", "-o", "\(film).mp4"]
            let render = try await Tool.run(["render", "\(film).yaml"] + small, in: folder)
            #expect(render.status == 0, "\(render.errors)")
            #expect(try folder.bytes("\(film).mp4").count > 1000)
        }
    }

    @Test func badFilm() async throws {
        let outcome = try await Tool.run(["init", "homepage-lop"], in: TemporaryFolder())
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("Did you mean 'homepage-loop'?"))
    }

    /// Flags win over the file, and the file over the film's defaults.
    @Test func precedence() async throws {
        let folder = try TemporaryFolder()
        let text = """
            film: homepage-loop
            theme: light
            seed: 7
            training: {cycles: 2, update-weights: true}
            timing: {cycle: 14s, input: 900ms}
            output: {size: 96x64, fps: 30, quality: draft}
            """
        try folder.write(text, to: "my.clip.yaml")
        let said =
            "--theme light --seed 7 --set training.cycles=2 --set training.update-weights=true --set timing.cycle=14s --set timing.input=900ms"
        let file = try await plan("my.clip.yaml", in: folder)
        #expect(file.output == "out/my.clip-light.mp4")
        let flags = "\(said) --size 96x64 --fps 30 --quality draft"
        #expect(try await plan("homepage-loop \(flags)", in: folder).hash == file.hash)
        let over = "--theme dark --seed 8 --size 64x96 --fps 25 --quality high --set timing.cycle=16s"
        let both = try await plan("./my.clip.yaml \(over)", in: folder)
        let alone =
            "homepage-loop --set training.cycles=2 --set training.update-weights=true --set timing.input=900ms \(over)"
        #expect(try await plan(alone, in: folder).hash == both.hash)
        #expect(both.output == "out/my.clip-dark.mp4")
        let network =
            "network: {layers: [3, 4, 2], activation: tanh, output: sigmoid, loss: binary-cross-entropy, bias: false}"
        try folder.write("film: homepage-loop\n\(network)\n", to: "net.yaml")
        let functions =
            "--set network.activation=tanh --set network.output=sigmoid --set network.loss=binary-cross-entropy --set network.bias=false"
        let net = try await plan("net.yaml", in: folder)
        #expect(try await plan("homepage-loop --layers 3,4,2 \(functions)", in: folder).hash == net.hash)
        #expect(try await plan("net.yaml --set network.activation=relu", in: folder).hash != net.hash)
        let staged = "film: homepage-loop\ntitle: From the file\ncamera: {turn: 0, tilt: 0.0, drift: 1}\n"
        try folder.write(staged, to: "staged.yaml")
        let titled = try await plan("staged.yaml", in: folder)
        #expect(try await plan("homepage-loop", in: folder).hash != titled.hash)
        #expect(
            try await plan("staged.yaml --title Other", in: folder).hash
                == plan("homepage-loop --title Other", in: folder).hash)
        try folder.write("film: homepage-loop\ncamera: {tilt: 10}\n", to: "tilted.yaml")
        #expect(try await plan("tilted.yaml", in: folder).hash != plan("homepage-loop", in: folder).hash)
        let graph = "film: computation-graph\ntiming: {step: 4s, steps: {loss: 6s}}\ntraining: {learning-rate: 1}\n"
        try folder.write(graph, to: "g.yml")
        #expect(try await Tool.run(["check", "g.yml"], in: folder).output.contains("104 s"))
        let same = try await plan("g.yml --set timing.step=4s --set training.learning-rate=1", in: folder)
        #expect(try await plan("g.yml", in: folder).hash == same.hash)
        #expect(try await Tool.run(["plan", "g.yml", "--set", "sparks=1"], in: folder).status == 64)
    }

    /// Own colours are in the picture and in the plan's hash, in any theme.
    @Test func colors() async throws {
        let folder = try TemporaryFolder()
        let film = "film: homepage-loop\noutput: {size: 96x64}\n"
        try folder.write(
            film + "colors: {background-inner: \"#00FF00\", background-outer: \"#00ff00\"}\n", to: "green.yaml")
        try folder.write(
            film + "colors:\n  background-inner: '#00ff00'\n  background-outer: '#00FF00'\n", to: "same.yaml")
        let green = try await plan("green.yaml", in: folder)
        #expect(try await plan("same.yaml", in: folder).hash == green.hash)
        #expect(try await plan("homepage-loop --size 96x64", in: folder).hash != green.hash)
        for theme in ["dark", "light"] {
            for (name, source) in [("green", "green.yaml"), ("plain", "homepage-loop")] {
                let still = ["still", source, "--size", "96x64", "--theme", theme, "--frame", "0", "-o", "\(name).png"]
                #expect(try await Tool.run(still, in: folder).status == 0)
            }
            #expect(try folder.bytes("green.png") != folder.bytes("plain.png"))
        }
    }

    /// Both themes of a file are two films, in a batch, too; and an option takes one of them.
    @Test func bothThemes() async throws {
        let folder = try TemporaryFolder()
        let text = "film: homepage-loop\ntheme: both\noutput: {size: 96x64, fps: 30, file: clip.mp4}\n"
        try folder.write(text, to: "b.yaml")
        try folder.write("film: b.yaml\nframes: 0-1\n", to: "batch.yaml")
        try folder.write("film: b.yaml\nframes: 0-1\ntheme: light\noutput: one.mp4\n", to: "one.yaml")
        #expect(try await Tool.run(["render", "b.yaml", "--frames", "0-1"], in: folder).status == 0)
        let films = ["clip-dark.mp4", "clip-light.mp4"]
        #expect(try folder.names.filter { $0.hasSuffix(".mp4") } == films)
        let before = try films.map { try folder.bytes($0) }
        #expect(before[0] != before[1])
        for name in films { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }
        let batch = try await Tool.run(["batch", "batch.yaml"], in: folder)
        #expect(batch.errors.contains("2 rendered"), "\(batch.errors)")
        #expect(try films.map { try folder.bytes($0) } == before)
        #expect(try await Tool.run(["batch", "one.yaml"], in: folder).errors.contains("1 rendered"))
        #expect(try folder.bytes("one.mp4") == before[1])
        let dark = ["render", "b.yaml", "--frames", "0-1", "--theme", "dark"]
        #expect(try await Tool.run(dark, in: folder).status == 0)
        #expect(try folder.bytes("clip.mp4") == before[0])
        let still = ["still", "b.yaml", "--frame", "0", "-o", "s.png"]
        #expect(try await Tool.run(still, in: folder).status == 0)
        #expect(try folder.names.filter { $0.hasPrefix("s") } == ["s-dark.png", "s-light.png"])
    }

    /// A batch's values are those of the options.
    @Test func networksInBatches() async throws {
        let folder = try TemporaryFolder()
        let values =
            "title: Loop\nnetwork: {activation: tanh, output: sigmoid}\nnetwork.loss: mse\nnetwork.bias: false\n"
        let batch =
            "film: homepage-loop\nsize: 96x64\nframes: 0-1\nlayers: '3,2'\noutput: '{title}-{network.loss}.mp4'\n"
        try folder.write(batch + values, to: "batch.yaml")
        #expect(try await Tool.run(["batch", "batch.yaml"], in: folder).status == 0)
        let options =
            "--title Loop --set network.activation=tanh --set network.output=sigmoid --set network.loss=mse --set network.bias=false --layers 3,2"
        let render = ["render", "homepage-loop", "--size", "96x64", "--frames", "0-1", "-o", "a.mp4"]
        let words = options.split(separator: " ").map(String.init)
        #expect(try await Tool.run(render + words, in: folder).status == 0)
        #expect(try folder.bytes("Loop-mse.mp4") == folder.bytes("a.mp4"))
    }

    /// Words in own colours that are hard to read are told of, and shown.
    @Test func faintColors() async throws {
        let folder = try TemporaryFolder()
        let text = "film: computation-graph\ntheme: both\ncolors:\n  panel: \"#ffffff\"\n  text-muted: '#808080'\n"
        try folder.write(text + "output: {size: 96x64, fps: 10}\n", to: "faint.yaml")
        let check = try await Tool.run(["check", "faint.yaml"], in: folder)
        #expect(check.status == 0 && check.output.hasPrefix("faint.yaml: ok: "))
        let lines = check.errors.split(separator: "\n")
        let grey = "faint.yaml:5:15: warning: The colour text-muted has a contrast of 3.94 to panel in the theme dark"
        #expect(lines.contains { $0.hasPrefix(grey) }, "\(check.errors)")
        #expect(lines.contains { $0.hasPrefix("faint.yaml:4:10: warning: The colour text ") && $0.contains("dark") })
        #expect(!lines.contains { $0.contains("4:10") && $0.contains("light") })
        let render = [
            "render", "faint.yaml", "--theme", "dark", "--frames", "0-1", "-o", "a.mp4", "--progress", "plain",
        ]
        let outcome = try await Tool.run(render, in: folder)
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains("Note: The colour text-muted has a contrast of 3.94 to panel"), "\(outcome.errors)")
        try folder.write("film: computation-graph\ncolors: {text: \"#ffffff\", panel: \"#000000\"}\n", to: "fine.yaml")
        #expect(try await Tool.run(["check", "fine.yaml"], in: folder).errors.isEmpty)
    }

    @Test func outputs() async throws {
        let folder = try TemporaryFolder()
        let small = "film: homepage-loop\noutput: {size: 96x64"
        try folder.write("\(small), file: clip.mp4}\n", to: "film.yaml")
        try folder.write("\(small), format: png}\n", to: "pictures.yaml")
        for name in ["film.yaml", "pictures.yaml"] {
            let outcome = try await Tool.run(["render", name, "--frames", "0-1"], in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        #expect(try folder.names.contains("clip.mp4"))
        let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
        let manifest = "pictures-dark-%06d.png.manifest.json"
        #expect(pictures == [manifest, "pictures-dark-000000.png", "pictures-dark-000001.png"])
        #expect(try await plan("film.yaml -o other.mp4", in: folder).output == "other.mp4")
    }

    /// A batch's films may be storyboards; where the batch is silent, they speak.
    @Test func batch() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("boards")
        let text = "film: homepage-loop\ntheme: light\nseed: 9\noutput: {size: 96x64, fps: 30}\n"
        try folder.write(text, to: "boards/a.yaml")
        try folder.write(text + "sparks: 0\n", to: "boards/b.yaml")
        let batch = "film: [boards/a.yaml, boards/b.yaml, boards/none.yaml]\nframes: 0-1\nseed: [9, 10]\n"
        try folder.write(batch + "output: out/{film}-{theme}-{size}-{seed}.{format}\n", to: "batch.yaml")
        let outcome = try await Tool.run(["batch", "batch.yaml"], in: folder)
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("boards/b.yaml:5:9: sparks is '0'"), "\(outcome.errors)")
        #expect(outcome.errors.contains("2 rendered, 0 up to date, 4 failed"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out").sorted()
        #expect(names.filter { $0.hasSuffix(".mp4") } == ["a-light-96x64-10.mp4", "a-light-96x64-9.mp4"])
        let single = ["render", "boards/a.yaml", "--frames", "0-1", "-o", "a.mp4"]
        #expect(try await Tool.run(single, in: folder).status == 0)
        #expect(try folder.bytes("a.mp4") == folder.bytes("out/a-light-96x64-9.mp4"))
    }
}
