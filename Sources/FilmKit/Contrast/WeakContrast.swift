/// Two colours that are hard to tell apart because of one that the user chose: a text and what is behind it, or two colours that mean
/// different things.
public struct WeakContrast: Sendable, Equatable, CustomStringConvertible {
    /// How a contrast is measured.
    public enum Measure: Sendable, Equatable {
        /// For text: the contrast ratio of WCAG 2.2, from 1 to 21.
        case ratio
        /// For all else: the distance in OKLab, from 0 to 1 (Björn Ottosson, 2020), in a lit room.
        case difference

        /// The least contrast: for text 4.5, as in WCAG 2.2, success criterion 1.4.3; for colours 0.1, five times what can just be seen
        /// side by side, since sparks are small, move, and glow.
        public var least: Double {
            switch self {
            case .ratio: 4.5
            case .difference: 0.1
            }
        }
    }

    /// A colour as the user chose it.
    public enum Choice: Sendable, Equatable {
        /// One of the film's colours, by `colors:` in a storyboard.
        case color(ColorRole)
        /// A value of the user's theme, by its path in the file: the colour, or its strength.
        case theme(String)
    }

    /// The first colour; the text's, if there is one.
    public let color: ColorRole
    /// The other colour, or what is behind the first: the background's nearest shade, or the panel.
    public let other: ColorRole
    /// The one of the two that the user chose; the first if both were.
    public let choice: Choice
    /// How the contrast is measured.
    public let measure: Measure
    /// The contrast, below the measure's least.
    public let contrast: Double
    /// The problem, as a sentence.
    public let description: String

    /// - Parameter staging: The source of the names of theme and colours.
    init(
        _ color: ColorRole, _ other: ColorRole, _ choice: Choice, _ measure: Measure, _ contrast: Double,
        in staging: Staging
    ) {
        (self.color, self.other, self.choice) = (color, other, choice)
        (self.measure, self.contrast) = (measure, contrast)
        let theme = staging.themeValues == nil ? "the theme \(staging.theme.rawValue)" : "your theme"
        let names = [color, other].map { Self.name(of: $0, in: staging) }
        let (shown, least) = ((contrast * 100).rounded(.down) / 100, measure.least)
        description =
            switch measure {
            case .ratio:
                "The colour \(names[0]) has a contrast of \(shown) to \(names[1]) in \(theme), and words need \(least) to be read."
            case .difference:
                "The colours \(names[0]) and \(names[1]) differ by \(shown) in \(theme), and need \(least) to be told apart (OKLab)."
            }
    }

    /// A colour's name where the user finds it: its role, or its path in the user's theme.
    private static func name(of role: ColorRole, in staging: Staging) -> String {
        staging.themeValues == nil || staging.colors?[role] != nil ? role.rawValue : role.path
    }
}
