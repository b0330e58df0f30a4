/// The names of the words that films write of their own, as in a table of words and below `words` in a storyboard.
public enum WordKey: String, Codable, Sendable, CaseIterable {
    case decimal
    case step, counter, forward, backward, update
    case gradientColor = "gradient-color"
    case inputs, weights, updated, results
    case slope, gradient
    case terms, denominator, clamped
    case part
    case captionInput = "captions.input"
    case captionForward = "captions.forward"
    case captionOutput = "captions.output"
    case captionBackward = "captions.backward"
    case captionUpdate = "captions.update"
    case captionHint = "captions.hint"
    case captionCloser = "captions.closer"
    case captionFarther = "captions.farther"
    case sectionRest = "sections.rest"
    case sectionInput = "sections.input"
    case sectionForward = "sections.forward"
    case sectionOutput = "sections.output"
    case sectionComparison = "sections.comparison"
    case sectionBackward = "sections.backward"
    case sectionUpdate = "sections.update"
    case sectionConsequence = "sections.consequence"

    /// The words of lessons.
    public static let lesson: [WordKey] = [
        .decimal, .step, .counter, .forward, .backward, .update, .gradientColor, .inputs, .weights, .updated, .results,
        .slope, .gradient, .terms, .denominator, .clamped,
    ]

    /// The words of the loop: its captions, and the titles of its sections.
    public static let loop: [WordKey] = allCases.filter {
        $0.rawValue.hasPrefix("captions.") || $0.rawValue.hasPrefix("sections.")
    }

    /// What stands in braces in the word, and whether it must.
    public var placeholders: [(name: String, isNeeded: Bool)] {
        switch self {
        case .counter: [("step", false), ("number", true), ("count", false)]
        case .gradientColor: [("gradient", true)]
        case .terms, .denominator: [("left", true), ("count", true)]
        case .clamped: [("low", true), ("high", true)]
        case .part: [("number", true), ("count", false)]
        default: []
        }
    }

    /// Where the word is written, in one line without a full stop.
    public var summary: String {
        switch self {
        case .decimal: "What stands before a number's decimals in the picture"
        case .step: "What a step is called in the header"
        case .counter: "The header's count of steps"
        case .forward: "The header of the forward pass"
        case .backward: "The header of the backward pass"
        case .update: "The header of the update"
        case .gradientColor: "What the header of the backward pass says about its colour"
        case .inputs: "The panel's heading above inputs and targets"
        case .weights: "The panel's heading above weights and biases"
        case .updated: "The same after the update"
        case .results: "The panel's heading above predictions, loss and errors"
        case .slope: "What stands before a slope in a figure"
        case .gradient: "The axis of gradients"
        case .terms: "What a sum's dots stand for, after their value"
        case .denominator: "The same for the sum below a softmax"
        case .clamped: "How a cross-entropy takes a prediction that is no probability"
        case .part: "A title card's count of parts"
        case .captionInput: "The caption of the inputs"
        case .captionForward: "The caption of the forward pass"
        case .captionOutput: "The caption of the output"
        case .captionBackward: "The caption of the backward pass"
        case .captionUpdate: "The caption of the update"
        case .captionHint: "The same if no weight changes"
        case .captionCloser: "The caption after an update that lowered the loss"
        case .captionFarther: "The same after one that did not"
        case .sectionRest: "The title of the rest"
        case .sectionInput: "The title of the inputs' phase"
        case .sectionForward: "The title of the forward pass"
        case .sectionOutput: "The title of the output's phase"
        case .sectionComparison: "The title of the comparison"
        case .sectionBackward: "The title of the backward pass"
        case .sectionUpdate: "The title of the update"
        case .sectionConsequence: "The title of the second pass, with the changed weights"
        }
    }
}
