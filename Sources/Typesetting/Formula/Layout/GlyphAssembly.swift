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
        let repeats = repeats(for: extent)
        let chain = parts.flatMap { [Part](repeating: $0, count: $0.isExtender ? repeats : 1) }
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

    /// How many of each extender reach `extent`.
    private func repeats(for extent: Float) -> Int {
        let growth = length(1) - length(0)
        let missing = extent - length(0)
        guard missing > 0, growth > 0 else { return 0 }
        return Int(min((missing / growth).rounded(.up), Float(GlyphAssembly.maximumRepeats)))
    }

    /// The greatest length with so many of each extender.
    private func length(_ repeats: Int) -> Float {
        var (sum, count): (Float, Int) = (0, 0)
        for part in parts {
            let copies = part.isExtender ? repeats : 1
            sum += Float(copies) * part.extent
            count += copies
        }
        return sum - leastOverlap * Float(max(0, count - 1))
    }
}
