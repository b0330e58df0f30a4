import Foundation
import NeuralNetwork
import Testing

@Suite("Network")
struct NetworkTests {
    private func seeded(_ layers: [Int], hidden: Activation = .relu, seed: UInt64 = 1) throws(NetworkError) -> Network {
        try Network.seeded(
            layers: layers, hidden: hidden, output: .softmax, loss: .categoricalCrossEntropy, hiddenBias: 0.5,
            seed: seed)
    }

    @Test("A seeded network is the same every time, and another for another seed")
    func deterministic() throws {
        #expect(try seeded([8, 12, 12, 6]) == seeded([8, 12, 12, 6]))
        #expect(try seeded([8, 12, 12, 6]).weights != seeded([8, 12, 12, 6], seed: 2).weights)
    }

    @Test(
        "Seeded weights fill He's range before a ReLU and Glorot's elsewhere; hidden biases are as asked, the output's 0"
    )
    func glorot() throws {
        let network = try seeded([40, 60, 30])
        for (gap, limit) in [(6.0 / 40).squareRoot(), (6.0 / 90).squareRoot()].enumerated() {
            let weights = network.weights.nested[gap].flatMap { $0 }
            #expect(weights.allSatisfy { abs($0) <= limit })
            #expect(weights.max()! > 0.99 * limit && weights.min()! < -0.99 * limit)
            let variance = weights.reduce(0) { $0 + $1 * $1 } / Double(weights.count)
            #expect(abs(variance / (limit * limit / 3) - 1) < 0.1)
            #expect(Set(weights).count == weights.count)
        }
        #expect(network.biases.nested == [Array(repeating: 0.5, count: 60), Array(repeating: 0, count: 30)])
        #expect(network.activations == [.relu, .softmax])
    }

    @Test("Each seeded weight follows from the seed and its own place alone")
    func weightPlaces() throws {
        let small = try seeded([3, 4, 2])
        let hash = SeededHash(seed: 1)
        for gap in 0...1 {
            let limit = [2.0, 1.0][gap].squareRoot()  // He: 6 / 3; Glorot: 6 / (4 + 2)
            for to in 0..<small.layers[gap + 1] {
                for from in 0..<small.layers[gap] {
                    let expected = limit * hash.signed(1, UInt64(gap), UInt64(to), UInt64(from))
                    #expect(small.weights[gap, to: to, from: from] == expected)
                }
            }
        }
    }

    @Test("A weight is found by gap, to and from, in memory as in nested arrays")
    func weightOrder() throws {
        let nested: [[[Double]]] = [[[1, 2, 3], [4, 5, 6]], [[7, 8]]]
        var weights = try Weights(nested: nested)
        #expect(weights.layers == [3, 2, 1])
        #expect(weights.values == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(weights.nested == nested)
        #expect(weights.count == 8 && weights.gapCount == 2)
        #expect(weights[0, to: 1, from: 2] == 6)
        #expect(weights[1, to: 0, from: 1] == 8)
        weights[0, to: 1, from: 0] = -40
        #expect(weights.values[3] == -40)
        #expect(weights.greatestMagnitude == 40)

        var biases = Biases(nested: [[1, 2], [3]])
        #expect(biases.layers == [2, 1] && biases.values == [1, 2, 3])
        #expect(biases.gapCount == 2 && biases.count == 3)
        biases[1, 0] = 9
        #expect(biases.nested == [[1, 2], [9]] && biases[0, 1] == 2)
    }

    @Test("Limits")
    func limits() throws {
        #expect(try seeded(Array(repeating: 1, count: 16)).layers.count == 16)
        #expect(try seeded([1024, 1]).layers == [1024, 1])
        #expect(throws: NetworkError.layerCount(1)) { try seeded([8]) }
        #expect(throws: NetworkError.layerCount(0)) { try seeded([]) }
        #expect(throws: NetworkError.layerCount(17)) { try seeded(Array(repeating: 1, count: 17)) }
        #expect(throws: NetworkError.neuronCount(layer: 1, count: 0)) { try seeded([8, 0, 6]) }
        #expect(throws: NetworkError.neuronCount(layer: 2, count: 1025)) { try seeded([8, 4, 1025]) }
        #expect(throws: NetworkError.neuronCount(layer: 0, count: .max)) { try seeded([.max, 4]) }
        #expect(throws: NetworkError.neuronCount(layer: 0, count: -3)) { try seeded([-3, 4]) }
        #expect(try seeded([1000, 1000]).weights.count == Network.maximumWeightCount)
        #expect(throws: NetworkError.weightCount(1_001_000)) { try seeded([1000, 999, 1, 1, 1000]) }
    }

