/// The pieces of a glyph that can be as large as wanted (OpenType specification, MATH, "GlyphAssembly table").
struct GlyphAssembly {
    /// A piece, in ems along the direction in which the glyph grows.
    struct Part {
        let glyph: UInt32
        /// How much of its beginning may be overlapped.
        let start: Float
        /// How much of its end may be overlapped.
        let end: Float
        /// Its whole length.
        let extent: Float
        /// Whether it may be repeated or left out.
        let isExtender: Bool
    }

    /// The pieces, from the bottom up or from left to right.
    let parts: [Part]
    /// The least that two pieces overlap.
    let leastOverlap: Float

    /// How often an extender is repeated at most: a bound for fonts with extenders of no length.
    private static let maximumRepeats = 1000

    /// The pieces and their offsets: as few extenders as reach `extent`, overlapped as evenly as their connectors
    /// allow to meet it.
    func placed(atLeast extent: Float) -> [(glyph: UInt32, offset: Float)] {
        var repeats = 0
        while length(repeats) < extent, repeats < GlyphAssembly.maximumRepeats, length(repeats + 1) > length(repeats) {
            repeats += 1
        }
        let chain = chain(repeats)
        let joints = max(1, chain.count - 1)
        let overlap = leastOverlap + max(0, length(repeats) - extent) / Float(joints)
        var offset: Float = 0
        var placed: [(glyph: UInt32, offset: Float)] = []
        for (index, part) in chain.enumerated() {
            if index > 0 { offset -= max(leastOverlap, min(overlap, chain[index - 1].end, part.start)) }
            placed.append((part.glyph, offset))
            offset += part.extent
        }
        return placed
    }

    private func chain(_ repeats: Int) -> [Part] {
        parts.flatMap { [Part](repeating: $0, count: $0.isExtender ? repeats : 1) }
    }

    /// The greatest length with so many of each extender.
    private func length(_ repeats: Int) -> Float {
        let chain = chain(repeats)
        return chain.reduce(0) { $0 + $1.extent } - leastOverlap * Float(max(0, chain.count - 1))
    }
}
