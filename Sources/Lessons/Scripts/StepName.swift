/// The names of steps that have none of their own.
enum StepName {
    /// The name of the step that finds a quantity first: `z1`, `d-z3` for `dL/dz3`, `update`.
    static func of(_ quantity: Quantity, _ names: QuantityNames) -> String {
        if quantity.previous != nil { return "update" }
        let name = names.name(of: quantity.variable ?? quantity)
        let plain = name.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
        let parts = plain.split(separator: "-").joined(separator: "-")
        return quantity.variable == nil ? parts : "d-\(parts)"
    }
}
