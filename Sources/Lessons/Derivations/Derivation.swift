/// How a number follows from others: the formula in symbols, the same with numbers in place, and what it comes to.
///
/// All texts are formulas of the subset in `Docs/Formulas.md`, in pieces between which a line may end. In them every symbol and number is a part
/// that is called by its place in ``terms``: see ``partName(_:)``. The part `found` is the end of the equation with what is found, `result` that number.
public struct Derivation: Sendable, Equatable {
    /// What it finds.
    public let result: Quantity
    /// Such as `z_3 = w_{31} h_1 + w_{32} h_2 + b_3`.
    public let symbols: [String]
    /// The same with the numbers in place.
    public let numbers: [String]
    /// What it finds alone, where there is no room for how; nil where it has no shorter form.
    let name: String?
    /// What is said below, once the result is found: what the dots of a long sum stand for, and what else changes.
    public let remark: [String]
    /// What the parts stand for, in their order.
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

    /// What the part of a term is called.
    ///
    /// - Parameter index: Its place in ``terms``.
    public static func partName(_ index: Int) -> String { "term-\(index)" }

    /// The same without how its result is found in symbols, where that has a name.
    var brief: Derivation { Derivation(self, symbols: name.map { [$0] } ?? symbols, remark: remark) }

    /// The same with more that is said below.
    func saying(_ remarks: [String]) -> Derivation { Derivation(self, symbols: symbols, remark: remark + remarks) }
}
