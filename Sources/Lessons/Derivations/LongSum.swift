/// The terms of a sum as they are written: all, or of many the largest, and dots for the rest.
struct LongSum {
    /// A term in symbols and with its numbers, in pieces between which a line may end.
    struct Term {
        let symbols: [FormulaText]
        /// As the first of a sum, where a bare sign may stand.
        let first: [FormulaText]
        /// As a further one.
        let further: [FormulaText]
        /// What it comes to.
        let value: Double
        /// The numbers that stand in it.
        let operands: [Quantity]
    }

    /// How many terms are written at most.
    private static let longest = 4
    /// How many of a longer sum are.
    private static let largest = 3

    /// The terms that are written, in their order.
    let shown: [Term]
    /// How many there are in all.
    let count: Int
    /// What the others come to; nil if there are none.
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

    /// The numbers that are written.
    var operands: [Quantity] { shown.flatMap(\.operands) }
    /// The number for the dots, which has no name.
    var others: [Double] { rest.map { [$0] } ?? [] }

    /// In symbols, in pieces of which all but the first begin with a plus.
    var symbols: [FormulaText] {
        shown.enumerated().flatMap { $0.offset == 0 ? $0.element.symbols : Self.added($0.element.symbols) }
            + (rest == nil ? [] : [#"+ \cdots"#])
    }

    /// With numbers, in pieces of which all but the first begin with a plus.
    var numbers: [FormulaText] {
        shown.enumerated().flatMap { $0.offset == 0 ? $0.element.first : Self.added($0.element.further) }
            + (rest == nil ? [] : [#"+ \cdots"#])
    }

    private static func added(_ pieces: [FormulaText]) -> [FormulaText] {
        pieces.prefix(1).map { "+ \($0)" } + pieces.dropFirst()
    }

    /// What the dots stand for; empty if there are none.
    func remark(_ writer: FormulaWriter) -> [FormulaText] {
        guard let rest else { return [] }
        let others = count - shown.count
        return [
            #"\cdots \approx \#(writer.values.printed(rest).formula) \text{ (\#("\(others)") of \#("\(count)") terms)}"#
        ]
    }
}
