import FilmKit
import Timeline
import Wording

/// Resolves the names and texts of a lesson's steps for a network, in order, and keeps account of what has been found.
struct ScriptResolver {
    /// The steps so far.
    private(set) var steps: [Step] = []
    /// What is wrong with them.
    private(set) var problems: [ScriptProblem] = []

    let values: QuantityValues
    let names: QuantityNames
    private let duration: RationalTime
    private let durations: [String: RationalTime]
    private let vocabulary: Vocabulary
    /// The name of the step that finds each quantity so far.
    private var finders: [Quantity: String] = [:]
    private var isUpdated = false

    init(
        _ values: QuantityValues, duration: RationalTime, durations: [String: RationalTime], words: Vocabulary
    ) {
        self.values = values
        names = QuantityNames(values.shape)
        self.duration = duration
        self.durations = durations
        vocabulary = words
    }

    private mutating func note(_ key: String?, _ text: String) {
        problems.append(ScriptProblem(step: steps.count, key: key, text: text))
    }

    // MARK: A step

    /// Resolves one more step.
    mutating func add(_ script: StepScript) {
        let finds = finds(of: script)
        let direction = direction(of: script, finds)
        let name = name(of: script, finds)
        for quantity in finds where finders[quantity] == nil { finders[quantity] = name }
        if direction == .update { isUpdated = true }
        let derivations = derivations(of: script, finds, direction)
        let nudge = nudge(of: script, finds)
        let step = Step(
            name: name, title: words(script.title, "title", nudge), sentence: words(script.say ?? "", "say", nudge),
            finds: finds, equations: derivations, formulas: formulas(of: script, finds, nudge),
            changes: quantities(script.changes, "changes").filter { isKnown(.updated($0), "changes") },
            focus: script.focus.map { quantities($0, "focus") }, nudge: nudge, direction: direction,
            figure: figure(of: script, finds, direction), duration: durations[name] ?? script.duration ?? duration)
        steps.append(step)
    }

    private mutating func name(of script: StepScript, _ finds: [Quantity]) -> String {
        let name = script.name ?? finds.first.map { StepName.of($0, names) } ?? "step-\(steps.count + 1)"
        if let other = steps.firstIndex(where: { $0.name == name }) {
            let advice = "give one of them a name of its own, since sections are chosen by it."
            note(script.name == nil ? nil : "name", "Step \(other + 1) is called '\(name)', too: \(advice)")
        }
        return name
    }

    private mutating func finds(of script: StepScript) -> [Quantity] {
        let finds = quantities(script.find, "find")
        guard script.direction != .update else {
            if finds.contains(where: { $0.previous == nil }) {
                note("find", "An update finds the new numbers alone: leave 'find' out, or write 'find: new'.")
            }
            if isUpdated { note("direction", "There is an update before: a lesson shows one.") }
            return names.all.filter { $0.previous != nil }
        }
        if !finds.isEmpty, finds.allSatisfy({ $0.previous != nil }) {
            if isUpdated { note("find", "There is an update before: a lesson shows one.") }
            return names.all.filter { $0.previous != nil }
        }
        var found: [Quantity] = []
        for quantity in finds {
            let name = names.name(of: quantity)
            if quantity.isParameter {
                note("find", "\(name) is given by the network: name it in 'focus', and what is computed in 'find'.")
            } else if quantity.previous != nil {
                note("find", "'\(name)' is a number after the update, which a step of its own finds: 'find: new'.")
            } else if isUpdated {
                note("find", "\(name) belongs to the numbers before the update: find it in a step before that.")
            } else if let finder = finders[quantity] {
                note("find", "\(name) is found by the step '\(finder)' already: leave it out of one of them.")
            } else if found.contains(quantity) {
                note("find", "\(name) is named twice.")
            } else {
                found.append(quantity)
            }
        }
        return found
    }

    private mutating func direction(of script: StepScript, _ finds: [Quantity]) -> Step.Direction {
        let natural = Step.direction(finding: finds)
        guard let chosen = script.direction else {
            // A step that finds nothing continues the pass before it.
            guard finds.isEmpty else { return natural }
            return steps.last.map { $0.direction == .update ? .forward : $0.direction } ?? .forward
        }
        if !finds.isEmpty, chosen != natural {
            let example = finds.first.map(names.name(of:)) ?? ""
            note(
                "direction",
                "The step finds \(example), which belongs to the direction \(natural.rawValue): leave 'direction' out.")
        }
        return chosen
    }

    // MARK: Numbers

    /// The quantities of a list of names.
    private mutating func quantities(_ list: String?, _ key: String) -> [Quantity] {
        var quantities: [Quantity] = []
        for name in QuantityList.names(in: list ?? "") {
            if let named = names.quantities(named: name) {
                quantities += named
            } else {
                note(key, names.advice(name))
            }
        }
        return quantities
    }

    /// Whether a quantity's value can be shown: it is given, or was found. If not, that is noted.
    private mutating func isKnown(_ quantity: Quantity, _ key: String?) -> Bool {
        guard !quantity.isGiven, finders[quantity] == nil else { return true }
        let name = names.name(of: quantity)
        let advice = key == "formula" || key == "say" || key == "title" ? " Its symbol may be shown at any time." : ""
        note(
            key,
            "\(name) is shown before any step has found it: name it in 'find', here or in a step before.\(advice)")
        return false
    }

