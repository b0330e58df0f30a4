/// An equation of a step: in symbols, and with its numbers.
struct GraphFormula: Sendable, Equatable {
    /// What it finds.
    let result: GraphQuantity
    /// Such as `z_3 = w_{31} h_1 + w_{32} h_2 + b_3`, in the pieces between which a line may end.
    let symbols: [String]
    /// The same with the numbers in place; the part `result` is what it finds.
    let numbers: [String]
    /// What it finds alone, where there is no room for how.
    var name: String?
    /// What is said below, once that is found, in pieces between which a line may end.
    var remark: [String] = []

    /// The same without how its result is found in symbols, where that has a name.
    var brief: GraphFormula {
        GraphFormula(result: result, symbols: name.map { [$0] } ?? symbols, numbers: numbers, remark: remark)
    }
}
