import Console
import Films
import NeuralNetwork
import Timeline

/// What a user chose about a film beside its name; nil for what was left as it is.
public struct FilmChoices: Sendable, Equatable {
    public var seed: UInt64?
    public var layers: [Int]?
    public var activation: Activation?
    public var outputActivation: Activation?
    public var loss: Loss?
    public var hasBiases: Bool?
    public var sparks: Int?
    public var cycles: Int?
    public var updatesWeights: Bool?
    public var learningRate: Double?
    public var cycleDuration: RationalTime?
    public var inputDuration: RationalTime?
    public var propagateDuration: RationalTime?
    public var outputDuration: RationalTime?
    public var backpropDuration: RationalTime?
    public var updateDuration: RationalTime?
    public var leadShare: RationalTime?
    public var stepDuration: RationalTime?

    /// Nothing chosen.
    public init() {}

    /// A film with these choices; what is not chosen stays as it is.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if the film has nothing of what was chosen.
    package func applied(to film: FilmScript) throws(NeuroReelError) -> FilmScript {
        let name = film.name
        switch film {
        case .homepageLoop(var settings):
            try refuse([("step-duration", stepDuration != nil)], of: name)
            settings.seed = seed ?? settings.seed
            settings.layers = layers ?? settings.layers
            settings.activation = activation ?? settings.activation
            settings.output = outputActivation ?? settings.output
            settings.loss = loss ?? settings.loss
            settings.hasBiases = hasBiases ?? settings.hasBiases
            settings.sparksPerConnection = sparks ?? settings.sparksPerConnection
            settings.cycles = cycles ?? settings.cycles
            settings.applyUpdates = updatesWeights ?? settings.applyUpdates
            settings.learningRate = learningRate ?? settings.learningRate
            settings.durations.cycle = cycleDuration ?? settings.durations.cycle
            settings.durations.input = inputDuration ?? settings.durations.input
            settings.durations.propagate = propagateDuration ?? settings.durations.propagate
            settings.durations.output = outputDuration ?? settings.durations.output
            settings.durations.backprop = backpropDuration ?? settings.durations.backprop
            settings.durations.weightUpdate = updateDuration ?? settings.durations.weightUpdate
            settings.durations.leadShare = leadShare ?? settings.durations.leadShare
            return .homepageLoop(settings)
        case .computationGraph(var settings):
            try refuse(
                [
                    ("seed", seed != nil), ("layers", layers != nil), ("activation", activation != nil),
                    ("output-activation", outputActivation != nil), ("loss", loss != nil),
                    ("no-bias", hasBiases == false), ("sparks", sparks != nil),
                    ("cycles", cycles != nil), ("update-weights", updatesWeights == true),
                    ("cycle-duration", cycleDuration != nil), ("input-duration", inputDuration != nil),
                    ("propagate-duration", propagateDuration != nil), ("output-duration", outputDuration != nil),
                    ("backprop-duration", backpropDuration != nil), ("update-duration", updateDuration != nil),
                    ("lead-share", leadShare != nil),
                ], of: name)
            settings.learningRate = learningRate ?? settings.learningRate
            settings.stepDuration = stepDuration ?? settings.stepDuration
            return .computationGraph(settings)
        }
    }

    private func refuse(_ options: [(name: String, isGiven: Bool)], of film: String) throws(NeuroReelError) {
        guard let option = options.first(where: \.isGiven) else { return }
        throw NeuroReelError(
            .usage, "The film \(film) has no \(option.name) to choose: leave --\(option.name) out.")
    }
}
