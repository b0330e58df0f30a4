/// The terms of a sum as they are written: all of them, or the largest and dots for the rest.
struct LongSum {
    /// A term in symbols and in numbers, split into pieces between which a line may break.
    struct Term {
        let symbols: [FormulaText]
        /// The numbers for a first term, in which a sign needs no parentheses.
        let first: [FormulaText]
        /// The numbers for a further term.
        let further: [FormulaText]
        /// The term's value.
        let value: Double
        /// The quantities in the term.
        let operands: [Quantity]
    }

    /// The largest number of terms that a sum is written with in full.
    private static let longest = 4
    /// The number of terms that are written of a longer sum.
    private static let largest = 3

    /// The terms that are written, in their original order.
    let shown: [Term]
    /// The number of all terms.
    let count: Int
    /// The sum of the omitted terms; nil if there are none.
    let rest: Double?

    init(_ terms: [Term]) {
        count = terms.count
        guard terms.count > Self.longest else {
            (shown, rest) = (terms, nil)
            return
        }
        let order = terms.indices.sorted { (abs(terms[$0].value), $1) > (abs(terms[$1].value), $0) }
        let chosen = Set(order.prefix(Self.largest))
        shown = terms.indices.filter(chosen.contains).map { terms[$0] }
        rest = terms.indices.filter { !chosen.contains($0) }.reduce(0) { $0 + terms[$1].value }
    }

    /// The quantities in the written terms.
    var operands: [Quantity] { shown.flatMap(\.operands) }
    /// The unnamed number that the dots stand for, if any.
    var others: [Double] { rest.map { [$0] } ?? [] }

    /// The sum in symbols; every piece but the first begins with a plus.
    var symbols: [FormulaText] {
        shown.enumerated().flatMap { $0.offset == 0 ? $0.element.symbols : Self.added($0.element.symbols) }
            + (rest == nil ? [] : [#"+ \cdots"#])
    }

    /// The sum in numbers; every piece but the first begins with a plus.
    var numbers: [FormulaText] {
        shown.enumerated().flatMap { $0.offset == 0 ? $0.element.first : Self.added($0.element.further) }
            + (rest == nil ? [] : [#"+ \cdots"#])
    }

    private static func added(_ pieces: [FormulaText]) -> [FormulaText] {
        pieces.prefix(1).map { "+ \($0)" } + pieces.dropFirst()
    }

    /// Explains what the dots stand for; empty if there are none.
    func remark(_ writer: FormulaWriter) -> [FormulaText] {
        guard let rest else { return [] }
        let said = writer.words.filled(.terms, ["left": "\(count - shown.count)", "count": "\(count)"])
        return [#"\cdots \approx \#(writer.words.formula(writer.values.printed(rest))) \text{ \#(said)}"#]
    }
}
