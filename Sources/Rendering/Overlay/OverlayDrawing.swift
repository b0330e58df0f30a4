import SceneGraph
import Typesetting

/// One item of an overlay in pixels: the glyphs that it needs, and what is drawn.
struct OverlayDrawing: Equatable {
    /// A glyph that is waiting for its bitmap.
    private struct WaitingGlyph: Equatable {
        let key: GlyphAtlas.Key
        let pixel: SIMD2<Int>
        let ink: SIMD4<Float>
    }

    private var glyphs: [WaitingGlyph] = []
    private var panels: [[SIMD4<Float>]] = []
    private var strokes: [[SIMD4<Float>]] = []
    /// What panels and strokes cover.
    private var shapes = PixelArea.empty
    private let height: Float

    /// - Parameter height: The picture's height in pixels.
    init(_ item: OverlayItem, height: Int) {
        self.height = Float(height)
        switch item {
        case .lettering(let lettering): add(lettering)
        case .panel(let panel): add(panel)
        case .stroke(let stroke): add(stroke)
        }
    }

    /// Whether nothing of it is seen.
    var isEmpty: Bool { glyphs.isEmpty && panels.isEmpty && strokes.isEmpty }

    /// The bitmaps that are needed.
    var keys: Set<GlyphAtlas.Key> { Set(glyphs.map(\.key)) }

    /// Every pixel that it may touch.
    func area(_ entries: [GlyphAtlas.Key: GlyphAtlas.Entry]) -> PixelArea {
        glyphs.reduce(shapes) { area, glyph in
            guard let entry = entries[glyph.key] else { return area }
            let corner = glyph.pixel &+ entry.offset
            return area.union(PixelArea(start: corner, end: corner &+ entry.size))
        }
    }

    /// The records by kind, with the places of the bitmaps. What is of one item and overlaps has one ink, so their order is free.
    func records(_ entries: [GlyphAtlas.Key: GlyphAtlas.Entry]) -> [(kind: OverlayBatch.Kind, records: [SIMD4<Float>])]
    {
        let bitmaps = glyphs.flatMap { glyph -> [SIMD4<Float>] in
            guard let entry = entries[glyph.key], entry.size.x > 0, entry.size.y > 0 else { return [] }
            let corner = glyph.pixel &+ entry.offset
            return [
                SIMD4(Float(corner.x), Float(corner.y), Float(entry.size.x), Float(entry.size.y)),
                SIMD4(Float(entry.place.x), Float(entry.place.y), 0, 0), glyph.ink,
            ]
        }
        return [(.glyphs, bitmaps), (.panels, Array(panels.joined())), (.strokes, Array(strokes.joined()))]
            .filter { !$0.1.isEmpty }
    }

    /// A colour as the overlay holds it: encoded, premultiplied.
    private static func ink(_ color: LinearColor, _ opacity: Float) -> SIMD4<Float> {
        let opacity = min(max(opacity, 0), 1)
        return SIMD4(color.encoded * opacity, opacity)
    }

    private mutating func add(_ lettering: Lettering) {
        let em = lettering.size * height
        guard em > 0, lettering.opacity > 0 else { return }
        let origin = lettering.origin * height
        for glyph in lettering.box.glyphs {
            let opacity = lettering.opacity(ofPart: glyph.part)
            guard opacity > 0 else { continue }
            // To the nearest quarter of a pixel: finer steps are not seen, and each is a bitmap of its own.
            let quarters = ((origin + glyph.origin * em) * 4).rounded(.toNearestOrAwayFromZero)
            let place = SIMD2(wholePixels: quarters)
            let size = em * glyph.scale
            guard GlyphRasterizer.sizes.contains(size) else { continue }
            let key = GlyphAtlas.Key(
                typeface: glyph.typeface, index: glyph.index, size: Int((size * 64).rounded()), phase: place & 3)
            glyphs.append(
                WaitingGlyph(
                    key: key, pixel: place &>> 2,
                    ink: OverlayDrawing.ink(lettering.color(of: glyph.role, inPart: glyph.part), opacity)))
        }
        for rule in lettering.box.rules {
            let opacity = lettering.opacity(ofPart: rule.part)
            guard opacity > 0 else { continue }
            let panel = Panel(
                origin: lettering.origin + rule.origin * lettering.size, size: rule.size * lettering.size,
                fill: lettering.color(of: rule.role, inPart: rule.part), opacity: opacity)
            add(panel)
        }
    }

    private mutating func add(_ panel: Panel) {
        guard panel.opacity > 0, panel.size.x > 0, panel.size.y > 0 else { return }
        // Where it lies is rounded as glyphs are, so that what drifts moves as one, and is the same for a while.
        let low = (panel.origin * height * 4).rounded(.toNearestOrAwayFromZero) / 4
        let high = low + panel.size * height
        let radius = min(panel.cornerRadius * height, (high - low).min() / 2)
        shapes = shapes.union(PixelArea(low: low, high: high))
        panels.append(
            [
                SIMD4(low.x, low.y, high.x, high.y), SIMD4(radius, panel.borderWidth * height, 0, 0),
                OverlayDrawing.ink(panel.fill, panel.fillOpacity * panel.opacity),
                OverlayDrawing.ink(panel.border, panel.opacity),
            ])
    }

    private mutating func add(_ stroke: Stroke) {
        guard stroke.opacity > 0, stroke.width > 0, let first = stroke.points.first else { return }
        let points = (stroke.points.count == 1 ? [first, first] : stroke.points).map { $0 * height }
        let ink = OverlayDrawing.ink(stroke.color, stroke.opacity)
        let half = SIMD4(stroke.width * height / 2, 0, 0, 0)
        let low = points.reduce(points[0], pointwiseMin) - half.x
        shapes = shapes.union(PixelArea(low: low, high: points.reduce(points[0], pointwiseMax) + half.x))
        let directions = zip(points, points.dropFirst()).map { start, end in
            let along = end - start
            let length = (along * along).sum().squareRoot()
            return length > 0 ? along / length : SIMD2<Float>.zero
        }
        for i in directions.indices {
            // Neighbours part along the bisector of their corner.
            let before = i > 0 ? directions[i - 1] + directions[i] : .zero
            let after = i + 1 < directions.count ? directions[i] + directions[i + 1] : .zero
            strokes.append(
                [
                    SIMD4(points[i].x, points[i].y, points[i + 1].x, points[i + 1].y),
                    SIMD4(before.x, before.y, after.x, after.y), ink, half,
                ])
        }
    }
}
