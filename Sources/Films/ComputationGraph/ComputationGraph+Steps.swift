import FilmKit
import Lessons
import Timeline

extension ComputationGraph {
    /// A step's text and quantities, with quantities given by name.
    private struct Told {
        let name: String
        let title: String
        let sentence: String
        /// The quantities that the step finds, separated by spaces.
        let finds: String
        /// The quantities whose derivations are written; nil for all that it finds.
        var equations: String?
        /// The figure's name, and the quantities that it shows.
        let figure: (name: String, quantities: String)
    }

    /// The steps in order: forward to the loss, and back to every weight.
    private static let told = [
        Told(
            name: "inputs", title: "Inputs and target",
            sentence: "Two numbers go in, and one number is the answer the network should give.", finds: "x1 x2 y",
            figure: ("bars", "x1 x2 y")),
        Told(
            name: "z1", title: "First hidden unit: weighted sum",
            sentence: "Each input is scaled by its weight, and the bias shifts the sum.", finds: "z1",
            figure: ("sum", "z1")),
        Told(
            name: "h1", title: "First hidden unit: activation",
            sentence: "The tanh bends any sum into −1 to 1. Without a bend, two layers would act as one.",
            finds: "h1", figure: ("curve", "h1 z1")),
        Told(
            name: "z2", title: "Second hidden unit: weighted sum",
            sentence: "The second unit sees the same inputs through weights of its own.", finds: "z2",
            figure: ("sum", "z2")),
        Told(
            name: "h2", title: "Second hidden unit: activation",
            sentence: "The same tanh turns its sum into an activation.", finds: "h2", figure: ("curve", "h2 z2")),
        Told(
            name: "z3", title: "Output unit: weighted sum",
            sentence: "Both activations meet in the output unit, weighted and summed.", finds: "z3",
            figure: ("sum", "z3")),
        Told(
            name: "prediction", title: "The prediction",
            sentence: "The sigmoid maps any number to a probability between 0 and 1.", finds: "yhat",
            figure: ("curve", "yhat z3")),
        Told(
            name: "loss", title: "The loss: binary cross-entropy",
            sentence: "Cross-entropy is low where the target was thought likely, and soars where it was not.",
            finds: "L", figure: ("curve", "L yhat")),
        Told(
            name: "d-prediction", title: "How the loss answers to the prediction",
            sentence: "The way back starts here: were the prediction to rise, how would the loss change?",
            finds: "dL/dyhat", figure: ("curve", "L yhat dL/dyhat")),
        Told(
            name: "d-z3", title: "Back through the sigmoid",
            sentence: "Times the sigmoid’s slope, it all shrinks to one difference: prediction minus target.",
            finds: "dL/dz3", figure: ("curve", "L z3 dL/dz3")),
        Told(
            name: "d-output-weights", title: "Gradients of the output weights",
            sentence: "A weight’s gradient is the error at its end times the signal at its start.",
            finds: "dL/dw31 dL/dw32", figure: ("bars", "dL/dw31 dL/dw32")),
        Told(
            name: "d-b3", title: "Gradient of the output bias",
            sentence: "A bias adds straight to the sum, so the error reaches it unchanged.", finds: "dL/db3",
            figure: ("bars", "dL/dw31 dL/dw32 dL/db3")),
        Told(
            name: "d-hidden", title: "Back to the hidden units",
            sentence: "The error flows back along the same weights, to everyone who had a part in it.",
            finds: "dL/dh1 dL/dh2", figure: ("bars", "dL/dz3 dL/dh1 dL/dh2")),
        Told(
            name: "d-z1", title: "Back through the first tanh",
            sentence: "The tanh’s slope is $1 - h_1^2$: a unit near its limits lets little of the error through.",
            finds: "dh1/dz1 dL/dz1", equations: "dL/dz1", figure: ("curve", "h1 z1 dh1/dz1")),
        Told(
            name: "d-z2", title: "Back through the second tanh",
            sentence: "The second unit scales its share of the error by a slope of its own.",
            finds: "dh2/dz2 dL/dz2", equations: "dL/dz2", figure: ("curve", "h2 z2 dh2/dz2")),
        Told(
            name: "d-first-unit", title: "Gradients of the first unit",
            sentence: "Error times input, once for each weight; the bias again takes the error as it is.",
            finds: "dL/dw11 dL/dw12 dL/db1", figure: ("bars", "dL/dw11 dL/dw12 dL/db1")),
        Told(
            name: "d-second-unit", title: "Gradients of the second unit",
            sentence: "The same for the second unit, with its own error. Now every parameter has its slope.",
            finds: "dL/dw21 dL/dw22 dL/db2", figure: ("bars", "dL/dw21 dL/dw22 dL/db2")),
    ]

    /// The name and title of the last step.
    private static let update = (name: "update", title: "All gradients, one update")

    /// The names and titles of all steps, in order.
    static let stepTitles = told.map { (name: $0.name, title: $0.title) } + [update]

    /// Makes the lesson's steps.
    static func steps(_ values: QuantityValues, _ settings: Settings) -> [Step] {
        let names = QuantityNames(values.shape)
        func numbers(_ list: String) -> [Quantity] {
            list.split(separator: " ").map { name in
                guard let quantity = names.quantity(named: String(name)) else {
                    preconditionFailure(names.advice(String(name)))
                }
                return quantity
            }
        }
        func duration(_ name: String) -> RationalTime { settings.stepDurations[name] ?? settings.stepDuration }
        let steps = told.map { told in
            Step(
                name: told.name, title: told.title, sentence: told.sentence, finds: numbers(told.finds),
                equations: told.equations.map(numbers),
                figure: FigureChoice(name: told.figure.name, quantities: numbers(told.figure.quantities)),
                duration: duration(told.name))
        }
        // The last step finds all weights and biases, the results of the forward pass with them, and the error after
        // it.
        let shape = values.shape
        let found = shape.parameters + shape.forward + numbers("dL/dz3")
        return steps + [
            Step(
                name: update.name, title: update.title, sentence: updating(values),
                finds: found.map(Quantity.updated), equations: numbers("w31").map(Quantity.updated),
                changes: numbers("yhat L"), figure: .line, duration: duration(update.name))
        ]
    }

    /// A sentence about the update, which depends on the learning rate.
    private static func updating(_ values: QuantityValues) -> String {
        let rate = PrintedNumber(values.learningRate, .given(values.learningRate))
        let sign = rate.isExact(values.learningRate) ? "=" : #"\approx"#
        return
            "Each parameter steps downhill, with $\\eta \(sign) \(rate.formula)$. Run forward again: \(outcome(values))"
    }

    private static func outcome(_ values: QuantityValues) -> String {
        let (before, after) = (values[.loss], values[.updated(.loss)])
        if before == after { return "the loss stays as it is." }
        // If both losses print the same, the text must not claim a change.
        if values.printed(.loss) == values.printed(.updated(.loss)) { return "the loss hardly changes." }
        return after < before ? "the loss falls." : "the step was too long, the loss rises."
    }
}
