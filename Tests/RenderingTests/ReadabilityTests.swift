import FilmCases
import FilmKit
import Films
import Foundation
import Rendering
import SceneGraph
import Testing
import Timeline

/// Words can be read: they stand out from what is behind them, and lie on nothing else that is written.
@Suite struct ReadabilityTests {
    /// A section's words when all of them are there.
    private func settled(_ film: any Film) -> [(section: String, scene: Scene)] {
        FilmCase.moments(of: film).map { ($0.section, film.scene(at: $0.time)) }
    }

    private func letterings(_ scene: Scene) -> [Lettering] {
        scene.overlay.items.compactMap { item in
            if case .lettering(let text) = item, text.opacity > 0.9, !text.box.glyphs.isEmpty { text } else { nil }
        }
    }

    /// Whether a stroke is the line through a text that is struck out: level, and hardly longer than the text.
    private func isStruck(_ text: Lettering, by stroke: Stroke) -> Bool {
        guard stroke.points.count == 2, stroke.points[0].y == stroke.points[1].y, stroke.color == text.color else {
            return false
        }
        let (low, high) = ink(text)
        let (start, end) = (stroke.points[0], stroke.points[1])
        return start.y > low.y && start.y < high.y && abs(start.x - low.x) < 0.005 && abs(end.x - high.x) < 0.005
    }

    /// What the ink of a text covers, in frame heights. A line of words has its face's height; its ink is lower.
    private func ink(_ text: Lettering) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        let isFormula = text.box.glyphs.contains { $0.typeface == .formula }
        let height = isFormula ? text.box.height : min(text.box.height, 0.72)
        let bounds = text.bounds
        let bottom = isFormula ? text.box.depth : max(text.box.depth - 0.2, 0.02)
        return (
            SIMD2(text.origin.x, text.origin.y - height * text.size),
            SIMD2(text.origin.x + bounds.size.x, text.origin.y + bottom * text.size)
        )
    }

    /// Relative luminance, as WCAG 2.2 defines it.
    private func luminance(_ color: SIMD3<Double>) -> Double { 0.2126 * color.x + 0.7152 * color.y + 0.0722 * color.z }

    /// The film with captions in the picture, and in a frame small enough for a test.
    @Test("Text has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3)", arguments: FilmCases.all)
    func contrast(example: FilmCase) throws {
        let film = try example.film(burnsCaptions: true)
        let form = example.shape.size(unit: example.shape.name == "square" ? 44 : 30)
        let renderer = try Renderer(device: .software, width: form.width, height: form.height)
        for (section, scene) in settled(film) {
            var behind = scene
            let texts = letterings(scene)
            behind.overlay.items.removeAll { item in
                switch item {
                case .lettering: true
                // A line through a text is a part of it.
                case .stroke(let stroke): texts.contains { isStruck($0, by: stroke) }
                default: false
                }
            }
            let picture = try renderer.picture(of: behind).linear
            for text in texts {
                let area = ink(text)
                let scale = Float(form.height)
                var found: [Double] = []
                for y in Int(area.low.y * scale)...Int(area.high.y * scale) where (0..<form.height).contains(y) {
                    for x in Int(area.low.x * scale)...Int(area.high.x * scale) where (0..<form.width).contains(x) {
                        found.append(luminance(picture.pixel(x, y)))
                    }
                }
                found.sort()
                for role in Set(text.box.glyphs.map(\.role)) {
                    let own = luminance(SIMD3<Double>(text.color(of: role).vector))
                    // The worst twentieth of what is behind it.
                    let worst = own > found[found.count / 2] ? found[found.count * 19 / 20] : found[found.count / 20]
                    let ratio = (max(own, worst) + 0.05) / (min(own, worst) + 0.05)
                    #expect(ratio >= 4.5, "\(section): \(ratio) at \(text.origin), \(text.color(of: role))")
                }
            }
        }
    }

    @Test("No text lies on another, with a title or without", arguments: FilmCases.all)
    func overlaps(example: FilmCase) throws {
        for title in [nil, "How a tiny network learns"] {
            try checkOverlaps(try example.film(title: title, burnsCaptions: true))
        }
    }

    /// Numbers with many digits, with powers of ten, saturated ones and zeros.
    private static let extremes: [ComputationGraph.Settings] = [
        .init(
            input: [0.12345, -0.98765], target: [0.33333],
            weights: [[[12.3456, -9.99995], [-0.00049, 0.99999]], [[33.3333, -33.3333]]],
            biases: [[-12.3456, 7.77777], [-0.00001]], learningRate: 3),
        .init(
            input: [1e-5, -1e-5], target: [0], weights: [[[1e-5, -1e-5], [-4e-6, 2e-5]], [[1e-5, -1e-5]]],
            biases: [[-1e-5, 1e-5], [-1e-5]], learningRate: 1e-5),
        .init(
            input: [-100, 100], target: [0.5], weights: [[[100, -100], [-100, 100]], [[100, -100]]],
            biases: [[100, -100], [-100]], learningRate: 10),
        .init(
            input: [1, 0], weights: [[[10, 0], [0, 10]], [[-45, 0]]], biases: [[0, 0], [-50]]),
        .init(input: [0, 0], biases: [[0, 0.2], [0.3]]),
    ]

    @Test("No text lies on another whatever the numbers are", arguments: FilmCases.shapes, extremes.indices)
    func overlaps(shape: FrameShape, extreme: Int) throws {
        try checkOverlaps(
            try ComputationGraph(settings: Self.extremes[extreme], staging: Staging(aspect: shape.aspect)))
    }

    private func checkOverlaps(_ film: any Film) throws {
        for (section, scene) in settled(film) {
            let inks = letterings(scene).map(ink)
            for (i, a) in inks.enumerated() {
                for b in inks[(i + 1)...] {
                    let both = pointwiseMin(a.high, b.high) - pointwiseMax(a.low, b.low)
                    #expect(
                        min(both.x, both.y) <= 0.002, "\(section): \(both) of \(a.low)-\(a.high) and \(b.low)-\(b.high)"
                    )
                }
            }
        }
    }
}
