import FilmKit
import Timeline

/// The steps of a lesson as its author writes them.
public enum LessonScript: Sendable, Equatable {
    /// The whole walk through the network: see ``StepWalk``.
    case automatic
    /// Steps of one's own.
    case steps([StepScript])

    /// The word for ``automatic``.
    public static let automaticWord = "auto"
    /// The number of steps that a lesson can have.
    public static let stepCounts = 1...200
    /// The range of a step's duration, in whole milliseconds.
    public static let durations = RationalTime(2)...RationalTime(60)
    /// The default duration of a step.
    public static let standardDuration = RationalTime(5)

    /// The steps for a network.
    ///
    /// - Parameter words: The words; their table's language is that of the walk.
    public func steps(of values: QuantityValues, words: Vocabulary = .standard) -> [StepScript] {
        switch self {
        case .automatic: StepWalk(values, in: words.table).steps
        case .steps(let steps): steps
        }
    }

    /// The steps with all names and texts resolved for a network, and what is wrong with them.
    ///
    /// - Parameters:
    ///   - duration: The duration of steps without one of their own.
    ///   - durations: Durations of individual steps, by name, which take precedence.
    ///   - words: The words, for the language of the walk and the decimal sign of numbers in texts.
    /// - Returns: As many steps as there are scripts, and problems in the steps' order. The steps make a lesson only if
    ///   there is no problem.
    public func resolved(
        for values: QuantityValues, duration: RationalTime = standardDuration,
        durations: [String: RationalTime] = [:], words: Vocabulary = .standard
    ) -> (steps: [Step], problems: [ScriptProblem]) {
        var resolver = ScriptResolver(values, duration: duration, durations: durations, words: words)
        for step in steps(of: values, words: words) { resolver.add(step) }
        return (resolver.steps, resolver.problems)
    }
}

extension LessonScript: Codable {
    /// Decodes the word `auto`, or a list of steps.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if (try? container.decode(String.self)) == Self.automaticWord {
            self = .automatic
        } else {
            self = .steps(try container.decode([StepScript].self))
        }
    }

    /// Encodes the word `auto`, or a list of steps.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .automatic: try container.encode(Self.automaticWord)
        case .steps(let steps): try container.encode(steps)
        }
    }
}
