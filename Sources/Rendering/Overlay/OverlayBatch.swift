import SceneGraph

/// Items of one kind that follow one another, as the records that their shader reads.
struct OverlayBatch {
    /// Which shader draws them.
    enum Kind: Equatable {
        case glyphs, panels, strokes
    }

    let kind: Kind
    /// ``vectorsEach`` vectors for each instance.
    var records: [SIMD4<Float>] = []

    /// The vectors of a record.
    var vectorsEach: Int {
        switch kind {
        case .glyphs: 3
        case .panels, .strokes: 4
        }
    }

    /// How many instances there are.
    var count: Int { records.count / vectorsEach }
}
