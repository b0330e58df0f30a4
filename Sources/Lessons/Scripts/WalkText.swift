import FilmKit
import NeuralNetwork

/// The titles and sentences of the walk through a network, in the notation of ``LessonText``: in English or, with the
/// German table of words, in German.
struct WalkText {
    /// The table of words whose language they are in.
    let table: WordTable

    func text(_ english: String, _ german: String) -> String { table == .de ? german : english }

    // MARK: Titles

    /// `Unit 1`, `Units 2 to 4`; `Output unit` for the only output.
    ///
    /// - Parameters:
    ///   - first: The first unit's number.
    ///   - last: The last unit's number; nil for a single unit.
    func units(_ first: Int, _ last: Int?, isOutput: Bool) -> String {
        if isOutput { return text("Output unit", "Ausgabeeinheit") }
        return last.map { text("Units \(first) to \($0)", "Einheiten \(first) bis \($0)") }
            ?? text("Unit \(first)", "Einheit \(first)")
    }

    /// The same within a title; German nouns have capitals everywhere.
    func inner(_ units: String) -> String { table == .de ? units : units.lowercased() }

    func inputs(count: Int) -> String {
        count == 1
            ? text("Inputs and target", "Eingaben und Zielwert") : text("Inputs and targets", "Eingaben und Zielwerte")
    }

    func sums(_ units: String, count: Int) -> String {
        count == 1
            ? text("\(units): weighted sum", "\(units): gewichtete Summe")
            : text("\(units): weighted sums", "\(units): gewichtete Summen")
    }

    func activations(_ units: String, count: Int) -> String {
        count == 1
            ? text("\(units): activation", "\(units): Aktivierung")
            : text("\(units): activations", "\(units): Aktivierungen")
    }

    func prediction(_ units: String?, count: Int) -> String {
        guard let units else {
            return count == 1 ? text("The prediction", "Die Vorhersage") : text("The predictions", "Die Vorhersagen")
        }
        return count == 1
            ? text("Prediction of \(inner(units))", "Vorhersage: \(units)")
            : text("Predictions of \(inner(units))", "Vorhersagen: \(units)")
    }

    func lossTitle(_ loss: Loss) -> String { text("The loss: \(name(of: loss))", "Der Verlust: \(name(of: loss))") }

    var nudgeTitle: String { text("A nudge, and the loss answers", "Ein Stups, und der Verlust antwortet") }

    func slopeTitle(count: Int) -> String {
        count == 1
            ? text("How the loss answers to the prediction", "Wie der Verlust auf die Vorhersage antwortet")
            : text("How the loss answers to the predictions", "Wie der Verlust auf die Vorhersagen antwortet")
    }

    func errorTitle(count: Int) -> String {
        count == 1
            ? text("Back through the output", "Zurück durch die Ausgabe")
            : text("Back through the outputs", "Zurück durch die Ausgaben")
    }

    func shareTitle(_ units: String, count: Int) -> String {
        count == 1
            ? text("Back to \(inner(units))", "Zurück: \(units)")
            : text("Back to the units before", "Zurück zu den Einheiten davor")
    }

    func localTitle(_ units: String) -> String { text("Back through \(inner(units))", "Zurück durch: \(units)") }

    func gradientTitle(_ units: String) -> String { text("Gradients of \(inner(units))", "Gradienten: \(units)") }

    var updateTitle: String { text("All gradients, one update", "Alle Gradienten, eine Aktualisierung") }

    var resultTitle: String { text("The same inputs again", "Dieselben Eingaben noch einmal") }

    // MARK: Sentences

    /// - Parameter target: The only target's symbol; nil if there are several.
    func goal(inputs: Int, targets: Int, target: String?) -> String {
        let going =
            inputs == 1
            ? text("One number goes in", "Eine Zahl geht hinein")
            : text("These \(inputs) numbers go in", "Diese \(inputs) Zahlen gehen hinein")
        let wanted =
            target.map { text("\($0) is the answer", "\($0) ist die Antwort") }
            ?? text("the \(targets) targets are the answer", "die \(targets) Zielwerte sind die Antwort")
        return text(
            "\(going), and \(wanted) that we want. The goal: weights that lead nearer to it.",
            "\(going), und \(wanted), die wir wollen. Das Ziel: Gewichte, die näher heranführen.")
    }

