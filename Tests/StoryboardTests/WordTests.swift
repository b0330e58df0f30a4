import Assets
import FilmKit
import Films
import Testing
import Timeline
import Yams

/// The words that films write of their own: their tables, and words that replace them.
@Suite struct WordTests {
    /// Every table has every word, of the word's form, and nothing else.
    @Test(arguments: WordTable.allCases)
    func tables(table: WordTable) throws {
        let text = try #require(AssetLibrary.words(table.rawValue))
        let root = try #require(try Yams.compose(yaml: text))
        var names: [String] = []
        func collect(_ node: Node, _ path: [String]) {
            guard let mapping = node.mapping else { return names.append(path.joined(separator: ".")) }
            for (key, value) in mapping { collect(value, path + [key.string ?? "?"]) }
        }
        collect(root, [])
        #expect(names == WordKey.allCases.map(\.rawValue))
        for parameter in Vocabulary.parameters {
            let node = parameter.path.reduce(Optional(root)) { $0?[$1] }
            let key = try #require(WordKey(rawValue: parameter.name))
            #expect(Vocabulary(table)[key] == node?.scalar?.string)
        }
    }

    @Test func filling() throws {
        #expect(Vocabulary.standard[.step] == "Step" && Vocabulary(.de)[.step] == "Schritt")
        let film = "film: computation-graph\nwords: {step: Stufe, counter: '{number}. {step} von {count}'}"
        #expect(try Draft.error(film) == nil)
    }

    @Test(arguments: [
        ("counter: 'Step {numbr}'", "Did you mean {number}?"), ("counter: Step", "lacks {number}"),
        ("counter: 'Step {number'", "brace without its partner"), ("step: 'Step {number}'", "this word has no braces"),
        ("step: ''", "can be seen"), ("step: \"a\\nb\"", "line break"), ("step: $x$", "formula"),
        ("decimal: ';'", "decimal signs"),
        ("stepp: a", "Did you mean 'step'?"), ("terms: '{left} terms'", "lacks {count}"),
    ])
    func refused(word: String, message: String) throws {
        let error = try #require(try Draft.error("film: computation-graph\nwords: {\(word)}"))
        #expect(error.description.contains(message), "\(error)")
        #expect(error.description.hasPrefix("FILE:2:"), "\(error)")
    }

    @Test(arguments: [
        ("language: jp", "There is no such language", "FILE:2:11"),
        ("fonts: {text: Intre}", "Did you mean 'Inter'", "FILE:2:15"),
        ("fonts: {formula: Inter}", "MATH table", "FILE:2:18"), ("fonts: {text: ''}", "fc-list", "FILE:2:15"),
        ("title: 日本", "U+65E5", "FILE:2:8"), ("words: {inputs: 日本}", "The word inputs", "FILE:2:17"),
    ])
    func refusedChoices(text: String, message: String, place: String) throws {
        let error = try #require(try Draft.error("film: computation-graph\n\(text)"))
        #expect(error.description.lowercased().contains(message.lowercased()), "\(error)")
        #expect(error.description.hasPrefix(place), "\(error)")
    }
}
