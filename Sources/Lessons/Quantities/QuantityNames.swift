import Wording

/// The names of a network's quantities in text.
///
/// A full name has the layer and counts from 1: `z[1][2]`, `w[2][1,3]`, `dL/dw[2][1,3]`, `x[1]`, `yhat[1]`, `L`. A
/// short name numbers the units over all layers, where that is unambiguous: `z2`, `w31` (to unit 3 from the first unit
/// of the layer before), `dL/dz3`; a single output is `y` and `yhat`. Names of updated quantities end with `new`: `w31
/// new`.
///
/// A name without the last index stands for several quantities: `z[1]` and `dL/dw[1]` for a layer, `w3` for the
/// incoming weights of a unit, `x` and `w` for all of a kind, `new` for all updated ones.
public struct QuantityNames: Sendable {
    /// The network's shape.
    public let shape: NetworkShape
    /// All quantities of the network, in the order of ``NetworkShape/quantities``.
    public let all: [Quantity]
    private let quantities: [String: Quantity]
    /// The names that stand for several quantities.
    private let groups: [String: [Quantity]]

    /// Makes the names of a network's quantities.
    public init(_ shape: NetworkShape) {
        self.shape = shape
        all = shape.quantities
        var quantities: [String: Quantity] = [:]
        for quantity in all {
            quantities[Self.full(quantity, shape)] = quantity
            if let short = Self.short(quantity, shape) { quantities[short] = quantity }
        }
        self.quantities = quantities
        var groups: [String: [Quantity]] = [:]
        for quantity in all {
            for group in Self.groups(of: quantity, shape) where quantities[group] == nil {
                groups[group, default: []].append(quantity)
            }
        }
        self.groups = groups
    }

    /// The short name if there is one, or else the full name.
    public func name(of quantity: Quantity) -> String { Self.short(quantity, shape) ?? Self.full(quantity, shape) }

    /// The full name, which has the layer.
    public func fullName(of quantity: Quantity) -> String { Self.full(quantity, shape) }

    /// The quantity with a short or full name; nil if there is none.
    public func quantity(named name: String) -> Quantity? { quantities[name] }

    /// The quantities with a name, in the order of ``all``: one for its own name, several for a group's; nil if there
    /// is none.
    public func quantities(named name: String) -> [Quantity]? { quantity(named: name).map { [$0] } ?? groups[name] }

    /// A message for a name of no quantity, with the nearest valid name.
    public func advice(_ name: String) -> String {
        let names = all.map(self.name(of:))
        let what = "There is no number '\(Shown.value(name))' in this network."
        let known = Set(names + groups.keys + all.map(fullName)).sorted()
        if let nearest = NearestName.of(name, among: known) { return "\(what) Did you mean '\(nearest)'?" }
        let some = names.count > Self.mostListed ? "\(names.prefix(Self.mostListed).joined(separator: ", ")) and so on" : names.joined(separator: ", ")
        return "\(what) Its numbers are \(some)."
    }

    /// The largest number of names in a message.
    private static let mostListed = 24

    /// Whether a weight's short name is unambiguous: all unit numbers have one digit.
    static func hasShortWeights(_ shape: NetworkShape) -> Bool {
        shape.layers.dropFirst().reduce(0, +) <= 9 && shape.layers.dropLast().allSatisfy { $0 <= 9 }
    }

    private static func full(_ quantity: Quantity, _ shape: NetworkShape) -> String {
        func at(_ layer: Int, _ unit: Int) -> String { "[\(layer)][\(unit + 1)]" }
        return switch quantity {
        case .input(let index): "x[\(index + 1)]"
        case .target(let index): "y[\(index + 1)]"
        case .weight(let layer, let to, let from): "w[\(layer)][\(to + 1),\(from + 1)]"
        case .bias(let layer, let unit): "b\(at(layer, unit))"
        case .preActivation(let layer, let unit): "z\(at(layer, unit))"
        case .activation(let layer, let unit): "h\(at(layer, unit))"
        case .prediction(let index): "yhat[\(index + 1)]"
        case .loss: "L"
        case .gradient(let variable): "dL/d\(full(variable, shape))"
        case .localGradient(let layer, let of, let by):
            "d\(full(shape.signal(layer: layer, unit: of), shape))/dz\(at(layer, by))"
        case .rawError(let index): "e[\(index + 1)]"
        case .backpropSum(let layer, let unit): "s\(at(layer, unit))"
        case .updated(let previous): "\(full(previous, shape)) new"
        }
    }

    private static func short(_ quantity: Quantity, _ shape: NetworkShape) -> String? {
        let output = { (index: Int) in shape.outputCount == 1 ? "" : "\(index + 1)" }
        let unit = { (layer: Int, unit: Int) in "\(shape.number(layer: layer, unit: unit))" }
        switch quantity {
        case .input(let index): return "x\(index + 1)"
        case .target(let index): return "y\(output(index))"
        case .weight(let layer, let to, let from):
            return hasShortWeights(shape) ? "w\(unit(layer, to))\(from + 1)" : nil
        case .bias(let layer, let index): return "b\(unit(layer, index))"
        case .preActivation(let layer, let index): return "z\(unit(layer, index))"
        case .activation(let layer, let index): return "h\(unit(layer, index))"
        case .prediction(let index): return "yhat\(output(index))"
        case .loss: return "L"
        case .gradient(let variable): return short(variable, shape).map { "dL/d\($0)" }
        case .localGradient(let layer, let of, let by):
            return short(shape.signal(layer: layer, unit: of), shape).map { "d\($0)/dz\(unit(layer, by))" }
        case .rawError(let index): return "e\(output(index))"
        case .backpropSum(let layer, let index): return "s\(unit(layer, index))"
        case .updated(let previous): return short(previous, shape).map { "\($0) new" }
        }
    }

    /// The names of the groups that a quantity belongs to.
    private static func groups(of quantity: Quantity, _ shape: NetworkShape) -> [String] {
        switch quantity {
        case .input: return ["x"]
        case .target: return ["y"]
        case .weight(let layer, let to, _):
            let unit = hasShortWeights(shape) ? ["w\(shape.number(layer: layer, unit: to))"] : []
            return unit + ["w[\(layer)][\(to + 1)]", "w[\(layer)]", "w"]
        case .bias(let layer, _): return ["b[\(layer)]", "b"]
        case .preActivation(let layer, _): return ["z[\(layer)]", "z"]
        case .activation(let layer, _): return ["h[\(layer)]", "h"]
        case .prediction: return ["yhat"]
        case .loss: return []
        case .gradient(let variable): return groups(of: variable, shape).map { "dL/d\($0)" }
        case .localGradient(let layer, _, _):
            let signal = layer == shape.last ? "yhat" : "h[\(layer)]"
            return ["d\(signal)/dz[\(layer)]"]
        case .rawError: return ["e"]
        case .backpropSum(let layer, _): return ["s[\(layer)]", "s"]
        case .updated(let previous): return groups(of: previous, shape).map { "\($0) new" } + ["new"]
        }
    }
}
