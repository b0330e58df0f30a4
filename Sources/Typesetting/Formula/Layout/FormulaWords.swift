internal import SceneGraph

/// Sets words in a formula.
struct FormulaWords {
    let library: FontLibrary
    let typography: Typography

    /// Words as a box: in the formula's face, or in that of words if only this one has all characters.
    ///
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter` if neither face has all of them.
    func set(_ text: String, _ formula: FontFace) throws(TypesettingError) -> GlyphBox {
        let language = typography.language
        if !formula.covers(text), let words = try? library.face(.text, in: typography), words.covers(text) {
            // Words are as large as they are beside formulas, which are scaled to fit them.
            let scale = try ParagraphStyle().formulaScale * typography.formulaScale(library)
            return try TextRun.line(of: text, words, [], language).scaled(by: 1 / scale)
        }
        return try TextRun.line(of: text, formula, [], language)
    }
}
