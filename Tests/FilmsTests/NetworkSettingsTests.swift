import FilmKit
import Films
import NeuralNetwork
import SceneGraph
import Testing
import Timeline

/// The loop shows the network that was asked for: its functions, its parameters, its sample.
@Suite struct NetworkSettingsTests {
    private func film(_ settings: HomepageLoop.Settings) throws -> HomepageLoop {
        try HomepageLoop(settings: settings, staging: Staging())
    }

    private func refusal(_ settings: HomepageLoop.Settings) -> FilmError? {
        do throws(FilmError) {
            _ = try HomepageLoop(settings: settings, staging: Staging())
            return nil
        } catch {
            return error
        }
    }

    private func outputs(_ scene: Scene, count: Int) -> (spheres: [SphereSet.Instance], rings: [AnnulusSet.Instance]) {
        var (spheres, rings): ([SphereSet.Instance], [AnnulusSet.Instance]) = ([], [])
        scene.root.visit { drawable, _ in
            if case .spheres(let set) = drawable { spheres += set.instances }
            if case .annuli(let set) = drawable, set.order == .above { rings += set.instances }
        }
        return (spheres.suffix(count), rings.suffix(count))
    }

    @Test("What nobody chose is what it always was")
    func defaults() throws {
        let network = try #require(try film(.init()).steps.first).network
        let before = try Network.seeded(
            layers: [8, 12, 12, 6], hidden: .relu, output: .softmax, loss: .categoricalCrossEntropy, hiddenBias: 0.5,
            seed: 42)
        #expect(network == before)
        #expect(try film(.init()).notes.isEmpty)
    }

