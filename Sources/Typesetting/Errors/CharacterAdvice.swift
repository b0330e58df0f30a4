internal import CUnicode

/// What to do about a character that a face lacks.
enum CharacterAdvice {
    /// The advice: an installed family that has the character, or else Debian's package of one.
    ///
    /// - Parameters:
    ///   - text: the text around it. A family that has all of its characters is preferred.
    ///   - isFormula: whether it is in a formula, whose face needs a MATH table.
    ///   - asksSystem: whether fontconfig may be asked for installed families.
    static func text(
        on character: Unicode.Scalar, of text: String, isFormula: Bool, asksSystem: Bool
    ) -> String {
        let other = "leave the character out or write it in another way"
        if character.properties.isEmojiPresentation || character.properties.isEmoji && character.value > 0xFFFF {
            return "colour fonts, which have emoji, cannot be used: leave the character out"
        }
        guard isAssigned(character) else { return other }
        if isFormula {
            return "write it in \\text{...} if it belongs to a word, or choose another fonts.formula, such as "
                + "Latin Modern Math"
        }
        if asksSystem, let family = FontCoverage.family(with: character, of: text) {
            return "choose an installed family that has it, such as fonts.text: \(family)"
        }
        let script = String(cString: cunicode_script_name(character.value))
        guard let found = FontPackage.ofScript(script, of: character) else { return other }
        return "install Debian's package \(found.package) and choose fonts.text: \(found.family)"
    }

    private static func isAssigned(_ character: Unicode.Scalar) -> Bool {
        switch character.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
