import FilmCases
import FilmKit
import Films
import Foundation
import Parameters
import Rendering
import Testing
import Timeline

/// Every theme that the table of themes accepts renders: drawn at random, and with values at their ends.
@Suite(.serialized) struct ThemeFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["NEUROREEL_FUZZ_COUNT"].flatMap(UInt64.init).map { $0 / 10 } ?? 20
    private static let firstSeed = environment["NEUROREEL_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

    private static let width = 96
    private static let height = 64

    private let renderer: Renderer

    init() throws { renderer = try Renderer(device: .software, width: Self.width, height: Self.height) }

    @Test func random() throws {
        for seed in Self.firstSeed..<Self.firstSeed + Self.count {
            for base in ThemeName.allCases {
                let theme = RandomTheme(.random(seed: seed), from: base).theme
                for script in FilmLibrary.standard.scripts { try draw(script, theme, "\(base), seed \(seed)") }
            }
        }
    }

    /// All values at one end: as many sparks on top of each other as there can be, as bright as they can be.
    @Test func ends() throws {
        let loop = FilmScript(HomepageLoop.self)
        let layers = try #require(loop.setting("network.layers", to: .list([.whole(64), .whole(64), .whole(2)])))
        let dense = try #require(layers.setting("sparks", to: .whole(64)))
        for base in ThemeName.allCases {
            for choice in [RandomTheme.Choice.least, .most] {
                let theme = RandomTheme(choice, from: base).theme
                for script in FilmLibrary.standard.scripts + [dense] { try draw(script, theme, "\(base), \(choice)") }
            }
        }
    }

    /// One value at an end, where the others are as they are.
    @Test func singleEnds() throws {
        let loop = FilmScript(HomepageLoop.self)
        for choice in [RandomTheme.Choice.least, .most] {
            let theme = RandomTheme(choice, from: .dark).theme
            for parameter in CustomTheme.parameters where parameter.name != CustomTheme.baseKey {
                var single = CustomTheme(.dark)
                parameter.set(&single, try #require(parameter.get(theme)))
                try draw(loop, single, "\(choice) \(parameter.name)", moments: 2)
            }
        }
    }

    /// What is not finite would be found.
    @Test func infinity() throws {
        var scene = try FilmScript(HomepageLoop.self).film(Staging()).scene(at: RationalTime(4))
        try renderer.draw(scene)
        #expect(renderer.isFinite)
        scene.grade.exposure = .infinity
        try renderer.draw(scene)
        #expect(!renderer.isFinite)
    }

    private func draw(_ script: FilmScript, _ theme: CustomTheme, _ name: String, moments count: Int = 4) throws {
        let film = try script.film(
            Staging(theme: theme, aspect: Double(Self.width) / Double(Self.height), burnsCaptions: true))
        let moments = FilmCase.moments(of: film)
        for index in 1...count {
            let time = moments[moments.count * index / count - 1].time
            try renderer.draw(film.scene(at: time))
            #expect(renderer.isFinite, "\(script.name), \(name), at \(time.seconds) s")
            var pixels = [UInt8](repeating: 0, count: renderer.width * renderer.height * 3)
            try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
        }
    }
}
