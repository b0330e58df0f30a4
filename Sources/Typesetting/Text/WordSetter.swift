internal import SceneGraph

/// Cuts a text into words and sets each.
struct WordSetter {
    private let face: FontFace
    private let style: ParagraphStyle
    private let formulas: FormulaSetter

    init(_ library: FontLibrary, _ face: FontFace, _ style: ParagraphStyle) {
        self.face = face
        self.style = style
        formulas = FormulaSetter(library)
    }

    /// The words of each line that the text itself breaks.
    func words(_ text: String) throws(TypesettingError) -> [[Word]] {
        var collector = Collector()
        for piece in try MixedText.pieces(text) {
            switch piece {
            case .formula(let source, let column):
                do throws(TypesettingError) {
                    collector.add(try formulas.set(source, display: false).scaled(by: style.formulaScale))
                } catch {
                    throw error.shifted(by: column - 1)
                }
            case .words(let characters, let columns):
                try add(characters, columns, to: &collector)
            }
        }
        return collector.finished()
    }

    private func add(
        _ characters: [Character], _ columns: [Int], to collector: inout Collector
    ) throws(TypesettingError) {
        var start = 0
        for index in characters.indices {
            let isSpace = characters[index] == " " || characters[index] == "\t"
            let isBreak = characters[index].isNewline
            let isBreakable = mayBreak(after: index, of: characters)
            guard isSpace || isBreak || isBreakable else { continue }
            try addFragment(characters, columns, start..<(isBreakable ? index + 1 : index), to: &collector)
            start = index + 1
            if isBreak {
                collector.endLine()
            } else {
                collector.endWord(spaces: isSpace ? 1 : 0)
            }
        }
        try addFragment(characters, columns, start..<characters.count, to: &collector)
    }

    private func addFragment(
        _ characters: [Character], _ columns: [Int], _ range: Range<Int>, to collector: inout Collector
    ) throws(TypesettingError) {
        guard !range.isEmpty else { return }
        let text = String(characters[range])
        collector.add(try face.set(text, features: style.features, firstColumn: columns[range.lowerBound]))
    }

    /// Whether a line may end after a hyphen or dash: between letters only, so that "-3" and "1-2" stay whole.
    private func mayBreak(after index: Int, of characters: [Character]) -> Bool {
        let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2013}", "\u{2014}"]
        guard hyphens.contains(characters[index]), index > 0, index + 1 < characters.count else { return false }
        return characters[index - 1].isLetter && characters[index + 1].isLetter
    }

    /// Words as they come together.
    private struct Collector {
        private var lines: [[Word]] = []
        private var line: [Word] = []
        private var box: GlyphBox?
        private var spaces = 0

        mutating func add(_ piece: GlyphBox) {
            if box == nil { box = GlyphBox() }
            box?.append(piece)
        }

        mutating func endWord(spaces added: Int) {
            if let box {
                line.append(Word(box: box, spacesBefore: spaces))
                spaces = 0
            }
            box = nil
            spaces += added
        }

        mutating func endLine() {
            endWord(spaces: 0)
            lines.append(line)
            line = []
            spaces = 0
        }

        mutating func finished() -> [[Word]] {
            endLine()
            return lines
        }
    }
}
