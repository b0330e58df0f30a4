/// Names characters in error messages, so that invisible and look-alike ones can be told apart.
enum CharacterName {
    /// The character if it can be shown, its code point, and its Unicode name: `'ŷ' (U+0177 LATIN SMALL LETTER Y WITH
    /// CIRCUMFLEX)`.
    static func of(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let properties = scalar.properties
        let name = (properties.name ?? properties.nameAlias).map { "\(code) \($0)" } ?? code
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
            return name
        default:
            return "'\(scalar)' (\(name))"
        }
    }

    /// A character as the reader of a formula's error sees it.
    static func of(_ character: Character) -> String {
        character.isASCII && !character.isNewline && character.unicodeScalars.first!.value >= 0x20
            && character != "\u{7F}"
            ? "'\(character)'" : of(character.unicodeScalars.first!)
    }
}
