/// An equation of a step: in symbols, and with its numbers.
struct GraphFormula: Sendable, Equatable {
    /// What it finds.
    let result: GraphQuantity
    /// Such as `z_3 = w_{31} h_1 + w_{32} h_2 + b_3`, in the pieces between which a line may end.
    let symbols: [String]
    /// The same with the numbers in place; the part `result` is what it finds.
    let numbers: [String]
    /// What is said below, once that is found.
    var remark: String?
}
