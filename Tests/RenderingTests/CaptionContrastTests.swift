import Encoding
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Testing
import Timeline

/// Captions in the picture can be read, whatever is behind them.
@Suite struct CaptionContrastTests {
    /// Relative luminance (WCAG 2.2) of an sRGB colour in 0...1.
    private func luminance(_ red: Double, _ green: Double, _ blue: Double) -> Double {
        func linear(_ c: Double) -> Double { c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    @Test(arguments: [ThemeName.dark, .light]) func contrast(theme: ThemeName) throws {
        let (width, height) = (480, 270)
        let film = try HomepageLoop(settings: .init(), staging: Staging(theme: theme, burnsCaptions: true))
        let renderer = try Renderer(device: .software, width: width, height: height)
        for caption in film.captions {
            var scene = film.scene(at: (caption.start + caption.end) / 2)
            guard case .panel(let panel)? = scene.overlay.items.first,
                case .lettering(let lettering)? = scene.overlay.items.last
            else {
                Issue.record("no caption")
                continue
            }
            // The panel alone, in front of the film and in front of the worst: white and black.
            scene.overlay.items.removeLast()
            let color = lettering.color.encoded
            let text = luminance(Double(color.x), Double(color.y), Double(color.z))
            for backdrop: LinearColor? in [nil, LinearColor(1, 1, 1), .black] {
                var shown = scene
                if let backdrop {
                    let everything = Panel(origin: .zero, size: [2, 1], fill: backdrop)
                    shown.overlay.items.insert(.panel(everything), at: 0)
                }
                try renderer.draw(shown)
                var pixels = [UInt8](repeating: 0, count: width * height * 3)
                try pixels.withUnsafeMutableBytes { try renderer.readRGB(into: $0) }
                var least = Double.infinity
                let bounds = lettering.bounds
                let low = bounds.origin * Float(height)
                let high = (bounds.origin + bounds.size) * Float(height)
                for row in Int(low.y)..<Int(high.y) {
                    for column in Int(low.x)..<Int(high.x) {
                        let at = (row * width + column) * 3
                        let behind = luminance(
                            Double(pixels[at]) / 255, Double(pixels[at + 1]) / 255, Double(pixels[at + 2]) / 255)
                        least = min(least, (max(text, behind) + 0.05) / (min(text, behind) + 0.05))
                    }
                }
                #expect(least >= 4.5, "\(theme), '\(caption.text)': \(least)")
                #expect(panel.size.x > bounds.size.x)
            }
        }
    }
}