    private mutating func words(_ source: String, _ key: String, _ nudge: Nudge?) -> String {
        let text = LessonText(words: source, values, names, vocabulary, nudge)
        for problem in text.problems { note(key, problem) }
        for quantity in text.shown { _ = isKnown(quantity, key) }
        return text.text
    }

    // MARK: Equations

    private mutating func derivations(
        of script: StepScript, _ finds: [Quantity], _ direction: Step.Direction
    ) -> [Quantity] {
        guard script.formula == nil else {
            if script.derive != nil {
                note("derive", "The step has a formula of its own: leave 'derive' or 'formula' out.")
            }
            return []
        }
        let isChosen = script.derive != nil
        let chosen: [Quantity]
        if isChosen {
            chosen = quantities(script.derive, "derive")
        } else if direction == .update {
            chosen = steepest.map { [.updated($0)] } ?? []
        } else {
            chosen = finds
        }
        for quantity in chosen where isKnown(quantity, isChosen ? "derive" : nil) {
            for other in values.derivation(of: quantity).operands where other != quantity {
                guard !other.isGiven, finders[other] == nil else { continue }
                note(
                    isChosen ? "derive" : "find",
                    "The equation of \(names.name(of: quantity)) shows \(names.name(of: other)), which no step has found: find it here or before, "
                        + "write a 'formula' of your own, or 'formula: none'.")
            }
        }
        return chosen
    }

    /// The parameter with the largest gradient among those whose gradients were found.
    private var steepest: Quantity? {
        values.shape.parameters.filter { finders[.gradient($0)] != nil }.max {
            abs(values[.gradient($0)]) < abs(values[.gradient($1)])
        }
    }

    private mutating func formulas(of script: StepScript, _ finds: [Quantity], _ nudge: Nudge?) -> [Step.Formula] {
        (script.formula ?? []).map { source in
            let text = LessonText(formula: source, values, names, vocabulary, nudge, found: finds)
            for problem in text.problems { note("formula", problem) }
            for quantity in text.shown { _ = isKnown(quantity, "formula") }
            return Step.Formula(
                source: text.text, result: text.terms.last { finds.contains($0) }, terms: text.terms,
                symbols: text.named)
        }
    }

    // MARK: The nudge

    private mutating func nudge(of script: StepScript, _ finds: [Quantity]) -> Nudge? {
        guard let source = script.nudge else { return nil }
        let parts = source.split(whereSeparator: \.isWhitespace).map(String.init)
        let example = "such as '\(names.name(of: .prediction(0))) 0.01'"
        guard parts.count == 2, let amount = Double(parts[1]), (1e-6...1).contains(abs(amount)) else {
            note("nudge", "A nudge is the name of a number and a change from 0.000001 to 1, \(example).")
            return nil
        }
        guard let quantity = names.quantity(named: parts[0]) else {
            note("nudge", names.advice(parts[0]))
            return nil
        }
        guard Nudge.isPossible(quantity) else {
            note(
                "nudge",
                "\(parts[0]) cannot be changed: name an input, a weight, a bias, or a number of the forward pass, \(example)."
            )
            return nil
        }
        guard finds.isEmpty, !isUpdated else {
            note("nudge", "A nudge needs a step of its own, which finds nothing and comes before the update.")
            return nil
        }
        guard isKnown(quantity, "nudge"), isKnown(.loss, "nudge") else { return nil }
        // A probability that would leave 0 to 1 goes the other way.
        let nudges = [amount, -amount].map { Nudge(quantity, by: $0) }
        guard let nudge = nudges.first(where: { $0.isValid(in: values) }) else {
            note(
                "nudge",
                "A change of \(parts[0]) by \(parts[1]) leads out of 0 to 1, where the loss has no value: use a smaller one."
            )
            return nil
        }
        return nudge
    }

    // MARK: The figure

    private mutating func figure(
        of script: StepScript, _ finds: [Quantity], _ direction: Step.Direction
    ) -> FigureChoice? {
        guard let source = script.figure else {
            return direction == .update ? .line : FigureChoice.automatic(finds, values.shape)
        }
        var words = source.split(whereSeparator: { $0 == " " || $0 == "," })
        guard !words.isEmpty else { return nil }
        let name = String(words.removeFirst())
        let known = FigureLibrary.all.map { $0.name }
        guard known.contains(name) else {
            note(
                "figure",
                "There is no figure '\(Shown.value(name))'. \(NearestName.advice(name, among: known, called: "figures"))"
            )
            return nil
        }
        let count = problems.count
        let shown = quantities(String(source.drop { $0 == " " || $0 == "," }.dropFirst(name.count)), "figure")
        guard problems.count == count else { return nil }
        let choice = name == LineFigure.name && shown.isEmpty ? .line : FigureChoice(name: name, quantities: shown)
        if let problem = choice.problem(names) {
            note("figure", problem)
            return nil
        }
        for quantity in shown where !isKnown(quantity, "figure") { return nil }
        return choice
    }
}
