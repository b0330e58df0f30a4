import Foundation
import Testing

/// No file of a command takes the place of another, however their paths are spelt: told before anything is drawn.
@Suite(.serialized, .timeLimit(.minutes(20))) struct FileConflictTests {
    private static let render = "render my.yaml --frames 0-9 --size 96x64"

    /// A folder with files of a user, and links to them.
    private func prepare() async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["s", "p"] { try folder.makeFolder(name) }
        try folder.write("film: homepage-loop\n", to: "my.yaml")
        try folder.write("film: homepage-loop\nsize: 96x64\nframes: 0-0\noutput: s/a.mp4\n", to: "clips.yaml")
        for (link, target) in [
            ("l", "s"), ("film.mp4", "my.yaml"), ("still.png", "my.yaml"), ("v.json", "s/a.mp4"),
            ("p/3.png", "../my.yaml"),
            ("p/20.png", "../my.yaml"), ("clips.mp4", "clips.yaml"),
        ] {
            try #require(symlink(target, "\(folder.path)/\(link)") == 0)
        }
        try #require(link("\(folder.path)/my.yaml", "\(folder.path)/hard.json") == 0)
        return folder
    }

    @Test(arguments: [
        "\(render) -o a.mp4 --values ./a.mp4", "\(render) -o s//a.mp4 --values s/a.mp4",
        "\(render) -o s/a.mp4 --values l/a.mp4", "\(render) -o s/a.mp4 --values v.json",
        "\(render) -o s/a.mp4 --values l/a.mp4.manifest.json",
        "\(render) -o s/a.mp4 --captions sidecar --values l/a.vtt",
        "\(render) -o a.mp4 --values my.yaml", "\(render) -o a.mp4 --values s/../my.yaml",
        "\(render) -o a.mp4 --values hard.json", "\(render) -o film.mp4", "\(render) -o film.mp4 --theme dark",
        "\(render) -o p/%d.png", "\(render) -o s/%d.png --values l/3.png", "\(render) -o s/%03d.png --values s/003.png",
        "\(render) -o w.mp4 --work w.mp4", "\(render) -o w.mp4 --work ./w.mp4",
        "\(render) -o w.mp4 --values w.mp4.work",
        "\(render) --theme both -o s/a.mp4 --values l/a-light.mp4",
        "values my.yaml -o ./my.yaml", "values my.yaml -o hard.json", "still my.yaml --at 1s -o still.png",
        "sheet my.yaml -o still.png", "batch clips.yaml --report clips.yaml", "batch clips.yaml --report ./clips.yaml",
        "batch clips.yaml --report l/a.mp4",
        "batch clips.yaml --report s/a.mp4.manifest.json", "batch clips.yaml --report clips.mp4",
        "plan my.yaml -o film.mp4",
    ])
    func refused(line: String) async throws {
        let folder = try await prepare()
        let before = try FolderState(folder.path)
        let outcome = try await Tool.run(
            line.split(separator: " ").map(String.init), in: folder, environment: BadArgumentTests.withoutDevice)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("name another file"), "\(outcome.errors)")
        #expect(try FolderState(folder.path) == before)
    }

    /// What only looks alike is rendered.
    @Test(arguments: [
        "\(render) -o a.mp4 --values A.mp4", "\(render) -o s/%d.png --values s/10.png",
        "\(render) -o s/%d.png --values s/03.png", "\(render) --frames 4-5 -o p/%d.png",
        "\(render) --frames 10-12 -o p/%d.png", "\(render) -o s/a.mp4 --values s/b.mp4",
    ])
    func allowed(line: String) async throws {
        let folder = try await prepare()
        var words = line.split(separator: " ").map(String.init)
        if words.filter({ $0 == "--frames" }).count > 1 { words.removeSubrange(2...3) }
        let outcome = try await Tool.run(words, in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.bytes("my.yaml") == Data("film: homepage-loop\n".utf8))
    }

    /// What lies beside an output was named by nobody, and is only replaced by its own kind.
    @Test(arguments: [
        ("\(render) -o s/a.mp4", "s/a.mp4.manifest.json"), ("\(render) -o s/a.mp4 --captions sidecar", "s/a.vtt"),
        ("batch clips.yaml", "clips.report.json"),
    ])
    func strangersBeside(line: String, name: String) async throws {
        let folder = try await prepare()
        try folder.write("my notes\n", to: name)
        let before = try FolderState(folder.path)
        let outcome = try await Tool.run(
            line.split(separator: " ").map(String.init), in: folder, environment: BadArgumentTests.withoutDevice)
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains(name), "\(outcome.errors)")
        #expect(try FolderState(folder.path) == before)
    }

    /// Entries of a batch: the second of two is refused, and the rest is rendered.
    @Test(arguments: [
        ("png", ["p/%d.png", "p/%01d.png", "./p//%d.png", "p/x%d.png"], [1, 2]),
        ("png", ["q/%02d.png", "q/%d.png", "q/1%d.png", "q/0%d.png"], [3]),
        ("mp4", ["q/a.mp4", "q/./a.mp4", "m/../q/a.mp4", "q/b.mp4"], [1, 2]),
        ("mp4", ["s/a.mp4", "l/a.mp4", "clips.mp4", "film.mp4"], [1, 2]),
    ])
    func entries(format: String, outputs: [String], refused: [Int]) async throws {
        let folder = try await prepare()
        let list = outputs.map { "\"\($0)\"" }.joined(separator: ", ")
        let text = "film: homepage-loop\nformat: \(format)\nsize: 96x64\nframes: 0-1\noutput: [\(list)]\n"
        try folder.write(text, to: "clips.yaml")
        let outcome = try await Tool.run(["batch", "clips.yaml"], in: folder)
        #expect(outcome.status == 73)
        for index in outputs.indices {
            let isRefused = outcome.errors.contains("render \(index + 1), '\(outputs[index])': ")
            #expect(isRefused == refused.contains(index), "\(outcome.errors)")
        }
        #expect(
            outcome.errors.contains("\(outputs.count - refused.count) rendered, 0 up to date, \(refused.count) failed"))
        #expect(try folder.bytes("clips.yaml") == Data(text.utf8))
    }
}
