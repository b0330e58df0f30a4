import SceneGraph

/// Pieces of one kind that are drawn at once, as the records that their shader reads.
struct OverlayBatch {
    /// Which shader draws them.
    enum Kind: Equatable {
        case glyphs, panels, strokes
    }

    let kind: Kind
    /// ``vectorsEach`` vectors for each instance.
    private(set) var records: [SIMD4<Float>]
    /// What the items in it cover, and which they are.
    private var covers: [(item: Int, area: PixelArea)]

    /// The vectors of a record.
    var vectorsEach: Int {
        switch kind {
        case .glyphs: 3
        case .panels, .strokes: 4
        }
    }

    /// How many instances there are.
    var count: Int { records.count / vectorsEach }

    /// Items in as few batches as can be: a piece joins an earlier batch of its kind where nothing that comes between lies below it.
    static func batches(
        _ items: [(drawing: OverlayDrawing, area: PixelArea)], _ entries: [GlyphAtlas.Key: GlyphAtlas.Entry]
    ) -> [OverlayBatch] {
        var batches: [OverlayBatch] = []
        for (number, item) in items.enumerated() {
            for (kind, records) in item.drawing.records(entries) {
                var place: Int?
                for index in batches.indices.reversed() {
                    if batches[index].kind == kind { place = index }
                    if batches[index].covers.contains(where: { $0.item != number && $0.area.overlaps(item.area) }) {
                        break
                    }
                }
                if let place {
                    batches[place].records += records
                    batches[place].covers.append((number, item.area))
                } else {
                    batches.append(OverlayBatch(kind: kind, records: records, covers: [(number, item.area)]))
                }
            }
        }
        return batches
    }
}
