import SceneGraph
import Typesetting
import Wording

/// The font families that a film's texts and formulas are set in, by the names that fontconfig has.
public struct FontChoice: Codable, Sendable, Equatable {
    /// The family of words: captions, titles and all other text, each in its weight. The default is Inter.
    public var text: String
    /// The family of formulas, which must have a MATH table. The default is Latin Modern Math.
    public var formula: String

    /// Makes a choice.
    public init(text: String = Typeface.text.family, formula: String = Typeface.formula.family) {
        self.text = text
        self.formula = formula
    }

    /// The largest length of a family's name in Unicode scalars.
    public static let longest = 100

    /// The form of a name as a regular expression.
    public static let pattern =
        "^(?=.{1,\(longest)}$)(?=.*[^\(UnseenCharacter.pattern)])" + #"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$"#

    /// The problem with a family's name, as a sentence; nil if there is none. Whether it is installed is seen when a film is
    /// made.
    public static func problem(_ family: String) -> String? {
        let scalars = family.unicodeScalars
        let controls = scalars.contains { scalar in
            [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        guard (1...longest).contains(scalars.count), !controls,
            scalars.contains(where: { UnseenCharacter($0) == nil })
        else { return "Use the name of an installed family, such as those that `fc-list : family` prints." }
        return nil
    }
}
