/// One face of a family, by the names that designers gave it; where its file lies is for the typesetter to find.
public struct Typeface: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The family's name, as the font spells it: `Inter`.
    public let family: String
    /// The weight in OpenType's numbers, 100 (thin) to 900 (black); 400 is regular, 700 bold.
    public let weight: Int
    /// Whether it is the italic or oblique.
    public let isItalic: Bool

    /// A face; `weight` must be in 100...900, or the program stops.
    public init(family: String, weight: Int = 400, isItalic: Bool = false) {
        precondition((100...900).contains(weight), "a weight of \(weight) is not in 100...900")
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
    }

    /// The face that texts are set in unless they ask for another.
    public static let text = Typeface(family: "Inter")

    /// The face that formulas are set in.
    public static let formula = Typeface(family: "Latin Modern Math")

    /// The face of titles and headings.
    public static let strong = Typeface(family: "Inter", weight: 600)

    /// The face of captions in the picture.
    public static let caption = Typeface(family: "Inter", weight: 500)

    /// Every face that something is written in.
    public static let used = [text, caption, strong, formula]

    /// Family, weight and slant: `Inter 700 italic`.
    public var description: String { "\(family) \(weight)\(isItalic ? " italic" : "")" }
}
