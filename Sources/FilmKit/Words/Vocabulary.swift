import Parameters
import Typesetting
import Wording

/// What a film writes of its own: a table of words, and words that replace some of them.
public struct Vocabulary: Sendable, Equatable {
    /// A stretch of a word: text, or what the film puts there.
    enum Piece: Equatable {
        case text(String)
        case placeholder(String)
    }

    /// The table.
    public let table: WordTable
    /// The words that replace the table's.
    public package(set) var replaced: [WordKey: String]

    /// The English words.
    public static let standard = Vocabulary(.en)

    /// Makes words.
    ///
    /// - Parameter words: Words instead of the table's; see ``parameters`` for what they may be.
    public init(_ table: WordTable, replacing words: [WordKey: String] = [:]) {
        self.table = table
        replaced = words
    }

    /// A word as it is in the table, with its placeholders.
    public subscript(key: WordKey) -> String { replaced[key] ?? table.words[key] ?? WordTable.en.words[key] ?? "" }

    /// A word with its placeholders filled.
    ///
    /// - Parameter values: The text of each placeholder.
    package func filled(_ key: WordKey, _ values: [String: String]) -> String {
        written(key, text: { $0 }, placeholder: { values[$0] ?? "" })
    }

    /// The header's count of steps, such as `Step 3 / 18`.
    package func counter(_ number: Int, of count: Int) -> String {
        filled(.counter, ["step": self[.step], "number": "\(number)", "count": "\(count)"])
    }

    /// Checks that words can be set, so that an error names the word. Words of formulas are set in one of two faces, and are left
    /// out.
    ///
    /// - Throws: ``FilmError`` that names the word and the missing character.
    package func check(_ keys: [WordKey], _ setter: TextSetter) throws(FilmError) {
        for key in keys where ![.decimal, .terms, .denominator, .clamped].contains(key) {
            let text = filled(key, [:])
            do throws(TypesettingError) {
                _ = try setter.line(text)
            } catch {
                throw FilmError(
                    error, at: "words.\(key.rawValue)", of: "The word \(key.rawValue) (\(Quoted.text(text)))")
            }
        }
    }

    /// A word as formula source: text in `\text`, and formulas for its placeholders.
    package func formula(_ key: WordKey, _ values: [String: String]) -> String {
        written(key, text: { "\\text{\($0)}" }, placeholder: { values[$0] ?? "" })
    }

    private func written(_ key: WordKey, text: (String) -> String, placeholder: (String) -> String) -> String {
        (WordForm.pieces(of: self[key]) ?? []).map { piece in
            switch piece {
            case .text(let words): text(words)
            case .placeholder(let name): placeholder(name)
            }
        }.joined()
    }

    /// A printed number as formula source, with these words' decimal sign. The sign is no punctuation there, so no space
    /// follows it.
    package func formula(_ number: PrintedNumber) -> String {
        self[.decimal] == "." ? number.formula : number.formula.replacing(".", with: "{\(self[.decimal])}")
    }

    /// The parameters of a table of words, by which the tables' files and `words` in storyboards are read.
    public static let parameters: [Parameter<Vocabulary>] = WordKey.allCases.map { key in
        Parameter(
            key.rawValue, key.summary, WordForm.kind(of: key), example: .text(Vocabulary.standard[key]),
            get: { $0.replaced[key].map { .text($0) } }, set: { $0.replaced[key] = $1.text ?? $0.replaced[key] })
    }

    /// Checks words that were not read by the table.
    ///
    /// - Throws: ``FilmError`` that names the word and what to do.
    static func validate(_ words: [String: String]) throws(FilmError) {
        for (name, text) in words.sorted(by: { $0.key < $1.key }) {
            guard let parameter = parameters.first(where: { $0.name == name }) else {
                throw FilmError("Films have no word '\(name)': leave it out.")
            }
            guard parameter.kind.accepts(text) else {
                throw FilmError("The word \(name) cannot be '\(text)': use \(parameter.kind.phrase).")
            }
        }
    }
}

extension ValueKind {
    /// Whether a text is one of the kind's.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .choice(let names, _): names.contains(text)
        case .text(let form): form.problem(text) == nil
        default: false
        }
    }
}
