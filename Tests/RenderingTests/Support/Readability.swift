import FilmKit
import Foundation
import Rendering
import SceneGraph

/// What can be measured of the words in a scene: their ink, what lies behind them, and whether they lie on each other.
struct Readability {
    let scene: Scene
    /// The texts that can be seen well.
    let texts: [Lettering]

    /// - Parameter opacity: The opacity from which a text counts.
    init(_ scene: Scene, opacity: Float = 0.9) {
        self.scene = scene
        texts = scene.overlay.items.compactMap { item in
            guard case .lettering(let text) = item, text.opacity > opacity else { return nil }
            let isSeen = text.box.glyphs.contains { text.opacity(ofPart: $0.part) > opacity }
            return isSeen ? text : nil
        }
    }

    /// What the ink of a text covers, in frame heights. A line of words has its face's height; its ink is lower.
    static func ink(_ text: Lettering) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        let isFormula = text.box.glyphs.contains { $0.typeface == .formula }
        let height = isFormula ? text.box.height : min(text.box.height, 0.72)
        let bounds = text.bounds
        let bottom = isFormula ? text.box.depth : max(text.box.depth - 0.2, 0.02)
        return (
            SIMD2(text.origin.x, text.origin.y - height * text.size),
            SIMD2(text.origin.x + bounds.size.x, text.origin.y + bottom * text.size)
        )
    }

    /// Whether a stroke is the line through a text that is struck out: level, and hardly longer than the text.
    private static func isStruck(_ text: Lettering, by stroke: Stroke) -> Bool {
        guard stroke.points.count == 2, stroke.points[0].y == stroke.points[1].y, stroke.color == text.color else {
            return false
        }
        let (low, high) = ink(text)
        let (start, end) = (stroke.points[0], stroke.points[1])
        return start.y > low.y && start.y < high.y && abs(start.x - low.x) < 0.005 && abs(end.x - high.x) < 0.005
    }

    /// The texts whose inks overlap by more than 0.002 frame heights in both directions.
    var overlaps: [String] {
        let inks = texts.map(Self.ink)
        return inks.enumerated().flatMap { i, a in
            inks[(i + 1)...].compactMap { b in
                let both = pointwiseMin(a.high, b.high) - pointwiseMax(a.low, b.low)
                return min(both.x, both.y) > 0.002 ? "\(both) of \(a.low)-\(a.high) and \(b.low)-\(b.high)" : nil
            }
        }
    }

    /// The texts that reach beyond a margin at the frame's sides, in frame heights.
    func outside(margin: Float, aspect: Float) -> [String] {
        texts.map(Self.ink).compactMap { low, high in
            let room = min(min(low.x, low.y), min(aspect - high.x, 1 - high.y))
            return room < margin ? "\(low)-\(high): \(room) of \(margin)" : nil
        }
    }

    /// The texts, or the glyphs within them, that are smaller than a size, in frame heights.
    func small(text smallest: Float, glyph: Float) -> [String] {
        texts.compactMap { text in
            let least = text.box.glyphs.map(\.scale).min() ?? 1
            return text.size < smallest || text.size * least < glyph
                ? "\(text.size), \(text.size * least) at \(text.origin)" : nil
        }
    }

    /// Relative luminance, as WCAG 2.2 defines it.
    private static func luminance(_ color: SIMD3<Double>) -> Double {
        0.2126 * color.x + 0.7152 * color.y + 0.0722 * color.z
    }

    /// The texts whose contrast to what is behind them is below 4.5:1 (WCAG 2.2, 1.4.3), in the worst twentieth of it.
    func weak(_ renderer: Renderer, width: Int, height: Int) throws -> [String] {
        var behind = scene
        behind.overlay.items.removeAll { item in
            switch item {
            case .lettering: true
            // A line through a text is a part of it.
            case .stroke(let stroke): texts.contains { Self.isStruck($0, by: stroke) }
            default: false
            }
        }
        let picture = try renderer.picture(of: behind).linear
        return texts.flatMap { text -> [String] in
            let area = Self.ink(text)
            let scale = Float(height)
            var found: [Double] = []
            // Pixels whose centres are within.
            let (low, high) = ((area.low * scale).rounded(.toNearestOrAwayFromZero), area.high * scale)
            for y in Int(low.y)...max(Int(low.y), Int(high.y - 0.5)) where (0..<height).contains(y) {
                for x in Int(low.x)...max(Int(low.x), Int(high.x - 0.5)) where (0..<width).contains(x) {
                    found.append(Self.luminance(picture.pixel(x, y)))
                }
            }
            found.sort()
            return text.colors.compactMap { color in
                let own = Self.luminance(SIMD3<Double>(color.vector))
                let worst = own > found[found.count / 2] ? found[found.count * 19 / 20] : found[found.count / 20]
                let ratio = (max(own, worst) + 0.05) / (min(own, worst) + 0.05)
                return ratio < 4.5 ? "\(ratio) at \(text.origin), \(color)" : nil
            }
        }
    }
}

extension Lettering {
    /// The colours of its glyphs, each once.
    fileprivate var colors: [LinearColor] {
        box.glyphs.map { color(of: $0.role, inPart: $0.part) }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}
