import FilmKit
import Films
import Foundation
import NeuralNetwork
import SceneGraph
import Testing
import Timeline

@Suite struct HomepageLoopTests {
    private func spheres(_ scene: Scene) -> [SphereSet.Instance] {
        var found: [SphereSet.Instance] = []
        scene.root.visit { drawable, _ in
            if case .spheres(let set) = drawable { found += set.instances }
        }
        return found
    }

    private func sparks(_ scene: Scene) -> [SparkField] {
        var found: [SparkField] = []
        scene.root.visit { drawable, _ in
            if case .sparks(let field) = drawable { found.append(field) }
        }
        return found
    }

    private func rings(_ scene: Scene) -> [AnnulusSet.Instance] {
        var found: [AnnulusSet.Instance] = []
        scene.root.visit { drawable, _ in
            if case .annuli(let set) = drawable, set.order == .above { found += set.instances }
        }
        return found
    }

    @Test("A scene depends on the time alone, and the loop closes")
    func purity() throws {
        for theme in ThemeName.allCases {
            let film = try HomepageLoop(settings: .init(), staging: Staging(theme: theme))
            let again = try HomepageLoop(settings: .init(), staging: Staging(theme: theme))
            for time in [RationalTime(0), RationalTime(7, 3), RationalTime(27, 4), RationalTime(719, 60)] {
                #expect(film.scene(at: time) == again.scene(at: time))
                #expect(film.scene(at: time + film.duration) == film.scene(at: time))
            }
            #expect(film.duration == RationalTime(12))
        }
    }

