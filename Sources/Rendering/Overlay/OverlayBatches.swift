import SceneGraph
import Typesetting

/// An overlay's items in pixels: the glyphs that it needs, and what is drawn in which order.
struct OverlayBatches {
    /// A glyph that is waiting for its bitmap.
    private struct WaitingGlyph {
        let key: GlyphAtlas.Key
        let pixel: SIMD2<Int>
        let ink: SIMD4<Float>
    }

    private enum Piece {
        case glyph(WaitingGlyph)
        case panel([SIMD4<Float>])
        case stroke([SIMD4<Float>])
    }

    private var pieces: [Piece] = []
    /// The bitmaps that are needed.
    private(set) var keys: Set<GlyphAtlas.Key> = []
    private let height: Float

    /// - Parameter height: The picture's height in pixels.
    init(_ overlay: Overlay, height: Int) {
        self.height = Float(height)
        for item in overlay.items {
            switch item {
            case .lettering(let lettering): add(lettering)
            case .panel(let panel): add(panel)
            case .stroke(let stroke): add(stroke)
            }
        }
    }

    /// The records, with the places of the bitmaps.
    func batches(_ entries: [GlyphAtlas.Key: GlyphAtlas.Entry]) -> [OverlayBatch] {
        var batches: [OverlayBatch] = []
        func append(_ kind: OverlayBatch.Kind, _ record: [SIMD4<Float>]) {
            if batches.last?.kind != kind { batches.append(OverlayBatch(kind: kind)) }
            batches[batches.count - 1].records += record
        }
        for piece in pieces {
            switch piece {
            case .glyph(let glyph):
                guard let entry = entries[glyph.key], entry.size.x > 0, entry.size.y > 0 else { continue }
                let corner = glyph.pixel &+ entry.offset
                append(
                    .glyphs,
                    [
                        SIMD4(Float(corner.x), Float(corner.y), Float(entry.size.x), Float(entry.size.y)),
                        SIMD4(Float(entry.place.x), Float(entry.place.y), 0, 0), glyph.ink,
                    ])
            case .panel(let record): append(.panels, record)
            case .stroke(let record): append(.strokes, record)
            }
        }
        return batches
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
            let place = SIMD2(Int(quarters.x), Int(quarters.y))
            let size = em * glyph.scale
            guard GlyphRasterizer.sizes.contains(size) else { continue }
            let key = GlyphAtlas.Key(
                typeface: glyph.typeface, index: glyph.index, size: Int((size * 64).rounded()), phase: place & 3)
            keys.insert(key)
            pieces.append(
                .glyph(
                    WaitingGlyph(
                        key: key, pixel: place &>> 2, ink: OverlayBatches.ink(lettering.color(of: glyph.role), opacity))
                ))
        }
        for rule in lettering.box.rules {
            let opacity = lettering.opacity(ofPart: rule.part)
            guard opacity > 0 else { continue }
            let panel = Panel(
                origin: lettering.origin + rule.origin * lettering.size, size: rule.size * lettering.size,
                fill: lettering.color(of: rule.role), opacity: opacity)
            add(panel)
        }
    }

    private mutating func add(_ panel: Panel) {
        guard panel.opacity > 0, panel.size.x > 0, panel.size.y > 0 else { return }
        let low = panel.origin * height
        let high = (panel.origin + panel.size) * height
        let radius = min(panel.cornerRadius * height, (high - low).min() / 2)
        pieces.append(
            .panel([
                SIMD4(low.x, low.y, high.x, high.y), SIMD4(radius, panel.borderWidth * height, 0, 0),
                OverlayBatches.ink(panel.fill, panel.fillOpacity * panel.opacity),
                OverlayBatches.ink(panel.border, panel.opacity),
            ]))
    }

    private mutating func add(_ stroke: Stroke) {
        guard stroke.opacity > 0, stroke.width > 0, let first = stroke.points.first else { return }
        let points = (stroke.points.count == 1 ? [first, first] : stroke.points).map { $0 * height }
        let ink = OverlayBatches.ink(stroke.color, stroke.opacity)
        let half = SIMD4(stroke.width * height / 2, 0, 0, 0)
        let directions = zip(points, points.dropFirst()).map { start, end in
            let along = end - start
            let length = (along * along).sum().squareRoot()
            return length > 0 ? along / length : SIMD2<Float>.zero
        }
        for i in directions.indices {
            // Neighbours part along the bisector of their corner.
            let before = i > 0 ? directions[i - 1] + directions[i] : .zero
            let after = i + 1 < directions.count ? directions[i] + directions[i + 1] : .zero
            pieces.append(
                .stroke([
                    SIMD4(points[i].x, points[i].y, points[i + 1].x, points[i + 1].y),
                    SIMD4(before.x, before.y, after.x, after.y), ink, half,
                ]))
        }
    }
}
