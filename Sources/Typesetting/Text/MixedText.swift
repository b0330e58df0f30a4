/// Tells words from formulas in a text.
enum MixedText {
    /// A stretch of one kind.
    enum Piece: Equatable {
        /// Words, with `\$` already turned into `$`; for each character its column in the text.
        case words([Character], columns: [Int])
        /// What stands between two `$`, and the column of its first character.
        case formula(String, column: Int)
    }

    /// A line that the text itself ends.
    struct Line: Equatable {
        /// The characters; ``BidiText/object`` stands for a formula.
        var characters: [Character] = []
        /// For each character its column in the text; for a formula that of its first character.
        var columns: [Int] = []
        /// The formulas, by the index of what stands for them.
        var formulas: [Int: String] = [:]
    }

    /// The lines of a text, at least one.
    ///
    /// - Throws: ``TypesettingError`` of kind `.syntax` for a `$` without its partner.
    static func lines(_ text: String) throws(TypesettingError) -> [Line] {
        var lines = [Line()]
        for piece in try pieces(text) {
            switch piece {
            case .formula(let source, let column):
                let last = lines.count - 1
                lines[last].formulas[lines[last].characters.count] = source
                lines[last].characters.append(Character(BidiText.object))
                lines[last].columns.append(column)
            case .words(let characters, let columns):
                for (character, column) in zip(characters, columns) {
                    if character.isNewline {
                        lines.append(Line())
                    } else {
                        lines[lines.count - 1].characters.append(character)
                        lines[lines.count - 1].columns.append(column)
                    }
                }
            }
        }
        return lines
    }

    /// The pieces of a text, in order.
    ///
    /// - Throws: ``TypesettingError`` of kind `.syntax` for a `$` without its partner.
    static func pieces(_ text: String) throws(TypesettingError) -> [Piece] {
        let characters = Array(text)
        var pieces: [Piece] = []
        var words: [Character] = []
        var columns: [Int] = []
        func flush() {
            if !words.isEmpty { pieces.append(.words(words, columns: columns)) }
            (words, columns) = ([], [])
        }
        var index = 0
        while index < characters.count {
            if isEscape(characters, index) {
                words.append("$")
                columns.append(index + 1)
                index += 2
            } else if characters[index] == "$" {
                flush()
                let start = index + 1
                var end = start
                while end < characters.count, characters[end] != "$" { end += isEscape(characters, end) ? 2 : 1 }
                guard end < characters.count else {
                    throw TypesettingError(
                        .syntax, "the formula that '$' begins has no end", column: index + 1,
                        advice: "close it with '$', or write '\\$' for a dollar")
                }
                pieces.append(.formula(String(characters[start..<end]), column: start + 1))
                index = end + 1
            } else {
                words.append(characters[index])
                columns.append(index + 1)
                index += 1
            }
        }
        flush()
        return pieces
    }

    private static func isEscape(_ characters: [Character], _ index: Int) -> Bool {
        characters[index] == "\\" && index + 1 < characters.count && characters[index + 1] == "$"
    }
}
