internal import CText
internal import SceneGraph

/// A stretch of text of one embedding level and one script, which is shaped as a whole.
struct TextRun: Equatable {
    /// The characters, as indices into the text's.
    var range: Range<Int>
    /// The embedding level (UAX #9).
    let level: UInt8

    /// Cuts a text into runs.
    ///
    /// Characters that several scripts share, such as digits and brackets, and accents belong to the script before them, or at
    /// the beginning to the first one (a simple form of UAX #24, section 5.1).
    ///
    /// - Parameters:
    ///   - range: the characters to cut.
    ///   - levels: the level of each character of the whole text.
    static func runs(_ characters: [Character], _ range: Range<Int>, levels: [UInt8]) -> [TextRun] {
        var runs: [TextRun] = []
        var script: hb_script_t?
        for index in range {
            let own = strongScript(of: characters[index])
            if let last = runs.last, last.level == levels[index], script == nil || own == nil || own == script {
                runs[runs.count - 1].range = last.range.lowerBound..<index + 1
                script = script ?? own
            } else {
                if runs.last?.level != levels[index] { script = nil }
                script = own ?? script
                runs.append(TextRun(range: index..<index + 1, level: levels[index]))
            }
        }
        return runs
    }

    /// A text without formulas as one line.
    ///
    /// - Throws: ``TypesettingError`` of kind `.missingCharacter`.
    static func line(
        of text: String, _ face: FontFace, _ features: Set<FontFeature>, _ language: Language
    ) throws(TypesettingError) -> GlyphBox {
        let characters = Array(text)
        let isRightToLeft = BidiText.isRightToLeft(text.unicodeScalars, in: language)
        let levels = levels(of: characters, isRightToLeft: isRightToLeft)
        let runs = runs(characters, characters.indices, levels: levels)
        if runs.count == 1, levels[0] == 0 { return try face.set(text, features: features, language: language) }
        var boxes: [GlyphBox] = []
        for run in runs { boxes.append(try run.box(characters, face, features, language)) }
        var line = GlyphBox()
        for index in BidiText.visualOrder(runs.map(\.level)) { line.append(boxes[index]) }
        return line
    }

    /// The run's glyphs from left to right.
    ///
    /// - Parameter columns: the place of each character in what the user wrote, for errors; nil to count from 1.
    func box(
        _ characters: [Character], _ face: FontFace, _ features: Set<FontFeature>, _ language: Language,
        columns: [Int]? = nil
    ) throws(TypesettingError) -> GlyphBox {
        try face.set(
            String(characters[range]), features: features, isRightToLeft: level % 2 == 1, language: language,
            firstColumn: columns?[range.lowerBound] ?? range.lowerBound + 1)
    }

    /// The embedding level of each character: that of its first unit.
    static func levels(of characters: [Character], isRightToLeft: Bool) -> [UInt8] {
        var units: [UInt16] = []
        var starts: [Int] = []
        for character in characters {
            starts.append(units.count)
            // ICU would begin a new segment after a tab; here it is a space.
            units += character == "\t" ? [0x20] : Array(character.utf16)
        }
        let levels = BidiText.levels(units, isRightToLeft: isRightToLeft)
        return starts.map { levels[$0] }
    }

    /// The script of a character; nil for one that several scripts share.
    private static func strongScript(of character: Character) -> hb_script_t? {
        let functions = hb_unicode_funcs_get_default()
        for scalar in character.unicodeScalars {
            let script = hb_unicode_script(functions, scalar.value)
            if ![HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN].contains(script) { return script }
        }
        return nil
    }
}
