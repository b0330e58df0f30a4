import NeuralNetwork

/// The sentences of the walk through a network, in the notation of ``LessonText``.
enum WalkText {
    static func sum(isFirst: Bool, isAlone: Bool, isHidden: Bool, hasBias: Bool) -> String {
        if isFirst {
            return hasBias
                ? "Each input is scaled by its weight, and the bias shifts the sum."
                : "Each input is scaled by its weight, and all are summed."
        }
        if !isAlone { return "The other units do the same with weights of their own." }
        return isHidden
            ? "The activations of the layer before meet here, weighted and summed."
            : "This unit sees the same inputs through weights of its own."
    }

    static func activation(_ activation: Activation, isSilent: Bool, count: Int) -> String {
        switch activation {
        case .identity: "The sum is passed on as it is."
        case .relu where isSilent && count == 1: "ReLU cuts a negative sum to 0: for this sample the unit is silent."
        case .relu: "ReLU passes a positive sum and cuts a negative one to 0."
        case .tanh: "The tanh bends any sum into −1 to 1. Without a bend, two layers would act as one."
        case .sigmoid: "The sigmoid maps any number to a value between 0 and 1."
        case .softmax: "Softmax makes probabilities of the sums: all positive, and 1 together."
        }
    }

    static func name(of loss: Loss) -> String {
        switch loss {
        case .meanSquaredError: "mean squared error"
        case .binaryCrossEntropy: "binary cross-entropy"
        case .categoricalCrossEntropy: "categorical cross-entropy"
        }
    }

    static func loss(_ loss: Loss) -> String {
        switch loss {
        case .meanSquaredError: "One number for how wrong it is: the squared distance from the target, {L}."
        case .binaryCrossEntropy, .categoricalCrossEntropy:
            "One number for how wrong it is: low where the target was thought likely, high where it was not."
        }
    }

    static func slope(count: Int) -> String {
        count == 1
            ? "The way back starts here: were the prediction to rise, how would the loss change?"
            : "The way back starts here: were one prediction to rise, how would the loss change?"
    }

    static func error(_ output: Activation, _ loss: Loss) -> String {
        switch (output, loss) {
        case (.sigmoid, .binaryCrossEntropy):
            "The chain rule: times the sigmoid’s slope, it all shrinks to prediction minus target."
        case (.softmax, .categoricalCrossEntropy):
            "Softmax and cross-entropy together leave one difference: prediction minus target."
        case (.identity, _): "The output passes its sum on as it is, and so the error, too."
        case (.softmax, _): "The chain rule: every prediction depends on this sum, so all their slopes take part."
        default: "The chain rule: the slope of the loss, times the slope of the output."
        }
    }

    static func share(count: Int, ends: Int) -> String {
        ends == 1
            ? "The error flows back along the same weights, to everyone who had a part in it."
            : "Errors flow back along the same weights, and add up where they meet."
    }

    static func local(_ activation: Activation, isClosed: Bool, count: Int) -> String {
        switch activation {
        case .identity: "The sum was passed on as it is, and so is the error."
        case .relu where isClosed: "A silent ReLU has the slope 0: no error gets through, and nothing is learned here."
        case .relu where count == 1: "Where the sum was positive, ReLU has the slope 1: the error passes unchanged."
        case .relu: "The slope of a ReLU is 1 or 0: it passes the error on, or stops it."
        case .tanh: "The chain rule again: times the tanh’s slope, which is small near its limits."
        case .sigmoid: "The chain rule again: times the sigmoid’s slope, which is never above 0.25."
        case .softmax: "The chain rule again: times the slope of the activation."
        }
    }

    static func gradients(isFirst: Bool, hasBias: Bool, isInput: Bool) -> String {
        if isInput { return hasBias ? "Error times input for each weight; the bias takes the error as it is." : "Error times input, for each weight." }
        if !isFirst { return "The same for these weights: the error at the end times the signal at the start." }
        return hasBias
            ? "A weight’s gradient is the error at its end times the signal at its start; a bias takes the error as it is."
            : "A weight’s gradient is the error at its end times the signal at its start."
    }

    static let update =
        "Each parameter steps against its gradient, with a learning rate of {eta}. The loss goes from {L} to {L new}."
}
