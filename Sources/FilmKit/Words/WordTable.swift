import Assets
import Yams

/// The tables of words that films have, by language.
public enum WordTable: String, Sendable, CaseIterable {
    /// English.
    case en
    /// German.
    case de

    /// The table of a language; English for one without a table.
    public init(language: String) { self = WordTable(rawValue: language) ?? .en }

    /// The words of the table, each file of which is read once.
    var words: [WordKey: String] { Self.all[self] ?? [:] }

    private static let all = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.read()) })

    /// The words of the table's file, without those that a word may not be, which a test rules out.
    private func read() -> [WordKey: String] {
        guard let text = AssetLibrary.words(rawValue), let root = try? Yams.compose(yaml: text) else { return [:] }
        var words: [WordKey: String] = [:]
        for key in WordKey.allCases {
            let node = key.rawValue.split(separator: ".").reduce(Optional(root)) { $0?[String($1)] }
            if let word = node?.scalar?.string, WordForm.kind(of: key).accepts(word) { words[key] = word }
        }
        return words
    }
}