    func sum(isFirst: Bool, isAlone: Bool, isHidden: Bool, hasBias: Bool) -> String {
        if isFirst {
            return hasBias
                ? text(
                    "Each input is scaled by its weight, and the bias shifts the sum.",
                    "Jede Eingabe wird mit ihrem Gewicht skaliert, und der Bias verschiebt die Summe.")
                : text(
                    "Each input is scaled by its weight, and all are summed.",
                    "Jede Eingabe wird mit ihrem Gewicht skaliert, und alles wird addiert.")
        }
        if !isAlone {
            return text(
                "The other units do the same with weights of their own.",
                "Die anderen Einheiten tun dasselbe mit eigenen Gewichten.")
        }
        return isHidden
            ? text(
                "The activations of the layer before meet here, weighted and summed.",
                "Die Aktivierungen der Schicht davor treffen sich hier, gewichtet und addiert.")
            : text(
                "This unit sees the same inputs through weights of its own.",
                "Diese Einheit sieht dieselben Eingaben durch eigene Gewichte.")
    }

    func activation(_ activation: Activation, isSilent: Bool, count: Int) -> String {
        switch activation {
        case .identity: text("The sum is passed on as it is.", "Die Summe wird unverändert weitergegeben.")
        case .relu where isSilent && count == 1:
            text(
                "ReLU cuts a negative sum to 0: for this sample the unit is silent.",
                "ReLU macht eine negative Summe zu 0: Bei diesem Beispiel schweigt die Einheit.")
        case .relu:
            text(
                "ReLU passes a positive sum and cuts a negative one to 0.",
                "ReLU lässt eine positive Summe durch und macht eine negative zu 0.")
        case .tanh:
            text(
                "The tanh bends any sum into −1 to 1. Without a bend, two layers would act as one.",
                "Der tanh biegt jede Summe in −1 bis 1. Ohne Knick wären zwei Schichten wie eine.")
        case .sigmoid:
            text(
                "The sigmoid maps any number to a value between 0 and 1.",
                "Die Sigmoidfunktion bildet jede Zahl auf einen Wert zwischen 0 und 1 ab.")
        case .softmax:
            text(
                "Softmax makes probabilities of the sums: all positive, and 1 together.",
                "Softmax macht aus den Summen Wahrscheinlichkeiten: alle positiv, zusammen 1.")
        }
    }

    private func name(of loss: Loss) -> String {
        switch loss {
        case .meanSquaredError: text("mean squared error", "mittlerer quadratischer Fehler")
        case .binaryCrossEntropy: text("binary cross-entropy", "binäre Kreuzentropie")
        case .categoricalCrossEntropy: text("categorical cross-entropy", "kategoriale Kreuzentropie")
        }
    }

    func loss(_ loss: Loss) -> String {
        switch loss {
        case .meanSquaredError:
            text(
                "One number for how wrong it is: the squared distance from the target, {L}.",
                "Eine Zahl dafür, wie falsch es ist: der quadrierte Abstand vom Zielwert, {L}.")
        case .binaryCrossEntropy, .categoricalCrossEntropy:
            text(
                "One number for how wrong it is: low where the target was thought likely, high where it was not.",
                "Eine Zahl dafür, wie falsch es ist: klein, wo der Zielwert als wahrscheinlich galt, sonst groß.")
        }
    }

    func nudge(count: Int) -> String {
        text(
            "Which way is better? Nudge \(count == 1 ? "the prediction" : "one prediction") by {nudge}, and the loss changes by {L change}.",
            "In welche Richtung wird es besser? Die Vorhersage ändert sich um {nudge}, der Verlust um {L change}.")
    }

    func slope(count: Int) -> String {
        count == 1
            ? text(
                "Shrink the nudge: change per nudge becomes the slope, the derivative.",
                "Mit kleinerem Stups wird Änderung je Stups zur Steigung, der Ableitung.")
            : text(
                "Shrink the nudges: change per nudge becomes the slope, for each prediction.",
                "Mit kleineren Stupsen wird Änderung je Stups zur Steigung, je Vorhersage.")
    }
}
