/// A piece of formula source in which every symbol or number is tied to the quantity that it stands for.
struct FormulaText: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// A run of the formula's source.
    fileprivate struct Segment: Sendable, Equatable {
        let source: String
        /// The quantity that the run stands for; nil for operators and other connecting source.
        let term: Quantity?
    }

    /// Collects literal text and interpolated pieces.
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

    /// The source without part marks.
    var plain: String { segments.map(\.source).joined() }

    /// The source with each term wrapped in a part named by its index in a list, to which the terms are appended:
    /// `\part{term-0}{z_3}`.
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

    /// Joins pieces with a separator between them.
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
