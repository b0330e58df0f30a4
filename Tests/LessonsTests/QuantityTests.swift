import DualNumbers
import Foundation
import Lessons
import NeuralNetwork
import Testing

/// The numbers of random networks against a second implementation: plain loops over dual numbers, which share nothing with the library.
@Suite struct QuantityTests {
    /// A network calculated with one number marked, so that every other one comes with its derivative by it.
    private struct Reference {
        var found: [String: DualNumber] = [:]

        /// - Parameter marked: The full name of the number by which is derived; nil for none.
        init(_ network: Network, _ sample: Sample, marked: String? = nil) {
            var found: [String: DualNumber] = [:]
            func take(_ name: String, _ number: DualNumber) -> DualNumber {
                let taken = name == marked ? DualNumber(number.value, slope: 1) : number
                found[name] = taken
                return taken
            }
            let last = network.layers.count - 1
            var signal = sample.input.enumerated().map { take("x[\($0.offset + 1)]", DualNumber($0.element)) }
            for layer in 1...last {
                let sums = (0..<network.layers[layer]).map { to -> DualNumber in
                    var sum = DualNumber(0)
                    for (from, input) in signal.enumerated() {
                        let weight = network.weights[layer - 1, to: to, from: from]
                        sum = sum + take("w[\(layer)][\(to + 1),\(from + 1)]", DualNumber(weight)) * input
                    }
                    if network.hasBiases {
                        sum = sum + take("b[\(layer)][\(to + 1)]", DualNumber(network.biases[layer - 1, to]))
                    }
                    return take("z[\(layer)][\(to + 1)]", sum)
                }
                let powers = sums.map(\.exponential)
                let total = powers.reduce(DualNumber(0), +)
                signal = sums.indices.map { unit in
                    let z = sums[unit]
                    let activated: DualNumber
                    switch network.activations[layer - 1] {
                    case .identity: activated = z
                    case .relu: activated = z.value > 0 ? z : DualNumber(0)
                    case .tanh:
                        let (plus, minus) = (z.exponential, (-z).exponential)
                        activated = (plus - minus) / (plus + minus)
                    case .sigmoid: activated = DualNumber(1) / (DualNumber(1) + (-z).exponential)
                    case .softmax: activated = powers[unit] / total
                    }
                    return take(layer == last ? "yhat[\(unit + 1)]" : "h[\(layer)][\(unit + 1)]", activated)
                }
            }
            let target = sample.target.enumerated().map { take("y[\($0.offset + 1)]", DualNumber($0.element)) }
            var loss = DualNumber(0)
            for (p, y) in zip(signal, target) {
                switch network.loss {
                case .meanSquaredError: loss = loss + (p - y) * (p - y) / DualNumber(Double(target.count))
                case .binaryCrossEntropy:
                    loss = loss - y * p.logarithm - (DualNumber(1) - y) * (DualNumber(1) - p).logarithm
                case .categoricalCrossEntropy: loss = loss - y * p.logarithm
                }
            }
            _ = take("L", loss)
            self.found = found
        }
    }

    /// The network after the step, from derivatives of the second implementation.
    private func updated(_ random: RandomNetwork) throws -> Network {
        let network = random.network
        func moved(_ name: String, _ value: Double) throws -> Double {
            let slope = try #require(Reference(network, random.sample, marked: name).found["L"]).slope
            return value - random.learningRate * slope
        }
        var weights = network.weights.nested
        var biases = network.layers.dropFirst().enumerated().map { layer, count in
            (0..<count).map { network.biases[layer, $0] }
        }
        for layer in weights.indices {
            for to in weights[layer].indices {
                for from in weights[layer][to].indices {
                    weights[layer][to][from] = try moved(
                        "w[\(layer + 1)][\(to + 1),\(from + 1)]", weights[layer][to][from])
                }
                if network.hasBiases {
                    biases[layer][to] = try moved("b[\(layer + 1)][\(to + 1)]", biases[layer][to])
                }
            }
        }
        return try Network(
            layers: network.layers, activations: network.activations, loss: network.loss,
            weights: try Weights(nested: weights), biases: Biases(nested: biases), hasBiases: network.hasBiases)
    }

