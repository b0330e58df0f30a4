internal import SceneGraph

/// Cuts a text into words and sets each.
struct WordSetter {
    private let face: FontFace
    private let style: ParagraphStyle
    private let formulas: FormulaSetter
    private let formulaScale: Float
    private let language: Language

    init(
        _ library: FontLibrary, _ face: FontFace, _ style: ParagraphStyle, _ typography: Typography
    ) throws(TypesettingError) {
        self.face = face
        self.style = style
        formulas = FormulaSetter(library, typography)
        formulaScale = try style.formulaScale * typography.formulaScale(library)
        language = typography.language
    }

    /// The words of each line that the text itself breaks.
    func words(_ text: String) throws(TypesettingError) -> [[Word]] {
        var lines: [[Word]] = []
        for line in try MixedText.lines(text) { lines.append(try words(of: line)) }
        return lines
    }

    private func words(of line: MixedText.Line) throws(TypesettingError) -> [Word] {
        let characters = line.characters
        // A formula does not decide the direction: it is neutral.
        let isRightToLeft = BidiText.isRightToLeft(characters.lazy.flatMap(\.unicodeScalars), in: language)
        let levels = TextRun.levels(of: characters, isRightToLeft: isRightToLeft)
        let breaks = LineBreaks.all(characters, language)
        var collector = Collector()
        var start = 0
        func addFragment(until end: Int) throws(TypesettingError) {
            for run in TextRun.runs(characters, start..<end, levels: levels) {
                let box = try run.box(characters, face, style.features, language, columns: line.columns)
                collector.add(box, level: run.level)
            }
            start = end
        }
        for index in characters.indices {
            if breaks.contains(index) {
                try addFragment(until: index)
                collector.endWord()
            }
            if let formula = line.formulas[index] {
                try addFragment(until: index)
                collector.add(try set(formula, column: line.columns[index]), level: levels[index])
                start = index + 1
            } else if characters[index] == " " || characters[index] == "\t" {
                try addFragment(until: index)
                collector.endWord(space: levels[index])
                start = index + 1
            } else if mayBreak(after: index, of: characters) {
                try addFragment(until: index + 1)
                collector.endWord()
            }
        }
        try addFragment(until: characters.count)
        return collector.finished()
    }

    private func set(_ formula: String, column: Int) throws(TypesettingError) -> GlyphBox {
        do throws(TypesettingError) {
            return try formulas.set(formula, display: false).scaled(by: formulaScale)
        } catch {
            throw error.shifted(by: column - 1)
        }
    }

    /// Whether a line may end after a hyphen or dash: between letters only, so that "-3" and "1-2" stay whole.
    private func mayBreak(after index: Int, of characters: [Character]) -> Bool {
        let hyphens: Set<Character> = ["-", "\u{2010}", "\u{2013}", "\u{2014}"]
        guard hyphens.contains(characters[index]), index > 0, index + 1 < characters.count else { return false }
        return characters[index - 1].isLetter && characters[index + 1].isLetter
    }

    /// Words as they come together.
    private struct Collector {
        private var words: [Word] = []
        private var box: GlyphBox?
        private var pieces: [Word.Piece] = []
        private var spaces: [UInt8] = []

        mutating func add(_ piece: GlyphBox, level: UInt8) {
            if box == nil { box = GlyphBox() }
            box?.append(piece)
            pieces.append(Word.Piece(box: piece, level: level))
        }

        /// - Parameter space: the level of the space that ends the word; nil for none.
        mutating func endWord(space: UInt8? = nil) {
            if let box {
                words.append(Word(box: box, pieces: pieces, spacesBefore: spaces))
                spaces = []
            }
            (box, pieces) = (nil, [])
            if let space { spaces.append(space) }
        }

        mutating func finished() -> [Word] {
            endWord()
            return words
        }
    }
}
