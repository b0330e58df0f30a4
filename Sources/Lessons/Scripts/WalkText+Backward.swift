import NeuralNetwork

extension WalkText {
    func error(_ output: Activation, _ loss: Loss) -> String {
        switch (output, loss) {
        case (.sigmoid, .binaryCrossEntropy):
            text(
                "The chain rule: times the sigmoid’s slope, it all shrinks to prediction minus target.",
                "Die Kettenregel: Mal der Steigung der Sigmoidfunktion bleibt Vorhersage minus Zielwert.")
        case (.softmax, .categoricalCrossEntropy):
            text(
                "Softmax and cross-entropy together leave one difference: prediction minus target.",
                "Von Softmax und Kreuzentropie bleibt zusammen eine Differenz: Vorhersage minus Zielwert.")
        case (.identity, _):
            text(
                "The output passes its sum on as it is, and so the error, too.",
                "Die Ausgabe gibt ihre Summe unverändert weiter, und so auch den Fehler.")
        case (.softmax, _):
            text(
                "The chain rule: every prediction depends on this sum, so all their slopes take part.",
                "Die Kettenregel: Jede Vorhersage hängt von dieser Summe ab, also zählen alle Steigungen.")
        default:
            text(
                "The chain rule: the slope of the loss, times the slope of the output.",
                "Die Kettenregel: die Steigung des Verlusts, mal die Steigung der Ausgabe.")
        }
    }

    func share(ends: Int) -> String {
        ends == 1
            ? text(
                "Each unit entered the sum times its weight, so the error comes back times the same.",
                "Jede Einheit ging mal ihrem Gewicht in die Summe ein: So kommt der Fehler zurück.")
            : text(
                "Errors flow back along the same weights, and add up where they meet.",
                "Fehler fließen durch dieselben Gewichte zurück und summieren sich, wo sie sich treffen.")
    }

    func local(_ activation: Activation, isClosed: Bool, count: Int) -> String {
        switch activation {
        case .identity:
            text(
                "The sum was passed on as it is, and so is the error.",
                "Die Summe wurde unverändert weitergegeben, und so auch der Fehler.")
        case .relu where isClosed:
            text(
                "A silent ReLU has the slope 0: no error gets through, and nothing is learned here.",
                "Eine stumme ReLU hat die Steigung 0: Kein Fehler kommt durch, hier wird nichts gelernt.")
        case .relu where count == 1:
            text(
                "Where the sum was positive, ReLU has the slope 1: the error passes unchanged.",
                "Wo die Summe positiv war, hat ReLU die Steigung 1: Der Fehler geht unverändert durch.")
        case .relu:
            text(
                "The slope of a ReLU is 1 or 0: it passes the error on, or stops it.",
                "Die Steigung einer ReLU ist 1 oder 0: Sie lässt den Fehler durch oder hält ihn auf.")
        case .tanh:
            text(
                "The chain rule again: times the tanh’s slope, which is small near its limits.",
                "Wieder die Kettenregel: mal die Steigung des tanh, die nahe den Grenzen klein ist.")
        case .sigmoid:
            text(
                "The chain rule again: times the sigmoid’s slope, which is never above 0.25.",
                "Wieder die Kettenregel: mal die Steigung der Sigmoidfunktion, nie über 0,25.")
        case .softmax:
            text(
                "The chain rule again: times the slope of the activation.",
                "Wieder die Kettenregel: mal die Steigung der Aktivierung.")
        }
    }

    func gradients(isFirst: Bool, hasBias: Bool, isInput: Bool) -> String {
        if isInput {
            return hasBias
                ? text(
                    "Error times input for each weight; the bias takes the error as it is.",
                    "Fehler mal Eingabe für jedes Gewicht; der Bias nimmt den Fehler, wie er ist.")
                : text("Error times input, for each weight.", "Fehler mal Eingabe, für jedes Gewicht.")
        }
        return isFirst
            ? text(
                "A weight’s gradient: the error at its end times the signal at its start.",
                "Der Gradient eines Gewichts: der Fehler an seinem Ende mal das Signal an seinem Anfang.")
            : text(
                "The same for these weights: the error at the end times the signal at the start.",
                "Dasselbe für diese Gewichte: der Fehler am Ende mal das Signal am Anfang.")
    }

    var update: String {
        text(
            "Slopes point uphill, so each parameter steps the other way: {eta}, the learning rate, times its gradient.",
            "Steigungen zeigen bergauf, also geht jeder Parameter andersherum: um die Lernrate {eta} mal seinen Gradienten."
        )
    }

    var result: String {
        text(
            "With the new weights, the loss goes from {L} to {L new}. Training repeats this step.",
            "Mit den neuen Gewichten geht der Verlust von {L} auf {L new}. Training wiederholt diesen Schritt.")
    }
}
