/// An equation before it is typeset: a derivation, or a formula of the author's own. All texts are formula source, in
/// pieces between which a line may break.
struct EquationSource {
    /// The quantity whose number is in the part `result`; nil for none.
    let result: Quantity?
    /// The formula in symbols, or the author's own.
    let symbols: [String]
    /// The formula with the numbers substituted; empty for the author's own.
    let numbers: [String]
    /// What is written below.
    private(set) var remark: [String]

    init(_ derivation: Derivation) {
        result = derivation.result
        symbols = derivation.symbols
        numbers = derivation.numbers
        remark = derivation.remark
        brief = derivation.brief.symbols
    }

    init(_ formula: Step.Formula) {
        result = formula.result
        symbols = [formula.source]
        numbers = []
        remark = []
        brief = symbols
    }

    /// The symbols where there is no room for the formula.
    private let brief: [String]

    /// The same equation with only the result's symbol in place of the formula, if it has such a short form.
    var shortened: EquationSource { EquationSource(result, brief, numbers, remark) }

    private init(_ result: Quantity?, _ symbols: [String], _ numbers: [String], _ remark: [String]) {
        self.result = result
        self.symbols = symbols
        self.numbers = numbers
        self.remark = remark
        brief = symbols
    }

    /// The same equation with remarks appended.
    func saying(_ remarks: [String]) -> EquationSource {
        var other = self
        other.remark += remarks
        return other
    }
}
