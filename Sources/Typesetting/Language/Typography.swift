public import SceneGraph

/// The families and the language that texts are set in.
///
/// ``Typeface/text``, ``Typeface/strong``, ``Typeface/caption`` and ``Typeface/formula`` name styles: a style's face is the
/// one of its weight in the chosen family.
public struct Typography: Sendable, Hashable {
    /// The family of words, as fontconfig spells it. The default is that of ``Typeface/text``.
    public let text: String
    /// The family of formulas, which has a MATH table. The default is that of ``Typeface/formula``.
    public let formula: String
    /// The language of words. The default is English.
    public let language: Language

    /// Makes a choice; the defaults are Inter, Latin Modern Math and English.
    public init(
        text: String = Typeface.text.family, formula: String = Typeface.formula.family, language: Language = .english
    ) {
        self.text = text
        self.formula = formula
        self.language = language
    }

    /// The default.
    public static let standard = Typography()

    /// A style's face in the chosen family, in the style's weight; a face that is no style is itself. The library
    /// replaces a weight that the family lacks: see ``FontLibrary/matched(_:)``.
    public func typeface(_ style: Typeface) -> Typeface {
        let family =
            style == .formula ? formula : [.text, .strong, .caption].contains(style) ? text : style.family
        return family == style.family
            ? style : Typeface(family: family, weight: style.weight, isItalic: style.isItalic)
    }

    /// How much larger than by default a formula is in a line of words: the mean of what makes capitals and small letters of
    /// both families as high as each other, over the same for the default families; 0.7 to 1.4, and 1 for these.
    func formulaScale(_ library: FontLibrary) throws(TypesettingError) -> Float {
        if text == Typeface.text.family, formula == Typeface.formula.family { return 1 }
        let words = try library.face(.text, in: self).metrics
        let letters = try library.face(.formula, in: self).metrics
        guard letters.capHeight > 0, letters.xHeight > 0 else { return 1 }
        let ratio = (words.capHeight / letters.capHeight + words.xHeight / letters.xHeight) / 2
        // 1.06 and 1.27: see ``ParagraphStyle/formulaScale``.
        return min(max(ratio / 1.165, 0.7), 1.4)
    }
}