    @Test("Parts that do not fit are refused")
    func misfits() throws {
        func make(
            _ activations: [Activation] = [.relu, .softmax], loss: Loss = .meanSquaredError,
            weights: Weights = Weights(layers: [2, 3, 2]), biases: Biases = Biases(layers: [3, 2])
        ) throws(NetworkError) {
            _ = try Network(
                layers: [2, 3, 2], activations: activations, loss: loss, weights: weights, biases: biases)
        }
        try make()
        #expect(throws: NetworkError.activationCount(1, gaps: 2)) { try make([.relu]) }
        #expect(throws: NetworkError.hiddenSoftmax(gap: 0)) { try make([.softmax, .relu]) }
        #expect(throws: NetworkError.weightShape(expected: [2, 3, 2], found: [3, 2, 2])) {
            try make(weights: Weights(layers: [3, 2, 2]))
        }
        #expect(throws: NetworkError.biasShape(expected: [3, 2], found: [2, 3])) {
            try make(biases: Biases(layers: [2, 3]))
        }
        var weights = Weights(layers: [2, 3, 2])
        weights[1, to: 1, from: 2] = .nan
        #expect(throws: NetworkError.notFinite(gap: 1)) { try make(weights: weights) }
        var biases = Biases(layers: [3, 2])
        biases[0, 1] = .infinity
        #expect(throws: NetworkError.notFinite(gap: 0)) { try make(biases: biases) }
        #expect(throws: NetworkError.hiddenSoftmax(gap: 0)) { try seeded([2, 3, 2], hidden: .softmax) }
        #expect(throws: NetworkError.notFinite(gap: 0)) {
            try Network.seeded(
                layers: [2, 2, 2], hidden: .relu, output: .softmax, loss: .meanSquaredError, hiddenBias: .nan, seed: 0)
        }
        #expect(throws: NetworkError.degenerateSoftmax) {
            try Network.seeded(
                layers: [2, 1], hidden: .relu, output: .softmax, loss: .binaryCrossEntropy, hiddenBias: 0, seed: 0)
        }
    }

    @Test("Ragged weights are refused")
    func ragged() {
        #expect(throws: NetworkError.raggedShape(gap: 0)) { try Weights(nested: [[[1, 2], [3]]]) }
        #expect(throws: NetworkError.raggedShape(gap: 1)) { try Weights(nested: [[[1, 2]], [[3, 4]]]) }
        #expect(throws: NetworkError.raggedShape(gap: 0)) { try Weights(nested: [[]]) }
    }

    @Test("Decoding checks what the initialiser checks")
    func decoding() throws {
        let network = try seeded([2, 3, 2])
        let text = try #require(String(data: try JSONEncoder().encode(network), encoding: .utf8))
        #expect(try JSONDecoder().decode(Network.self, from: Data(text.utf8)) == network)
        let broken = [
            text.replacingOccurrences(of: "[2,3,2]", with: "[2,4,2]"),
            text.replacingOccurrences(of: "\"relu\"", with: "\"softmax\""),
            text.replacingOccurrences(of: "\"relu\"", with: "\"swish\""),
            text.replacingOccurrences(of: "\"biases\":[[0.5,", with: "\"biases\":[["),
            text.replacingOccurrences(of: "\"weights\":[[[", with: "\"weights\":[[[1,"),
        ]
        for json in broken {
            #expect(json != text)
            #expect(throws: DecodingError.self) { try JSONDecoder().decode(Network.self, from: Data(json.utf8)) }
        }
    }

    @Test("Errors name the number at fault and the limit")
    func messages() {
        #expect(NetworkError.neuronCount(layer: 1, count: 0).description == "layer 1 has 0 neurons; it needs 1 to 1024")
        #expect(NetworkError.layerCount(1).description.contains("2 to 16"))
        #expect(NetworkError.weightCount(2_000_000).description.contains("1000000"))
        #expect(NetworkError.weightShape(expected: [2, 3], found: [3, 2]).description.contains("3,2"))
    }
}
