public import SceneGraph

/// How a paragraph is set. Lengths are in ems of the text's size.
public struct ParagraphStyle: Sendable, Hashable {
    /// The face of the words.
    public var typeface: Typeface
    /// Features of the words' face.
    public var features: Set<FontFeature>
    /// How wide a line may be; `nil` breaks only where the text has a line break. A word that is wider stands alone and
    /// sticks out.
    public var width: Float?
    /// From one baseline to the next; more where formulas would touch, and 0.15 em more in Chinese and Japanese.
    public var lineSpacing: Float
    /// Where the lines stand.
    public var alignment: TextAlignment
    /// Whether lines are made as even as they can be with no more of them, instead of as full.
    public var isBalanced: Bool
    /// How large formulas are beside the words. Latin Modern is drawn smaller in its em than text faces for screens;
    /// the default lies between what makes capitals as high as Inter's (1.06) and what makes small letters so (1.27).
    public var formulaScale: Float

    /// A style; `width`, if given, `lineSpacing` and `formulaScale` must be positive and finite, or the program stops.
    public init(
        typeface: Typeface = .text, features: Set<FontFeature> = [], width: Float? = nil, lineSpacing: Float = 1.35,
        alignment: TextAlignment = .leading, isBalanced: Bool = false, formulaScale: Float = 1.12
    ) {
        for length in [width ?? 1, lineSpacing, formulaScale] {
            precondition(length > 0 && length.isFinite, "a length of \(length) ems")
        }
        self.typeface = typeface
        self.features = features
        self.width = width
        self.lineSpacing = lineSpacing
        self.alignment = alignment
        self.isBalanced = isBalanced
        self.formulaScale = formulaScale
    }
}
