import FilmKit
import Lessons
import Parameters
import Timeline
import Wording

extension StepScript {
    /// The keys of a step in a storyboard.
    static let form = RecordForm(
        plural: "steps", example: "{title: The weighted sum, find: z1}",
        [
            .init("name", "The name on the command line", .text(.stepName)),
            .init("title", "The title", .text(.line(upTo: 80)), isRequired: true),
            .init(
                "say", "What is said; {L} is a number's value, {L:symbol} its symbol, $z_1^2$ a formula",
                .text(.prose(upTo: 400))),
            .init("find", "The numbers that it finds: z1, dL/dw31, z[1] for a layer", .text(.names)),
            .init("focus", "The numbers that it is about; without it, those it finds and what they are computed from", .text(.names)),
            .init(
                "direction", "The pass that it belongs to",
                .choice(Step.Direction.allCases.map(\.rawValue), called: "directions")),
            .init("duration", "Its duration", .duration(LessonScript.durations)),
            .init(
                "formula",
                #"auto for the equations of what it finds, none, or formulas of your own; \value{z1} is a number's value, \symbol{z1} its symbol"#,
                .either(["auto", "none"], or: .list(of: .text(.formula), count: 1...6))),
            .init("derive", "The numbers whose equations are written, instead of all that it finds", .text(.names)),
            .init("changes", "The numbers whose changes by the update are written below", .text(.names)),
            .init(
                "figure",
                "auto, none, or a figure and its numbers: sum z1, curve h1 z1 dh1/dz1, bars dL/dw31 dL/dw32, line, table z1 z2",
                .text(.names)),
        ])

    init(_ value: Value) {
        let fields = value.fields
        func chosen(_ key: String) -> String? { fields[key]?.text.flatMap { $0 == "auto" ? nil : $0 } }
        let formula: [String]? =
            switch fields["formula"] {
            case .text("none"): []
            case .list(let lines): lines.compactMap(\.text)
            default: nil
            }
        self.init(
            name: fields["name"]?.text, title: fields["title"]?.text ?? "", say: fields["say"]?.text,
            find: fields["find"]?.text, focus: fields["focus"]?.text,
            direction: fields["direction"]?.text.flatMap(Step.Direction.init), duration: fields["duration"]?.time,
            formula: formula, derive: fields["derive"]?.text, changes: fields["changes"]?.text,
            figure: chosen("figure").map { $0 == "none" ? "" : $0 })
    }

    /// The step as a value of ``form``.
    var value: Value {
        var fields: [String: Value] = ["title": .text(title)]
        let texts = [
            "name": name, "say": say, "find": find, "focus": focus, "direction": direction?.rawValue, "derive": derive,
            "changes": changes, "figure": figure.map { $0.isEmpty ? "none" : $0 },
        ]
        for (key, text) in texts { if let text { fields[key] = .text(text) } }
        if let duration { fields["duration"] = .time(duration) }
        if let formula {
            fields["formula"] = formula.isEmpty ? .text("none") : .list(formula.map { .text($0) })
        }
        return .record(fields)
    }
}

extension LessonScript {
    init(_ value: Value) {
        self = value.text == nil ? .steps(value.elements.map { StepScript($0) }) : .automatic
    }

    /// The steps as a value of the parameter `steps`.
    var value: Value {
        switch self {
        case .automatic: .text(Self.automaticWord)
        case .steps(let steps): .list(steps.map(\.value))
        }
    }
}
