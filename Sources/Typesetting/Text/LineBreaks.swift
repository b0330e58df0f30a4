internal import CUnicode

/// Where a line of text may break besides at spaces and hyphens.
enum LineBreaks {
    /// The characters before which a line may break: the opportunities of UAX #14, by ICU, beside characters of scripts that
    /// are written without spaces. Elsewhere the rules of ``TextSetter/paragraph(_:_:)`` hold alone, so that texts in other
    /// scripts break as they always did.
    ///
    /// The rules are CSS's strict ones: no line begins with a small kana or a long mark.
    static func all(_ characters: [Character], _ language: Language) -> Set<Int> {
        let hasNoSpaces = characters.map { character in
            character.unicodeScalars.first.map { cunicode_has_no_spaces($0.value) != 0 } ?? false
        }
        guard hasNoSpaces.contains(true) else { return [] }
        var units: [UInt16] = []
        var starts: [Int] = []
        for character in characters {
            starts.append(units.count)
            units += Array(character.utf16)
        }
        var breaks = [UInt8](repeating: 0, count: units.count)
        guard cunicode_line_breaks(units, Int32(units.count), "\(language.tag)@lb=strict", &breaks) != 0 else {
            preconditionFailure("ICU has no rules of line breaking")
        }
        return Set(
            characters.indices.dropFirst().filter { index in
                breaks[starts[index]] != 0 && (hasNoSpaces[index - 1] || hasNoSpaces[index])
                    && ![characters[index - 1], characters[index]].contains(where: \.isWhitespace)
            })
    }
}
