import FilmKit
import Films
import Rendering
import SceneGraph
import Testing
import Timeline

/// A fade leads from the picture to its background, text in front of it included.
@Suite struct FadeTests {
    private static let staging = [ThemeName.dark, .light].map { Staging(theme: $0, title: "A title") }

    @Test("Half of a fade lies between the picture and its background", arguments: staging)
    func fade(staging: Staging) throws {
        let renderer = try Renderer(device: .software, width: 160, height: 90)
        var scene = try FilmScript(HomepageLoop.self).film(staging).scene(at: RationalTime(4))
        let whole = try renderer.picture(of: scene)
        var empty = scene
        empty.root = Node("nothing")
        empty.overlay = Overlay()
        let background = try renderer.picture(of: empty)
        scene.grade.visibility = 0
        #expect(try renderer.picture(of: scene).values == background.values)
        scene.grade.visibility = 0.5
        let half = try renderer.picture(of: scene)
        #expect(half.values != whole.values && half.values != background.values)
        for ((low, middle), high) in zip(zip(background.values, half.values), whole.values) {
            #expect(middle >= min(low, high) - 2 && middle <= max(low, high) + 2)
        }
        // All of the picture is the picture without a fade.
        scene.grade.visibility = 1
        #expect(try renderer.picture(of: scene).values == whole.values)
    }

    @Test(
        "What a card says has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)", arguments: [ThemeName.dark, .light])
    func card(theme: ThemeName) throws {
        let (width, height) = (480, 270)
        let parts = [
            FilmPart(FilmScript(HomepageLoop.self), card: .titled("One neuron")),
            FilmPart(FilmScript(HomepageLoop.self)),
        ]
        let film = try FilmScript(Compilation.self, .init(parts: parts)).film(Staging(theme: theme))
        var scene = film.scene(at: RationalTime(5, 4))
        let items = scene.overlay.items
        scene.overlay = Overlay()
        let behind = try Renderer(device: .software, width: width, height: height).picture(of: scene).linear
        func luminance(_ color: SIMD3<Double>) -> Double { 0.2126 * color.x + 0.7152 * color.y + 0.0722 * color.z }
        #expect(items.count == 3)
        for case .lettering(let text) in items {
            let own = luminance(SIMD3<Double>(text.color.vector))
            var found: [Double] = []
            for y in Int(
                text.bounds.origin.y * Float(height))...Int((text.bounds.origin.y + text.bounds.size.y) * Float(height))
            {
                for x in Int(
                    text.bounds.origin.x * Float(height))...Int(
                        (text.bounds.origin.x + text.bounds.size.x) * Float(height))
                {
                    found.append(luminance(behind.pixel(x, y)))
                }
            }
            found.sort()
            for worst in [found[found.count / 100], found[found.count * 99 / 100]] {
                #expect((max(own, worst) + 0.05) / (min(own, worst) + 0.05) >= 4.5)
            }
        }
    }
}
