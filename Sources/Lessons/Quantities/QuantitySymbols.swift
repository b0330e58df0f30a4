/// The symbols of a network's quantities, as formula source.
///
/// A short symbol numbers the units over all layers (`z_3`, `w_{31}`); a full one has the layer as a superscript
/// (`z_1^{(2)}`, `w_{13}^{(2)}`). Where a unit number has two digits, a comma separates the subscripts of a weight.
public struct QuantitySymbols: Sendable {
    /// How a symbol identifies a unit.
    public enum Form: Sendable {
        /// By the unit's number over all layers.
        case short
        /// By the layer and the unit's position in it.
        case full
    }

    /// The network's shape.
    public let shape: NetworkShape
    /// How units are identified.
    public let form: Form

    /// Makes the symbols of a network's quantities.
    public init(_ shape: NetworkShape, form: Form = .short) {
        self.shape = shape
        self.form = form
    }

    /// As a formula: `w_{31}`, `\frac{\partial L}{\partial z_3}`.
    ///
    /// - Parameter isFlat: Whether a derivative is written in one line: `\partial L/\partial z_3`.
    public func symbol(_ quantity: Quantity, isFlat: Bool = false) -> String { symbol(quantity, prime: "", isFlat) }

    private func symbol(_ quantity: Quantity, prime: String, _ isFlat: Bool) -> String {
        switch quantity {
        case .gradient(let variable):
            let variable = symbol(variable, prime: prime, isFlat)
            return isFlat
                ? #"\partial L\#(prime)/\partial \#(variable)"# : #"\frac{\partial L\#(prime)}{\partial \#(variable)}"#
        case .localGradient(let layer, let of, let by):
            let signal = symbol(shape.signal(layer: layer, unit: of), prime: prime, isFlat)
            let sum = symbol(.preActivation(layer: layer, unit: by), prime: prime, isFlat)
            return isFlat ? #"\partial \#(signal)/\partial \#(sum)"# : #"\frac{\partial \#(signal)}{\partial \#(sum)}"#
        case .updated(let previous): return symbol(previous, prime: "'", isFlat)
        case .loss: return "L\(prime)"
        case .input(let index): return "x_{\(index + 1)}\(prime)"
        case .target(let index): return "y\(output(index))\(prime)"
        case .prediction(let index): return #"\hat{y}\#(output(index))\#(prime)"#
        case .rawError(let index): return "e\(output(index))\(prime)"
        case .weight(let layer, let to, let from): return "w\(connection(layer, to, from, prime))"
        case .bias(let layer, let unit): return "b\(place(layer, unit, prime))"
        case .preActivation(let layer, let unit): return "z\(place(layer, unit, prime))"
        case .activation(let layer, let unit): return "h\(place(layer, unit, prime))"
        case .backpropSum(let layer, let unit): return "s\(place(layer, unit, prime))"
        }
    }

    private func output(_ index: Int) -> String { shape.outputCount == 1 ? "" : "_{\(index + 1)}" }

    private func place(_ layer: Int, _ unit: Int, _ prime: String) -> String {
        switch form {
        case .short: "_{\(shape.number(layer: layer, unit: unit))}\(prime)"
        case .full: "_{\(unit + 1)}\(prime)^{(\(layer))}"
        }
    }

    private func connection(_ layer: Int, _ to: Int, _ from: Int, _ prime: String) -> String {
        let comma = QuantityNames.hasShortWeights(shape) ? "" : ","
        switch form {
        case .short: return "_{\(shape.number(layer: layer, unit: to))\(comma)\(from + 1)}\(prime)"
        case .full: return "_{\(to + 1)\(comma)\(from + 1)}\(prime)^{(\(layer))}"
        }
    }
}
