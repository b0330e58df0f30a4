/// TeX's eight styles (TeXbook, chapter 17).
struct MathStyle: Equatable {
    /// How large, and how roomy.
    enum Level: Int {
        case display
        case text
        case script
        case scriptScript
    }

    /// The size.
    var level: Level
    /// Whether superscripts are raised less, as under a root or in a denominator.
    var isCramped: Bool

    init(_ level: Level, isCramped: Bool = false) {
        self.level = level
        self.isCramped = isCramped
    }

    /// The same style, cramped.
    var cramped: MathStyle { MathStyle(level, isCramped: true) }

    /// The style of superscripts.
    var superscript: MathStyle { MathStyle(scriptLevel, isCramped: isCramped) }

    /// The style of subscripts.
    var `subscript`: MathStyle { superscript.cramped }

    /// The style of numerators.
    var numerator: MathStyle {
        let next: Level =
            switch level {
            case .display: .text
            case .text: .script
            case .script, .scriptScript: .scriptScript
            }
        return MathStyle(next, isCramped: isCramped)
    }

    /// The style of denominators.
    var denominator: MathStyle { numerator.cramped }

    /// Whether it is one of the two script levels.
    var isScript: Bool { level.rawValue >= Level.script.rawValue }

    private var scriptLevel: Level { isScript ? .scriptScript : .script }
}
