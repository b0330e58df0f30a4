import Batches
import Console
import FilmKit
import Foundation
import Plan
import TestFolders
import Testing

/// What a batch file asks for.
@Suite struct BatchFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func file(_ text: String) throws -> BatchFile {
        let path = folder.file("clips.yaml")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try BatchFile(path: path)
    }

    private func texts(_ text: String, _ keys: [String]) throws -> [[String]] {
        try file(text).renders.map { render in keys.map { render.entry.texts[$0] ?? "-" } }
    }

    /// All combinations, the key that stands last changing fastest.
    @Test func combinations() throws {
        let (seeds, sparks, sizes) = (["3", "1", "2"], ["5", "6"], ["96x64", "64x96"])
        let found = try texts(
            "film: homepage-loop\nseed: [3, 1, 2]\nsparks: [5, 6]\nsize: [96x64, 64x96]\n",
            ["seed", "sparks", "output.size"])
        var expected: [[String]] = []
        for seed in seeds { for spark in sparks { for size in sizes { expected.append([seed, spark, size]) } } }
        #expect(found == expected)
        // The keys in another order.
        let turned = try texts(
            "size: [96x64, 64x96]\nsparks: [5, 6]\nseed: [3, 1, 2]\nfilm: homepage-loop\n",
            ["seed", "sparks", "output.size"])
        var other: [[String]] = []
        for size in sizes { for spark in sparks { for seed in seeds { other.append([seed, spark, size]) } } }
        #expect(turned == other)
    }

    /// A group's own values take the place of those of the top, and come after them.
    @Test func groups() throws {
        let text = """
            film: homepage-loop
            seed: [1, 2]
            quality: draft
            renders:
              - sparks: [7, 8]
              - seed: 9
                film: computation-graph
              - quality: [high, standard]
                seed: [5, 6]
            """
        #expect(
            try texts(text, ["film", "seed", "sparks", "output.quality"]) == [
                ["homepage-loop", "1", "7", "draft"], ["homepage-loop", "1", "8", "draft"],
                ["homepage-loop", "2", "7", "draft"], ["homepage-loop", "2", "8", "draft"],
                ["computation-graph", "9", "-", "draft"], ["homepage-loop", "5", "-", "high"],
                ["homepage-loop", "6", "-", "high"], ["homepage-loop", "5", "-", "standard"],
                ["homepage-loop", "6", "-", "standard"],
            ])
        #expect(try file(text).renders.map(\.entry.line) == [5, 5, 5, 5, 6, 8, 8, 8, 8])
    }

    /// Layers are a list already; a list of them is one for each render.
    @Test(arguments: [
        ("layers: [2, 3]", ["2,3"]), ("layers: [[2, 3], [4, 5]]", ["2,3", "4,5"]),
        ("layers: ['2,3', '4,5,6']", ["2,3", "4,5,6"]),
        ("layers: '2,3'", ["2,3"]), ("network: {layers: [2, 3]}", ["2,3"]), ("network.layers: [[2, 3]]", ["2,3"]),
    ])
    func listsOfLists(line: String, layers: [String]) throws {
        let renders = try file("film: homepage-loop\n\(line)\n").renders
        #expect(renders.map { $0.entry.texts["network.layers"] } == layers)
        for (render, layers) in zip(renders, layers) {
            let film = try render.request().film.script
            let sizes = film.value(at: "network.layers")?.elements.map { $0.whole.map(String.init) ?? "" }
            #expect(sizes?.joined(separator: ",") == layers)
        }
    }

    @Test func bothThemesAreTwoRenders() throws {
        let renders = try file("film: homepage-loop\ntheme: [both, light]\nseed: [1, 2]\n").renders
        let outputs = try renders.map { try $0.output() }
        let themes = ["dark", "light", "dark", "light", "light", "light"]
        #expect(outputs == themes.map { "out/homepage-loop-\($0)-1080p.mp4" })
        #expect(try renders.map { try $0.request().film.themes.text } == themes)
    }

    @Test(arguments: [
        ("film: homepage-loop\nsede: 1\n", ":2:1: there is no key 'sede'", "Did you mean 'seed'?"),
        ("film: homepage-loop\nseed: []\n", ":2:7: the list of seed is empty", ""),
        ("film: homepage-loop\nseed: [1, 1]\n", ":2:7: the list of seed has a value twice", ""),
        ("film: homepage-loop\nsize: 96x64\noutput: {size: 64x96}\n", ":3:10: 'size' is given a second time", ""),
        ("film: homepage-loop\nrenders: {}\n", ":2:10: 'renders' is a list of groups", ""),
        ("film: homepage-loop\nrenders: [3]\n", ":2:11: a group is a list of keys", ""),
        (
            "film: homepage-loop\nno-bias: true\n", ":2:1: there is no key 'no-bias': it is 'network.bias: false' now",
            ""
        ),
        ("film: homepage-loop\nlearning-rate: 1\n", ":2:1", "training.learning-rate"),
        ("film: homepage-loop\ntraining: 1\n", ":2:11: training is a group of keys", "cycles"),
        ("film: homepage-loop\nseed: {a: 1}\n", ":2:7: seed is a value or a list of values", ""),
        ("film: homepage-loop\nseed:\n", "seed has no value", ""),
        ("- film\n", ":1:1: a batch file is a list of keys", ""),
        (
            "film: homepage-loop\ntitle: \(String(repeating: "x", count: 201))\n", ":2:8: title has 201 characters",
            "200"
        ),
    ])
    func refused(text: String, problem: String, advice: String) throws {
        let error = #expect(throws: NeuroReelError.self) { try file(text) }
        let text = try #require(error?.description)
        #expect(error?.status == .badData)
        #expect(text.contains(problem.hasPrefix(":") ? "clips.yaml\(problem)" : problem), "\(text)")
        #expect(advice.isEmpty || text.contains(advice), "\(text)")
    }

    @Test func limit() throws {
        func seeds(_ count: Int) -> String { "[\((0..<count).map(String.init).joined(separator: ", "))]" }
        let most = "film: homepage-loop\nseed: \(seeds(100))\nsparks: [1, 2, 3, 4]\ncrf: \(seeds(25))\n"
        #expect(try file(most).renders.count == 10_000)
        let error = #expect(throws: NeuroReelError.self) {
            try file(most.replacing("sparks: [1, 2, 3, 4]", with: "sparks: [1, 2, 3, 4, 5]"))
        }
        #expect(error?.description.contains("more than 10000 renders") == true)
        // However many it is.
        let keys = ["seed", "sparks", "crf", "frames", "section", "preset", "title", "fps", "training.cycles"]
        let huge = "film: homepage-loop\n" + keys.map { "\($0): \(seeds(200))\n" }.joined()
        #expect(throws: NeuroReelError.self) { try file(huge) }
    }

    @Test func noFile() {
        let error = #expect(throws: NeuroReelError.self) { try BatchFile(path: folder.file("missing.yaml")) }
        #expect(error?.status == .noInput)
    }
}
