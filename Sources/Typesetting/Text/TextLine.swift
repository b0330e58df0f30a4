internal import SceneGraph

/// Puts words side by side.
enum TextLine {
    /// A line of words, from left to right as they are read (UAX #9, rule L2); at least as high and deep as the face is.
    ///
    /// - Parameter space: the width of a space.
    static func box(of words: ArraySlice<Word>, space: Float, _ metrics: FaceMetrics) -> GlyphBox {
        var line = GlyphBox()
        let isPlain = words.allSatisfy { word in
            word.pieces.allSatisfy { $0.level == 0 } && word.spacesBefore.allSatisfy { $0 == 0 }
        }
        if isPlain {
            for (index, word) in words.enumerated() {
                if index > 0 { line.width += Float(word.spacesBefore.count) * space }
                line.append(word.box)
            }
        } else {
            for item in ordered(words) {
                if let box = item.box { line.append(box) } else { line.width += space }
            }
        }
        line.height = max(line.height, metrics.line.height)
        line.depth = max(line.depth, metrics.line.depth)
        return line
    }

    /// Pieces and spaces (without a box) from left to right.
    private static func ordered(_ words: ArraySlice<Word>) -> [(box: GlyphBox?, level: UInt8)] {
        let items = words.enumerated().flatMap { index, word -> [(box: GlyphBox?, level: UInt8)] in
            let spaces = index > 0 ? word.spacesBefore : []
            return spaces.map { (nil, $0) } + word.pieces.map { ($0.box, $0.level) }
        }
        return BidiText.visualOrder(items.map(\.level)).map { items[$0] }
    }
}
