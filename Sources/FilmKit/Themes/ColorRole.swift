/// The colours of a theme that a user can change.
public enum ColorRole: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    case backgroundInner = "background-inner"
    case backgroundOuter = "background-outer"
    case neuron
    case signal
    case filamentNeutral = "filament-neutral"
    case filamentPositive = "filament-positive"
    case filamentNegative = "filament-negative"
    case sparkNeutral = "spark-neutral"
    case sparkPositive = "spark-positive"
    case sparkNegative = "spark-negative"
    case errorWeak = "error-weak"
    case errorMiddle = "error-middle"
    case errorStrong = "error-strong"
    case target
    case text
    case textMuted = "text-muted"
    case textResult = "text-result"
    case textError = "text-error"
    case panel

    /// A short description of what has this colour.
    public var summary: String {
        switch self {
        case .backgroundInner: "The middle of the background"
        case .backgroundOuter: "The corners of the background"
        case .neuron: "The body of a neuron at rest"
        case .signal: "What fills a neuron as it becomes active"
        case .filamentNeutral: "Connections at rest"
        case .filamentPositive: "Connections of positive weight"
        case .filamentNegative: "Connections of negative weight"
        case .sparkNeutral: "Forward sparks of small weights; in a computation graph, of all"
        case .sparkPositive: "Forward sparks of large positive weights"
        case .sparkNegative: "Forward sparks of large negative weights"
        case .errorWeak: "Sparks and halos of a small error"
        case .errorMiddle: "Sparks and halos of a middling error; in a computation graph, of any"
        case .errorStrong: "Sparks and halos of a large error"
        case .target: "The rings that show the target"
        case .text: "Words, formulas and captions"
        case .textMuted: "Words that stand back"
        case .textResult: "What an equation finds"
        case .textError: "Numbers of the way back"
        case .panel: "The ground behind values and captions"
        }
    }

    /// The colour's path in a theme file, such as `spark.positive.color`.
    package var path: String {
        switch self {
        case .backgroundInner: "background.inner"
        case .backgroundOuter: "background.outer"
        case .neuron: "neuron.body.color"
        case .signal: "neuron.signal.color"
        case .filamentNeutral: "filament.neutral.color"
        case .filamentPositive: "filament.positive.color"
        case .filamentNegative: "filament.negative.color"
        case .sparkNeutral: "spark.neutral.color"
        case .sparkPositive: "spark.positive.color"
        case .sparkNegative: "spark.negative.color"
        case .errorWeak: "spark.weakError.color"
        case .errorMiddle: "spark.middleError.color"
        case .errorStrong: "spark.strongError.color"
        case .target: "target.color.color"
        case .text: "words.text"
        case .textMuted: "words.muted"
        case .textResult: "words.result"
        case .textError: "words.error"
        case .panel: "words.panel"
        }
    }

    /// The colour's default in a theme, as sRGB hex.
    public func standard(in theme: ThemeName) -> String? {
        if case .color(let text) = CustomTheme(theme).value(at: path) { text } else { nil }
    }
}
