/// An equation before it is typeset: a derivation, or a formula of the author's own. All texts are formula source, in
/// pieces between which a line may break.
struct EquationSource {
    /// The quantity whose number is in the part `result`; nil for none.
    let result: Quantity?
    /// The formula in symbols, or the author's own.
    let symbols: [String]
    /// The formula with the numbers substituted; empty for the author's own.
    let numbers: [String]
    /// The quantities of the formula's parts, by the parts' names.
    let terms: [String: Quantity]
    /// What is written below.
    private(set) var remark: [String]

    init(_ derivation: Derivation) {
        result = derivation.result
        symbols = derivation.symbols
        numbers = derivation.numbers
        remark = derivation.remark
        terms = Self.named(derivation.terms)
        brief = derivation.brief.symbols
    }

    init(_ formula: Step.Formula) {
        result = formula.result
        symbols = [formula.source]
        numbers = []
        remark = []
        let signs = formula.symbols.enumerated().map { (Step.Formula.symbolName($0), $1) }
        terms = Self.named(formula.terms).merging(signs) { own, _ in own }
        brief = symbols
    }

    /// The symbols where there is no room for the formula.
    private let brief: [String]

    /// The same equation with only the result's symbol in place of the formula, if it has such a short form.
    var shortened: EquationSource { EquationSource(result, brief, numbers, remark, terms) }

    private init(
        _ result: Quantity?, _ symbols: [String], _ numbers: [String], _ remark: [String], _ terms: [String: Quantity]
    ) {
        self.result = result
        self.symbols = symbols
        self.numbers = numbers
        self.remark = remark
        self.terms = terms
        brief = symbols
    }

    private static func named(_ terms: [Quantity]) -> [String: Quantity] {
        Dictionary(uniqueKeysWithValues: terms.enumerated().map { (Derivation.partName($0), $1) })
    }

    /// The same equation without remarks.
    var bare: EquationSource {
        var other = self
        other.remark = []
        return other
    }

    /// The same equation with remarks appended.
    func saying(_ remarks: [String]) -> EquationSource {
        var other = self
        other.remark += remarks
        return other
    }
}
