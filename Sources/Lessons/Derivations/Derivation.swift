/// How a number follows from others: the formula in symbols, the same formula with numbers substituted, and the result.
///
/// All texts are formulas in the subset of `Docs/Formulas.md`, split into pieces between which a line may break. Every
/// symbol and number is a formula part named by its index in ``terms``: see ``partName(_:)``. The part `found` is the
/// end of the equation (the relation sign and the result); inside it, the part `result` is the resulting number.
public struct Derivation: Sendable, Equatable {
    /// The number that is derived.
    public let result: Quantity
    /// The formula in symbols, such as `z_3 = w_{31} h_1 + w_{32} h_2 + b_3`.
    public let symbols: [String]
    /// The formula with the numbers substituted.
    public let numbers: [String]
    /// The result's symbol alone, used where there is no room for the formula; nil if there is no shorter form.
    let name: String?
    /// Remarks below the equation once the result is known: what the dots of a long sum stand for, and what else
    /// changes.
    public let remark: [String]
    /// The quantities that the formula's parts stand for, by index.
    public let terms: [Quantity]

    init(
        _ result: Quantity, symbols: [FormulaText], numbers: [FormulaText], name: FormulaText? = nil,
        remark: [FormulaText] = []
    ) {
        var terms: [Quantity] = []
        self.result = result
        self.symbols = symbols.map { $0.marked(&terms) }
        self.numbers = numbers.map { $0.marked(&terms) }
        self.name = name.map { $0.marked(&terms) }
        self.remark = remark.map { $0.marked(&terms) }
        self.terms = terms
    }

    private init(_ other: Derivation, symbols: [String], remark: [String]) {
        result = other.result
        self.symbols = symbols
        numbers = other.numbers
        name = other.name
        self.remark = remark
        terms = other.terms
    }

    /// The name of the formula part for a term.
    ///
    /// - Parameter index: The term's index in ``terms``.
    public static func partName(_ index: Int) -> String { "term-\(index)" }

    /// The quantities whose numbers are in the formula, besides the result.
    var operands: [Quantity] {
        let line = numbers.joined()
        return terms.indices.filter { line.contains("{\(Self.partName($0))}") && terms[$0] != result }.map { terms[$0] }
    }

    /// The same derivation with only the result's symbol in place of the formula, if it has such a short form.
    var brief: Derivation { Derivation(self, symbols: name.map { [$0] } ?? symbols, remark: remark) }

    /// The same derivation with remarks appended.
    func saying(_ remarks: [String]) -> Derivation { Derivation(self, symbols: symbols, remark: remark + remarks) }
}
