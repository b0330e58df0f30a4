import FilmCases
import FilmKit
import Films
import Foundation
import Parameters
import Rendering
import Testing
import Timeline

/// Every theme that the table of themes accepts renders: drawn at random, and with all values at one end.
@Suite struct ThemeFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["NEUROREEL_FUZZ_COUNT"].flatMap(UInt64.init) ?? 30
    private static let firstSeed = environment["NEUROREEL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

    private static let width = 96
    private static let height = 64

    @Test(arguments: ThemeName.allCases) func random(base: ThemeName) throws {
        let renderer = try Renderer(device: .software, width: Self.width, height: Self.height)
        for seed in Self.firstSeed..<Self.firstSeed + Self.count {
            let theme = RandomTheme(.random(seed: seed), from: base).theme
            for script in FilmLibrary.standard.scripts { try draw(script, theme, renderer, "seed \(seed)") }
        }
    }

    /// As many sparks on top of each other as there can be, as bright as they can be.
    @Test(arguments: ThemeName.allCases) func ends(base: ThemeName) throws {
        let renderer = try Renderer(device: .software, width: Self.width, height: Self.height)
        let loop = FilmScript(HomepageLoop.self)
        let layers = try #require(
            loop.setting("network.layers", to: .list([.whole(64), .whole(64), .whole(2)])))
        let dense = try #require(layers.setting("sparks", to: .whole(64)))
        for (choice, name) in [(RandomTheme.Choice.least, "least"), (.most, "most")] {
            let theme = RandomTheme(choice, from: base).theme
            for script in FilmLibrary.standard.scripts + [dense] { try draw(script, theme, renderer, name) }
            // Each end alone, where the others are as they are.
            for parameter in CustomTheme.parameters where parameter.name != CustomTheme.baseKey {
                var single = CustomTheme(base)
                if let value = parameter.get(theme) { parameter.set(&single, value) }
                try draw(loop, single, renderer, "\(name) \(parameter.name)")
            }
        }
    }

    /// What is not finite would be found.
    @Test func infinity() throws {
        let renderer = try Renderer(device: .software, width: Self.width, height: Self.height)
        var scene = try FilmScript(HomepageLoop.self).film(Staging()).scene(at: RationalTime(4))
        try renderer.draw(scene)
        #expect(renderer.isFinite)
        scene.grade.exposure = .infinity
        try renderer.draw(scene)
        #expect(!renderer.isFinite)
    }

    private func draw(_ script: FilmScript, _ theme: CustomTheme, _ renderer: Renderer, _ name: String) throws {
        let film = try script.film(
            Staging(theme: theme, aspect: Double(Self.width) / Double(Self.height), burnsCaptions: true))
        let moments = FilmCase.moments(of: film)
        for index in [0, moments.count / 3, moments.count * 2 / 3, moments.count - 1] {
            try renderer.draw(film.scene(at: moments[index].time))
            #expect(renderer.isFinite, "\(script.name), \(name), at \(moments[index].time.seconds) s")
            var pixels = [UInt8](repeating: 0, count: renderer.width * renderer.height * 3)
            try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
        }
    }
}