    @Test(
        "Every combination that makes sense is shown in finite numbers, and every other is refused",
        arguments: Activation.allCases, Activation.allCases)
    func combinations(hidden: Activation, output: Activation) throws {
        for loss in Loss.allCases {
            let settings = HomepageLoop.Settings(
                layers: [3, 4, 2], activation: hidden, output: output, loss: loss, input: [2, -3, 0],
                target: loss == .meanSquaredError ? [-2, 5] : [0, 1])
            let isSound = loss == .meanSquaredError || output == .sigmoid || output == .softmax
            guard hidden != .softmax, isSound else {
                let setting = hidden == .softmax ? "network.activation" : "network.output"
                #expect(refusal(settings)?.setting == setting)
                continue
            }
            let film = try film(settings)
            let network = film.steps[0].network
            #expect(network.activations == [hidden, output] && network.loss == loss)
            #expect(film.steps[0].sample == Sample(input: [2, -3, 0], target: settings.target ?? []))
            let scene = film.scene(at: film.cycle.phase(.output).end - RationalTime(1, 1000))
            let (spheres, rings) = outputs(scene, count: 2)
            for sphere in spheres { #expect((0.05...1).contains(sphere.radius) && (0...1).contains(sphere.fill)) }
            for ring in rings { #expect(ring.innerRadius > 0 && ring.outerRadius.isFinite) }
            // The larger of two values is the larger of two spheres.
            let values = film.steps[0].forward.output
            if abs(values[0] - values[1]) > 0.01 {
                #expect((values[0] < values[1]) == (spheres[0].radius < spheres[1].radius), "\(values)")
            }
            let isOneChoice = output == .sigmoid && loss == .categoricalCrossEntropy
            #expect(film.notes.contains { $0.contains("choices of their own") } == isOneChoice)
        }
    }

    /// Below 0 and above 1, too, sphere and ring are of one size exactly if output and target are one number.
    @Test func ringsOfAnyValue() throws {
        let settings = HomepageLoop.Settings(
            layers: [1, 2], output: .identity, loss: .meanSquaredError, weights: [[[2], [-3]]], input: [1],
            target: [-3, -3])
        let film = try film(settings)
        let (spheres, rings) = outputs(
            film.scene(at: film.cycle.phase(.output).end - RationalTime(1, 1000)), count: 2)
        let gaps = zip(spheres, rings).map { abs(($1.innerRadius + $1.outerRadius) / 2 - $0.radius) }
        #expect(gaps[0] > 0.1 && gaps[1] < 1e-3, "\(gaps)")
    }

    @Test("Neurons without biases have none, and learn none")
    func withoutBiases() throws {
        let film = try film(.init(hasBiases: false, cycles: 3, applyUpdates: true))
        #expect(film.steps.count == 3)
        for step in film.steps {
            #expect(step.network.biases.values.allSatisfy { $0 == 0 })
            #expect(step.backward.biasGradients.values.allSatisfy { $0 == 0 })
        }
        #expect(film.steps[0].network.weights != film.steps[1].network.weights)
        #expect(film.steps[0].network.weights == (try self.film(.init()).steps[0].network.weights))
    }

    @Test("Given weights, biases and samples are taken as they are")
    func givenValues() throws {
        let weights = [[[1.0, 2], [3, -4]], [[0.5, -0.25]]]
        let settings = HomepageLoop.Settings(
            layers: [2, 2, 1], activation: .tanh, output: .sigmoid, loss: .binaryCrossEntropy, weights: weights,
            biases: [[0.1, 0.2], [0.3]], input: [1, -1], target: [1])
        let step = try film(settings).steps[0]
        #expect(step.network.weights.nested == weights)
        #expect(step.network.biases.nested == [[0.1, 0.2], [0.3]])
        #expect(step.sample == Sample(input: [1, -1], target: [1]))
        let seeded = try film(.init(layers: [2, 2, 1], weights: weights)).steps[0]
        #expect(seeded.network.biases.nested == [[0.5, 0.5], [0]])
        #expect(seeded.sample == Sample.seeded(inputCount: 2, targetCount: 1, seed: 42))
    }

    @Test("What does not fit is named with its layer and row")
    func errors() {
        func expect(_ settings: HomepageLoop.Settings, at setting: String?, _ parts: String...) {
            let error = refusal(settings)
            #expect(error?.setting == setting)
            for part in parts { #expect(error?.description.contains(part) == true, "\(error?.description ?? "none")") }
        }
        let weights = "network.weights"
        func given(_ weights: [[[Double]]]) -> HomepageLoop.Settings { .init(layers: [2, 3, 1], weights: weights) }
        expect(given([[[1, 2], [3, 4], [5, 6]]]), at: weights, "2 layers, and 1 in network.weights")
        expect(
            given([[[1, 2], [3, 4]], [[1, 2, 3]]]), at: weights, "Layer 2 has 3 neurons, and 2 rows in network.weights")
        expect(
            given([[[1, 2], [3], [5, 6]], [[1, 2, 3]]]), at: weights, "Row 2 of layer 2", "1 number,", "2 neurons")
        expect(
            given([[[1, 2], [3, 4], [5, 6]], [[1, 2]]]), at: weights, "Row 1 of layer 3", "2 numbers", "3 neurons")
        expect(given([[[1, 2], [3, 4], [5, .infinity]], [[1, 2, 3]]]), at: weights, "inf", "-100 to 100")
        expect(given([[[1, 2], [3, 4], [5, .nan]], [[1, 2, 3]]]), at: weights, "nan")
        let biases = "network.biases"
        expect(.init(layers: [2, 3, 1], biases: [[1, 2, 3]]), at: biases, "2 layers, and 1 in network.biases")
        expect(.init(layers: [2, 3, 1], biases: [[1, 2, 3], []]), at: biases, "Layer 3 has 1 neuron, and 0 numbers")
        expect(.init(layers: [2, 3, 1], biases: [[1, 2, 101], [0]]), at: biases, "101.0")
        expect(.init(layers: [2, 1], hasBiases: false, biases: [[1]]), at: biases, "network.bias is false")
        expect(.init(input: [1]), at: "sample.inputs", "The first layer has 8 neurons, and sample.inputs has 1 number:")
        expect(.init(target: [1, 2]), at: "sample.target", "The last layer has 6 neurons", "2 numbers")
        expect(.init(layers: [2, 2], target: [0, 1.5]), at: "sample.target", "categorical-cross-entropy", "0 to 1")
        expect(.init(layers: [2, 1], loss: .binaryCrossEntropy), at: "network.output", "infinite", "use sigmoid")
        expect(.init(output: .tanh), at: "network.output", "tanh does not give", "or mse for the loss")
        let diverging = HomepageLoop.Settings(
            output: .identity, loss: .meanSquaredError, cycles: 100, applyUpdates: true, learningRate: 10)
        expect(diverging, at: "training.learning-rate", "diverges: after 3", "smaller learning rate")
    }
}