    private func expected(
        _ quantity: Quantity, _ names: QuantityNames, _ network: Network, _ sample: Sample,
        _ derived: inout [String: Reference]
    ) throws -> Double {
        func reference(_ name: String) -> Reference {
            if let known = derived[name] { return known }
            let made = Reference(network, sample, marked: name)
            derived[name] = made
            return made
        }
        let plain = reference("")
        switch quantity {
        case .gradient(let variable):
            return try #require(reference(names.fullName(of: variable)).found["L"]).slope
        case .localGradient(let layer, let of, let by):
            let last = network.layers.count - 1
            let name = layer == last ? "yhat[\(of + 1)]" : "h[\(layer)][\(of + 1)]"
            return try #require(reference("z[\(layer)][\(by + 1)]").found[name]).slope
        case .rawError(let index): return try #require(plain.found["yhat[\(index + 1)]"]).value - sample.target[index]
        case .backpropSum(let layer, let unit):
            return try #require(reference("h[\(layer)][\(unit + 1)]").found["L"]).slope
        default: return try #require(plain.found[names.fullName(of: quantity)]).value
        }
    }

    @Test(
        "Every number of 50 random networks is that of a second implementation, to 1e-9",
        arguments: 1...50 as ClosedRange<UInt64>)
    func values(seed: UInt64) throws {
        let random = try RandomNetwork(seed: seed)
        let values = random.values
        let names = QuantityNames(values.shape)
        let after = try updated(random)
        var (before, later): ([String: Reference], [String: Reference]) = ([:], [:])
        #expect(Set(names.all).count == names.all.count)
        for quantity in names.all {
            let expected: Double
            if case .updated(let previous) = quantity {
                expected = try self.expected(previous, names, after, random.sample, &later)
            } else {
                expected = try self.expected(quantity, names, random.network, random.sample, &before)
            }
            let value = values[quantity]
            #expect(
                abs(value - expected) <= 1e-9 * max(1, abs(expected)),
                "seed \(seed): \(names.name(of: quantity)) is \(value), not \(expected)")
        }
    }

    @Test("A name is read as the number that it stands for, short or full", arguments: 1...50 as ClosedRange<UInt64>)
    func names(seed: UInt64) throws {
        let names = QuantityNames(try RandomNetwork(seed: seed).values.shape)
        var short: Set<String> = []
        for quantity in names.all {
            #expect(names.quantity(named: names.name(of: quantity)) == quantity)
            #expect(names.quantity(named: names.fullName(of: quantity)) == quantity)
            #expect(short.insert(names.name(of: quantity)).inserted)
        }
        #expect(names.quantity(named: "w[9][1,1]") == nil)
    }

    @Test("Names of the 2-2-1 network, of one with two outputs, and of one with many units")
    func someNames() throws {
        func names(_ layers: [Int]) throws -> QuantityNames {
            QuantityNames(
                NetworkShape(
                    try Network.seeded(
                        layers: layers, hidden: .tanh, output: .sigmoid, loss: .binaryCrossEntropy, hiddenBias: 0,
                        seed: 1)))
        }
        let small = try names([2, 2, 1])
        #expect(small.quantity(named: "dL/dw[2][1,2]") == small.quantity(named: "dL/dw32"))
        #expect(small.quantity(named: "z[2][1]") == .preActivation(layer: 2, unit: 0))
        #expect(small.name(of: .localGradient(layer: 1, of: 1, by: 1)) == "dh2/dz2")
        #expect(small.name(of: .updated(.gradient(.preActivation(layer: 2, unit: 0)))) == "dL/dz3 new")
        #expect(small.advice("dL/dw33").contains("dL/dw31"))
        #expect(try names([3, 2]).name(of: .prediction(1)) == "yhat2")
        let wide = try names([3, 6, 6])
        #expect(wide.name(of: .weight(layer: 2, to: 5, from: 0)) == "w[2][6,1]")
        #expect(wide.name(of: .preActivation(layer: 2, unit: 5)) == "z12")
    }
}