    @Test(
        "The network fills 70 to 85 % of the frame and never leaves it",
        arguments: [16.0 / 9.0, 1, 9.0 / 16.0, 4.0 / 3.0],
        [[8, 12, 12, 6], [3, 2], [64, 128, 128, 32], [4, 5, 5, 5, 5, 5, 5, 2]])
    func framing(aspect: Double, layers: [Int]) throws {
        let film = try HomepageLoop(settings: .init(layers: layers), staging: Staging(aspect: aspect))
        var low = SIMD2<Float>(repeating: 1)
        var high = SIMD2<Float>(repeating: -1)
        for step in 0..<24 {
            let scene = film.scene(at: RationalTime(Int64(step), 2))
            let clip = scene.camera.projection(aspect: Float(aspect)) * scene.camera.view
            for sphere in spheres(scene) {
                let center = clip * SIMD4(sphere.center, 1)
                let focal = scene.camera.projection(aspect: Float(aspect))
                let reach = SIMD2(focal.columns.0.x, focal.columns.1.y) * sphere.radius / center.w
                let place = SIMD2(center.x, center.y) / center.w
                low = pointwiseMin(low, place - reach)
                high = pointwiseMax(high, place + reach)
            }
        }
        let extent = (high - low) / 2
        #expect(max(extent.x, extent.y) > 0.7 && max(extent.x, extent.y) < 0.92, "\(extent)")
        if layers == [8, 12, 12, 6] { #expect(min(extent.x, extent.y) > 0.62, "\(extent)") }
        #expect(low.min() > -0.96 && high.max() < 0.96)
    }

    @Test("A neuron fills to its activation, and a dead one stays dark")
    func fills() throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging())
        let step = try #require(film.steps.first)
        let forward = step.forward.activations
        let during = spheres(film.scene(at: film.cycle.phase(.output).start))
        var index = 0
        var dead = 0
        let largest = forward[1...2].joined().max()!
        for (layer, values) in forward.enumerated() {
            for value in values {
                let fill = Double(during[index].fill)
                switch layer {
                case 0: #expect(abs(fill - value) < 1e-6)
                case 1, 2:
                    #expect(abs(fill - value / largest) < 1e-6)
                    if value == 0 {
                        dead += 1
                        for tenth in 0..<120 {
                            #expect(spheres(film.scene(at: RationalTime(Int64(tenth), 10)))[index].fill == 0)
                        }
                    }
                default: #expect(abs(fill - value / values.max()!) < 1e-6)
                }
                index += 1
            }
        }
        #expect(dead > 0, "the default network has a dead neuron to show")
        #expect(spheres(film.scene(at: .zero)).allSatisfy { $0.fill == 0 })
    }

    @Test("Inputs light up one after another")
    func inputs() throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging())
        let phase = film.cycle.phase(.input)
        var onsets: [Int] = []
        for neuron in 0..<8 {
            let first = (0..<200).first { step in
                let time = phase.start + phase.duration * step / 200
                return spheres(film.scene(at: time))[neuron].fill > 0
            }
            onsets.append(try #require(first))
        }
        #expect(zip(onsets, onsets.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("Sparks carry the pass that is under way, six a connection, with the seed's colours")
    func sparkFields() throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging())
        let step = try #require(film.steps.first)
        for phase in film.cycle.phases where phase.duration > .zero {
            let middle = phase.start + phase.duration / 2
            let fields = sparks(film.scene(at: middle))
            switch phase.kind {
            case .propagate, .backprop:
                let field = try #require(fields.first)
                #expect(fields.count == 1)
                #expect(field.sparksPerConnection == 6)
                let gap = try #require(phase.gap)
                let forward = phase.kind == .propagate
                #expect(field.direction == (forward ? .forward : .backward))
                let hex = forward ? ["#eab308", "#ea580c", "#0891b2"] : ["#14b8a6", "#ec4899", "#f97316"]
                #expect(field.palette == hex.map { LinearColor(hex: $0)! })
                let connections = field.geometry.connections
                #expect(connections.count == step.network.layers[gap] * step.network.layers[gap + 1])
                // Connections run target by target.
                let (to, from) = (1, 2)
                let one = connections[to * step.network.layers[gap] + from]
                #expect(one.weight == Float(step.network.weights[gap, to: to, from: from]))
                #expect(one.activation == Float(step.forward.activations[gap][from]))
                #expect(one.delta == Float(step.backward.deltas[gap + 1][to]))
            case .consequence:
                // The second forward pass, with the updated weights.
                for share in [1, 2, 3, 4, 5] {
                    let second = sparks(film.scene(at: phase.start + phase.duration * share / 10))
                    #expect(!second.isEmpty && second.allSatisfy { $0.change == 1 && $0.direction == .forward })
                }
                #expect(sparks(film.scene(at: phase.start + phase.duration * 7 / 10)).isEmpty)
            default: #expect(fields.isEmpty)
            }
        }
    }

    @Test("The ring around an output is as large as the output would be at its target")
    func targets() throws {
        // Trained to the end, outputs and targets are the same, and so must be spheres and rings.
        let settings = HomepageLoop.Settings(cycles: 100, applyUpdates: true, learningRate: 0.5)
        let film = try HomepageLoop(settings: settings, staging: Staging())
        let late = film.cycle.duration * 99 + film.cycle.phase(.output).end - RationalTime(1, 1000)
        let scene = film.scene(at: late)
        let outputs = spheres(scene).suffix(6)
        let targets = rings(scene).suffix(6)
        for (output, ring) in zip(outputs, targets) {
            let radius = (ring.innerRadius + ring.outerRadius) / 2
            #expect(ring.center == output.center)
            #expect(abs(radius - output.radius) < 0.01 * radius)
        }
        let fresh = film.scene(at: film.cycle.phase(.output).end - RationalTime(1, 1000))
        let gaps = zip(spheres(fresh).suffix(6), rings(fresh).suffix(6)).map {
            abs(($1.innerRadius + $1.outerRadius) / 2 - $0.radius)
        }
        #expect(gaps.max()! > 0.03)
        #expect(film.steps.last!.loss < film.steps.first!.loss)
    }

    @Test("Updates change the weights from cycle to cycle only when asked for, and without a jump")
    func updates() throws {
        let still = try HomepageLoop(settings: .init(cycles: 3), staging: Staging())
        #expect(still.steps.count == 1)
        #expect(still.scene(at: RationalTime(2)) == still.scene(at: RationalTime(26)))
        let learning = try HomepageLoop(settings: .init(cycles: 3, applyUpdates: true), staging: Staging())
        #expect(learning.steps.count == 3)
        #expect(learning.steps[0].network.weights != learning.steps[1].network.weights)
        #expect(learning.duration == RationalTime(36))
        func filaments(_ time: RationalTime) -> [ConnectionSet] {
            var found: [ConnectionSet] = []
            learning.scene(at: time).root.visit { drawable, _ in
                if case .connections(let set) = drawable, set.opacity > 0 { found.append(set) }
            }
            return found
        }
        let before = filaments(RationalTime(12) - RationalTime(1, 1000))
        let after = filaments(RationalTime(12))
        #expect(before.count == after.count)
        for (old, new) in zip(before, after) {
            #expect(old.change == 1 && old.emphasis < 1e-3 && new.change == 0 && new.emphasis == 0)
            #expect(old.geometry.connections.map(\.nextWeight) == new.geometry.connections.map(\.weight))
        }
    }

    @Test("The consequence is an update of the network: weights, outputs and loss")
    func consequence() throws {
        let settings = HomepageLoop.Settings(
            layers: [3, 4, 2], activation: .tanh, output: .sigmoid, loss: .binaryCrossEntropy, learningRate: 0.3)
        let film = try HomepageLoop(settings: settings, staging: Staging())
        let step = try #require(film.steps.first)
        // A second implementation: the loss as a function of a weight, and its slope by central differences.
        func pass(_ weights: [[[Double]]], _ biases: [[Double]]) -> (outputs: [Double], loss: Double) {
            var values = step.sample.input
            for (gap, rows) in weights.enumerated() {
                values = zip(rows, biases[gap]).map { row, bias in
                    let sum = zip(row, values).reduce(bias) { $0 + $1.0 * $1.1 }
                    return gap == weights.count - 1 ? 1 / (1 + exp(-sum)) : tanh(sum)
                }
            }
            let terms = zip(values, step.sample.target).map { -($1 * log($0) + (1 - $1) * log(1 - $0)) }
            return (values, terms.reduce(0, +))
        }
        let (weights, biases) = (step.network.weights.nested, step.network.biases.nested)
        // The film's loss may be a mean.
        let factor = step.loss / pass(weights, biases).loss
        var (newWeights, newBiases) = (weights, biases)
        let h = 1e-5
        for gap in weights.indices {
            for to in weights[gap].indices {
                for from in weights[gap][to].indices {
                    var (up, down) = (weights, weights)
                    up[gap][to][from] += h
                    down[gap][to][from] -= h
                    let slope = (pass(up, biases).loss - pass(down, biases).loss) / (2 * h) * factor
                    newWeights[gap][to][from] -= 0.3 * slope
                }
                var (up, down) = (biases, biases)
                up[gap][to] += h
                down[gap][to] -= h
                newBiases[gap][to] -= 0.3 * (pass(weights, up).loss - pass(weights, down).loss) / (2 * h) * factor
            }
        }
        let expected = pass(newWeights, newBiases)
        let after = try #require(film.runs[0].outcome)
        #expect(abs(after.loss - expected.loss * factor) < 1e-9)
        for (value, other) in zip(after.forward.activations[2], expected.outputs) { #expect(abs(value - other) < 1e-9) }
        #expect(after.loss < step.loss)

        // And it is what is seen: filaments of the new weights, outputs as large as the new values.
        let scene = film.scene(at: film.cycle.phase(.consequence).end)
        var sets: [ConnectionSet] = []
        scene.root.visit { drawable, _ in if case .connections(let set) = drawable { sets.append(set) } }
        for (gap, set) in sets.enumerated() {
            #expect(set.change == 1 && set.emphasis == 1)
            for (connection, weight) in zip(set.geometry.connections, newWeights[gap].joined()) {
                #expect(abs(Double(connection.nextWeight) - weight) < 1e-6)
            }
        }
        let rest = spheres(film.scene(at: .zero)).suffix(2)
        for ((sphere, still), value) in zip(zip(spheres(scene).suffix(2), rest), expected.outputs) {
            #expect(abs(Double(sphere.radius / still.radius) - (0.6 + 0.95 * value.squareRoot())) < 1e-5)
        }
        let without = try HomepageLoop(settings: .init(hasConsequence: false), staging: Staging())
        #expect(without.runs[0].outcome == nil && without.cycle.phase(.consequence).duration == .zero)
        without.scene(at: without.cycle.phase(.weightUpdate).end).root.visit { drawable, _ in
            if case .connections(let set) = drawable { #expect(set.change == 0 && set.emphasis == 0) }
        }
    }

    @Test("What one update would make too large to draw is not shown, and said")
    func endlessConsequence() throws {
        let settings = HomepageLoop.Settings(
            layers: [2, 2, 1], activation: .identity, output: .identity, loss: .meanSquaredError,
            weights: [[[100, 100], [100, 100]], [[100, 100]]], input: [100, 100], target: [-100], learningRate: 10)
        let film = try HomepageLoop(settings: settings, staging: Staging())
        for time in stride(from: 0, to: 120, by: 7) { _ = film.scene(at: RationalTime(Int64(time), 10)) }
        let huge = HomepageLoop.Settings(
            layers: [256, 256, 256, 256, 256, 256, 256, 1], activation: .identity, output: .identity,
            loss: .meanSquaredError, learningRate: 10)
        let large = try HomepageLoop(settings: huge, staging: Staging())
        #expect(
            (large.runs[0].outcome == nil)
                == large.notes.contains { $0.contains("too large") || $0.contains("beyond what") })
    }

    @Test("The paths that matter most lead: relevance adds up to 1 in each gap")
    func focus() throws {
        let film = try HomepageLoop(settings: .init(), staging: Staging())
        let step = try #require(film.steps.first)
        let field = try #require(sparks(film.scene(at: RationalTime(18, 5))).first)
        // The last gap: only what leads to the greatest output matters.
        let outputs = try #require(step.forward.activations.last)
        let winner = try #require(outputs.indices.max { outputs[$0] < outputs[$1] })
        let parts = (0..<12).map {
            abs(step.forward.activations[2][$0] * step.network.weights[2, to: winner, from: $0])
        }
        let largest = try #require(parts.max())
        for (index, connection) in field.geometry.connections.enumerated() {
            let expected = index / 12 == winner ? (parts[index % 12] / largest).squareRoot() : 0
            #expect(abs(Double(connection.forwardFocus) - expected) < 1e-6)
        }
    }

    @Test("Settings out of range are named")
    func errors() {
        func message(_ settings: HomepageLoop.Settings, _ staging: Staging = Staging()) -> String {
            do {
                _ = try HomepageLoop(settings: settings, staging: staging)
                return ""
            } catch { return error.description }
        }
        #expect(message(.init(layers: [8])).contains("2 to 8 layers"))
        #expect(message(.init(layers: [8, 0, 3])).contains("Layer 2"))
        #expect(message(.init(layers: [8, 257])).contains("257"))
        #expect(message(.init(sparksPerConnection: 0)).contains("sparks"))
        #expect(message(.init(layers: [256, 256], sparksPerConnection: 64)).contains("more than the 1000000"))
        #expect(message(.init(cycles: 0)).contains("cycles"))
        #expect(message(.init(applyUpdates: true, learningRate: .nan)).contains("learning rate"))
        #expect(message(.init(), Staging(aspect: 9)).contains("aspect"))
    }

    @Test("A network too deep for the cycle says that its phases are shorter")
    func compression() throws {
        let deep = try HomepageLoop(settings: .init(layers: [4, 4, 4, 4, 4, 4, 4, 4]), staging: Staging())
        #expect(deep.notes.count == 1)
        #expect(
            try HomepageLoop(settings: .init(layers: [3, 1]), staging: Staging()).notes.contains {
                $0.contains("one neuron")
            })
        #expect(try HomepageLoop(settings: .init(), staging: Staging()).notes.isEmpty)
        #expect(deep.duration == RationalTime(12))
    }
}
