/// Texts as they stand where no formula can be set, such as captions: `$1 - h_1^2$` becomes `1 − h₁²`.
public enum PlainText {
    /// A text with its formulas in one line of Unicode. `\$` is a dollar.
    ///
    /// - Parameter text: Words, and formulas between dollars.
    /// - Throws: ``TypesettingError`` of kind `.syntax` with the column.
    public static func of(_ text: String) throws(TypesettingError) -> String {
        var plain = ""
        for piece in try MixedText.pieces(text) {
            switch piece {
            case .words(let characters, _): plain.append(contentsOf: characters)
            case .formula(let source, let column):
                do throws(TypesettingError) {
                    plain += PlainFormula.text(try FormulaParser.parse(source))
                } catch {
                    throw error.shifted(by: column - 1)
                }
            }
        }
        return plain
    }
}
