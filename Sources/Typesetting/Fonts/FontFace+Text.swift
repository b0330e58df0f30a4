internal import CText
internal import SceneGraph

extension FontFace {
    /// A text as one box, one em in size. Its height and depth are those of its ink.
    ///
    /// - Parameter firstColumn: the place of the text's first character in what the user wrote, for errors.
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter`.
    func set(
        _ text: String, features: Set<FontFeature> = [], firstColumn: Int = 1
    ) throws(TypesettingError) -> GlyphBox {
        let tags = features.map(\.tag).sorted().map { tag in
            let letters = Array(tag.utf8)
            return ctext_feature(ctext_tag(letters[0], letters[1], letters[2], letters[3]), 1)
        }
        var box = GlyphBox()
        for glyph in shape(text, features: tags) {
            guard glyph.index != 0 else { throw missing(at: glyph.cluster, of: text, firstColumn) }
            let bounds = bounds(glyph.index)
            box.glyphs.append(
                GlyphBox.Glyph(
                    typeface: typeface, index: glyph.index, origin: SIMD2(box.width + glyph.offset.x, -glyph.offset.y)))
            box.width += glyph.advance
            box.height = max(box.height, bounds.top + glyph.offset.y)
            box.depth = max(box.depth, -bounds.bottom - glyph.offset.y)
        }
        return box
    }

    /// The failure of the character at an offset in UTF-8.
    private func missing(at offset: Int, of text: String, _ firstColumn: Int) -> TypesettingError {
        let place = text.utf8.index(text.startIndex, offsetBy: offset)
        let column = firstColumn + text.distance(from: text.startIndex, to: place)
        // The first scalar that has no glyph: a base may be there while its accent is not.
        let character = text[place...].unicodeScalars.first { glyph($0) == nil } ?? text.unicodeScalars[place]
        return .missing(character, in: typeface, column: column)
    }
}
