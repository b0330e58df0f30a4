import FilmKit
import Films
import Rendering
import SceneGraph
import Testing
import Timeline

/// The title can be read at any time: the network does not lie behind it.
@Suite struct TitleContrastTests {
    private func luminance(_ color: SIMD3<Double>) -> Double { 0.2126 * color.x + 0.7152 * color.y + 0.0722 * color.z }

    @Test(
        "The title has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)",
        arguments: [(640, 360), (400, 400), (270, 480)], ThemeName.allCases)
    func contrast(size: (Int, Int), theme: ThemeName) throws {
        let (width, height) = size
        let staging = Staging(
            theme: theme, aspect: Double(width) / Double(height),
            title: "How a network learns, and what runs back in it")
        let renderer = try Renderer(device: .software, width: width, height: height)
        for layers in [[8, 12, 12, 6], [2, 2]] {
            let film = try HomepageLoop(settings: .init(layers: layers), staging: staging)
            for section in film.sections {
                var scene = film.scene(at: (section.start + section.end) / 2)
                guard case .lettering(let title)? = scene.overlay.items.first else {
                    Issue.record("no title")
                    continue
                }
                scene.overlay = Overlay()
                let picture = try renderer.picture(of: scene).linear
                let (low, high) = (title.bounds.origin, title.bounds.origin + title.bounds.size)
                var behind: [Double] = []
                for y in Int(low.y * Float(height))...Int(high.y * Float(height)) {
                    for x in Int(low.x * Float(height))...Int(high.x * Float(height)) {
                        behind.append(luminance(picture.pixel(x, y)))
                    }
                }
                behind.sort()
                let own = luminance(SIMD3<Double>(title.color.vector))
                // All but a hundredth, which dust may be.
                for worst in [behind[behind.count / 100], behind[behind.count * 99 / 100]] {
                    let ratio = (max(own, worst) + 0.05) / (min(own, worst) + 0.05)
                    #expect(ratio >= 4.5, "\(layers), \(section.name): \(ratio)")
                }
            }
        }
    }
}
