internal import CText
internal import SceneGraph

extension FontFace {
    /// A text of one direction and script as one box, one em in size. Its height and depth are those of its ink.
    ///
    /// - Parameters:
    ///   - isRightToLeft: whether its last character is at the left.
    ///   - language: the language whose forms of letters are preferred.
    ///   - firstColumn: the place of the text's first character in what the user wrote, for errors.
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter`.
    func set(
        _ text: String, features: Set<FontFeature> = [], isRightToLeft: Bool = false, language: Language = .english,
        firstColumn: Int = 1
    ) throws(TypesettingError) -> GlyphBox {
        let tags = features.map(\.tag).sorted().map { tag in
            let letters = Array(tag.utf8)
            return ctext_feature(ctext_tag(letters[0], letters[1], letters[2], letters[3]), 1)
        }
        var box = GlyphBox()
        let shaped = shape(text, features: tags, isRightToLeft: isRightToLeft, language: language)
        if let first = shaped.filter({ $0.index == 0 }).map(\.cluster).min() {
            throw missing(at: first, of: text, firstColumn)
        }
        for glyph in shaped {
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
        return .missing(character, in: self, of: text, column: column)
    }

    /// Whether the face has a glyph for each character of a text; an accent may be part of its letter's.
    func covers(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { glyph($0) != nil || $0.properties.isDefaultIgnorableCodePoint }
            || shape(text).allSatisfy { $0.index != 0 }
    }
}
