import FilmKit
import SceneGraph

/// Text that is hard to read because of a colour that the user chose.
public struct FaintText: Sendable, Equatable, CustomStringConvertible {
    /// The smallest contrast ratio for text (WCAG 2.2, success criterion 1.4.3).
    public static let least = 4.5

    /// The text's colour.
    public let text: ColorRole
    /// The background behind the text: the background shade with the closest luminance, or the panel.
    public let ground: ColorRole
    /// The one of the two colours that the user chose; the text's if both were.
    public let chosen: ColorRole
    /// The theme.
    public let theme: ThemeName
    /// The contrast ratio, 1 to ``least``.
    public let ratio: Double

    /// The problem, as a sentence.
    public var description: String {
        let shown = (ratio * 100).rounded(.down) / 100
        return
            "The colour \(text.rawValue) has a contrast of \(shown) to \(ground.rawValue) in the theme \(theme.rawValue), and words "
            + "need \(FaintText.least) to be read."
    }

    /// All text colours of a film with too little contrast to the background or the panel, where a colour chosen by the
    /// user is the cause.
    ///
    /// - Throws: ``FilmError`` as making the film with that staging does.
    public static func all(in film: FilmScript, _ staging: Staging) throws(FilmError) -> [FaintText] {
        guard let colors = staging.colors else { return [] }
        let theme = try Theme.chosen(by: staging)
        let words = theme.words
        let texts: [(role: ColorRole, color: ThemeColor)] = [
            (.text, words.text), (.textMuted, words.muted), (.textResult, words.result), (.textError, words.error),
        ]
        let grounds: [[(role: ColorRole, color: ThemeColor)]] = [
            [(.backgroundInner, theme.background.inner), (.backgroundOuter, theme.background.outer)],
            [(.panel, words.panel)],
        ]
        return texts.filter { film.colorRoles.contains($0.role) }.flatMap { text in
            grounds.compactMap { shades -> FaintText? in
                guard [text.role, shades[0].role, shades[shades.count - 1].role].contains(where: { colors[$0] != nil })
                else { return nil }
                let own = luminance(text.color.linear)
                let others = shades.map { (role: $0.role, luminance: luminance($0.color.linear)) }
                guard var nearest = others.min(by: { ratio(own, $0.luminance) < ratio(own, $1.luminance) }) else {
                    return nil
                }
                // If the text's luminance is between those of a gradient's ends, some shade of the gradient equals it.
                let isBetween = others.contains { $0.luminance <= own } && others.contains { $0.luminance >= own }
                if isBetween { nearest.luminance = own }
                let found = ratio(own, nearest.luminance)
                guard found < least else { return nil }
                let chosen = [text.role, nearest.role].first { colors[$0] != nil }
                return FaintText(
                    text: text.role, ground: nearest.role,
                    chosen: chosen ?? shades.first { colors[$0.role] != nil }?.role ?? text.role,
                    theme: staging.theme, ratio: found)
            }
        }
    }

    /// The contrast ratio of two relative luminances, 1 to 21, as defined by WCAG 2.2.
    private static func ratio(_ a: Double, _ b: Double) -> Double { (max(a, b) + 0.05) / (min(a, b) + 0.05) }

    /// The relative luminance, as defined by WCAG 2.2.
    private static func luminance(_ color: LinearColor) -> Double {
        0.2126 * Double(color.red) + 0.7152 * Double(color.green) + 0.0722 * Double(color.blue)
    }
}
