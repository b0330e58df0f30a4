public import SceneGraph

/// Sets formulas, written in a subset of TeX (`Docs/Formulas.md` lists it), with the measures of the face's OpenType MATH table.
///
/// The layout is TeX's: its styles, its rules for every kind of atom and its table of spaces (Knuth, The TeXbook, chapters
/// 17 and 18 and appendix G). How these go with an OpenType font follows the OpenType specification's chapter on MATH, Vieth's
/// "OpenType Math Illuminated" (TUGboat 30:1, 2009) and MathML Core. Two measures that the table lacks are TeX's own: null delimiters are
/// 0.12 em wide, and delimiters may leave 0.5 em or a tenth of what they enclose uncovered. May be used from several threads at once.
public struct FormulaSetter: Sendable {
    private let library: FontLibrary
    private let typeface: Typeface
    /// The families and the language of words in a formula.
    private let typography: Typography

    /// A setter with that library's faces.
    ///
    /// - Parameter typeface: a face with a MATH table.
    public init(_ library: FontLibrary, typeface: Typeface = .formula) {
        self.library = library
        self.typeface = typeface
        typography = .standard
    }

    /// A setter in chosen families.
    ///
    /// - Parameter typography: its family of formulas must have a MATH table. Words (`\text`) that this family lacks a character
    ///   of are set in the family of words, as large as it is beside formulas.
    public init(_ library: FontLibrary, _ typography: Typography) {
        self.library = library
        typeface = .formula
        self.typography = typography
    }

    /// A formula as a box, one em in size. Height and depth are those of its ink and rules.
    ///
    /// - Parameters:
    ///   - source: the formula without dollars.
    ///   - display: display style, for a formula that stands alone: larger operators with limits above and below, larger fractions.
    ///     Otherwise text style, for one in a line of words.
    /// - Throws: ``TypesettingError`` of kind `.syntax` with the column; `.missingCharacter` with the column of the command or
    ///   character that the face has no glyph for; `.fontMissing` or `.damagedFont`, also for a face without a MATH table.
    public func set(_ source: String, display: Bool = true) throws(TypesettingError) -> GlyphBox {
        let list = try FormulaParser.parse(source)
        let words = FormulaWords(library: library, typography: typography)
        let layout = FormulaLayout(try MathFont(try library.face(typeface, in: typography)), words: words)
        return try layout.set(list, MathStyle(display ? .display : .text)).box
    }
}
