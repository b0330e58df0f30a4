/// A piece of a formula in which every symbol or number knows which quantity it stands for.
struct FormulaText: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// A stretch of the formula's source.
    fileprivate struct Segment: Sendable, Equatable {
        let source: String
        /// What it stands for; nil for what only joins others.
        let term: Quantity?
    }

    /// Collects literal text and other pieces.
    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var segments: [Segment] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { segments.append(Segment(source: literal, term: nil)) }
        }

        mutating func appendInterpolation(_ text: FormulaText) { segments += text.segments }

        mutating func appendInterpolation(_ source: String) { appendLiteral(source) }

        mutating func appendInterpolation(_ number: Int) { appendLiteral("\(number)") }
    }

    private let segments: [Segment]

    init(stringLiteral source: String) { segments = [Segment(source: source, term: nil)] }

    init(stringInterpolation: StringInterpolation) { segments = stringInterpolation.segments }

    /// The symbol or number of a quantity.
    init(_ source: String, of term: Quantity) { segments = [Segment(source: source, term: term)] }

    private init(segments: [Segment]) { self.segments = segments }

    /// The source without marks.
    var plain: String { segments.map(\.source).joined() }

    /// The source with each term in a part that is called by its place in a list, which grows by them: `\part{term-0}{z_3}`.
    func marked(_ terms: inout [Quantity]) -> String {
        var source = ""
        for segment in segments {
            if let term = segment.term {
                source += "\\part{\(Derivation.partName(terms.count))}{\(segment.source)}"
                terms.append(term)
            } else {
                source += segment.source
            }
        }
        return source
    }

    /// Pieces with a separator between them.
    static func joined(_ pieces: [FormulaText], by separator: String) -> FormulaText {
        var segments: [Segment] = []
        for (index, piece) in pieces.enumerated() {
            if index > 0 { segments.append(Segment(source: separator, term: nil)) }
            segments += piece.segments
        }
        return FormulaText(segments: segments)
    }

    static func + (left: FormulaText, right: FormulaText) -> FormulaText {
        FormulaText(segments: left.segments + right.segments)
    }
}
