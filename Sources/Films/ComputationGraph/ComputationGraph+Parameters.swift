import FilmKit
import Lessons
import Parameters
import Timeline

extension ComputationGraph {
    public static let defaults = Settings()

    public static let colorRoles = ColorRole.allCases.filter {
        ![.target, .filamentNeutral, .sparkPositive, .errorWeak, .errorStrong].contains($0)
    }

    /// The film's parameters. Weights and biases have the names shown in the picture.
    public static let parameters: [Parameter<Settings>] =
        Settings.structureParameters + [
            weight("w11", "The weight from x1 to the first hidden unit", gap: 0, to: 0, from: 0),
            weight("w12", "The weight from x2 to the first hidden unit", gap: 0, to: 0, from: 1),
            weight("w21", "The weight from x1 to the second hidden unit", gap: 0, to: 1, from: 0),
            weight("w22", "The weight from x2 to the second hidden unit", gap: 0, to: 1, from: 1),
            weight("w31", "The weight from the first hidden unit to the output", gap: 1, to: 0, from: 0),
            weight("w32", "The weight from the second hidden unit to the output", gap: 1, to: 0, from: 1),
            bias("b1", "The bias of the first hidden unit", gap: 0, to: 0),
            bias("b2", "The bias of the second hidden unit", gap: 0, to: 1),
            bias("b3", "The bias of the output", gap: 1, to: 0),
        ] + Settings.sampleParameters + [
            .seed("seed", "Chooses the weights and inputs of other layers", \.seed),
            Settings.learningRate("How far the update goes along the gradient"),
            .time("timing.step", "Each step", .duration(LessonScript.durations), \.stepDuration),
        ] + stepTitles.map(step)

    private static let values = NumberRange(-Settings.valueLimit...Settings.valueLimit)

    private static func weight(_ name: String, _ summary: String, gap: Int, to: Int, from: Int) -> Parameter<Settings> {
        Parameter(
            "network.weights.\(name)", summary, .number(values),
            get: { settings in
                guard settings.hasOwnLayers else { return nil }
                return (settings.weights ?? ownWeights).map { .number($0[gap][to][from]) }
            },
            set: { settings, value in
                guard let number = value.number, var weights = settings.weights ?? ownWeights else { return }
                weights[gap][to][from] = number
                settings.weights = weights
            })
    }

    private static func bias(_ name: String, _ summary: String, gap: Int, to: Int) -> Parameter<Settings> {
        Parameter(
            "network.biases.\(name)", summary, .number(values),
            get: { settings in
                guard settings.hasOwnLayers else { return nil }
                return (settings.biases ?? ownBiases).map { .number($0[gap][to]) }
            },
            set: { settings, value in
                guard let number = value.number, var biases = settings.biases ?? ownBiases else { return }
                biases[gap][to] = number
                settings.biases = biases
            })
    }

    private static let ownWeights = lesson.weights
    private static let ownBiases = lesson.biases

    private static func step(_ name: String, _ title: String) -> Parameter<Settings> {
        Parameter(
            "timing.steps.\(name)", "The step ‘\(title)’", .duration(LessonScript.durations),
            example: .time(defaults.stepDuration),
            get: { $0.stepDurations[name].map { .time($0) } },
            set: { settings, value in
                if case .time(let time) = value { settings.stepDurations[name] = time }
            })
    }
}
