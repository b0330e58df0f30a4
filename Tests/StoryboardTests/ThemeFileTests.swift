import Assets
import FilmKit
import Films
import Foundation
import Parameters
import Requests
import Storyboards
import Testing
import Timeline
import Yams

/// What a theme file may say, and what is told of one that says something else.
@Suite(.timeLimit(.minutes(20))) struct ThemeFileTests {
    private let draft: ThemeDraft

    init() throws { draft = try ThemeDraft() }

    /// The built-in files have exactly the table's values, and the table accepts them.
    @Test(arguments: ThemeName.allCases) func builtInFiles(name: ThemeName) throws {
        func leaves(_ node: Node, _ path: [String]) -> [String] {
            guard let mapping = node.mapping else { return [path.joined(separator: ".")] }
            return mapping.flatMap { leaves($0.value, path + [$0.key.string ?? ""]) }
        }
        let text = try #require(AssetLibrary.theme(name.rawValue))
        let root = try #require(try Yams.compose(yaml: text))
        #expect(leaves(root, []).sorted() == CustomTheme.parameters.map(\.name).filter { $0 != "base" }.sorted())
        let read = try draft.theme("base: \(name.rawValue)\n\(text)")
        #expect(Staging(theme: read) == Staging(theme: name))
        #expect(CustomTheme.parameters.allSatisfy { $0.get(read) != nil && $0.get(read) == $0.get(CustomTheme(name)) })
    }

    /// What `init --theme` prints passes the check, has every key, and gives every film the same scenes.
    @Test(arguments: ThemeName.allCases) func starter(name: ThemeName) throws {
        let text = ThemeTexts.starter(name)
        try draft.write(text, to: "my theme.yaml")
        #expect(draft.check("my theme.yaml").status == nil && draft.check("my theme.yaml").lines.isEmpty)
        for script in FilmLibrary.standard.scripts {
            try draft.write("film: \(script.name)\ntheme: my theme.yaml\n", to: "s.yaml")
            let request = try FilmRequest(source: draft.file("s.yaml"))
            let plain = try FilmRequest(source: script.name, themes: ThemeChoice(name.rawValue))
            let (own, other) = (request.themes.themes[0].theme, plain.themes.themes[0].theme)
            let films = try [own, other].map { try script.film(Staging(theme: $0)) }
            #expect(Staging(theme: own) == Staging(theme: name))
            for section in films[0].sections {
                let time = (section.start + section.end) / 2
                #expect(films[0].scene(at: time) == films[1].scene(at: time))
            }
        }
        for parameter in CustomTheme.parameters {
            #expect(text.contains("# \(parameter.summary): \(parameter.kind.phrase).\n"))
        }
    }

    /// What is left out is the base's, and dark is the base of a file that names none.
    @Test func leftOut() throws {
        #expect(try Staging(theme: draft.theme("words: {text: '#fff0f0'}")).theme == .dark)
        #expect(try draft.theme("base: light\n") == CustomTheme(.light))
        let changed = try draft.theme("base: light\nwords: {text: '#FFF0F0'}\ngrade: {bloom: {levels: [1, 0.5]}}\n")
        #expect(changed.values == ["words.text": .color("#fff0f0"), "grade.bloom.levels": .numbers([1, 0.5])])
        #expect(try draft.theme("\u{feff}base: light\r\nneuron: {rim: 1e0}\r\n").values == ["neuron.rim": .number(1)])
        #expect(try draft.theme("{}") == CustomTheme())
    }

    /// The schema accepts what the reader accepts, and refuses what it refuses.
    @Test func schema() throws {
        let schema = try SchemaCheck(ThemeTexts.schema())
        func accepts(_ text: String) throws -> Bool {
            func json(_ node: Node) -> Any {
                if let mapping = node.mapping {
                    return Dictionary(uniqueKeysWithValues: mapping.map { ($0.key.string ?? "", json($0.value)) })
                }
                if let list = node.sequence { return list.map(json) }
                return node.float.map { $0 as Any } ?? node.string ?? ""
            }
            return schema.accepts(json(try #require(try Yams.compose(yaml: text))))
        }
        for name in ThemeName.allCases { #expect(try accepts(ThemeTexts.starter(name))) }
        for parameter in CustomTheme.parameters {
            let (allowed, refused) = ThemeDraft.limits(of: parameter.kind)
            for value in allowed where value != "1.5" { #expect(try accepts(ThemeDraft.yaml(parameter.name, value))) }
            for value in refused where value != "1.5" {
                #expect(try !accepts(ThemeDraft.yaml(parameter.name, value)), "\(parameter.name): \(value)")
            }
            #expect(try !accepts(ThemeDraft.yaml(parameter.name + "x", "1")))
        }
    }

    /// Every key, misspelt at each of its levels: it is refused at its place, and the right one is named.
    @Test func misspelt() throws {
        for parameter in CustomTheme.parameters {
            for index in parameter.path.indices {
                var wrong = parameter.path
                wrong[index] += "x"
                try draft.write("film: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
                try draft.write(ThemeDraft.yaml(wrong.joined(separator: "."), "1"))
                let found = draft.check("s.yaml")
                let column = wrong[..<index].reduce(1) { $0 + $1.count + 3 }
                #expect(found.status == .badData)
                #expect(found.lines.first?.hasPrefix("t.yaml:1:\(column): ") == true, "\(found.lines)")
                #expect(
                    found.lines.first?.contains("Did you mean '\(parameter.path[index])'?") == true, "\(found.lines)")
            }
        }
    }

    /// Values of every wrong kind are refused at their place, with what is right.
    @Test func wrongKinds() throws {
        for parameter in CustomTheme.parameters {
            let isText = parameter.kind.depth == 0 && !parameter.kind.isUnquoted
            for value in [
                "{a: 1}", "true", "'0.5'", "red", "~", ".inf", "[[1]]", "'#12345'", "0x1", isText ? "1" : "'#123456'",
            ] {
                let yaml = ThemeDraft.yaml(parameter.name, value)
                let found = try draft.errors(
                    "neuron: {polish: 1}\n\(yaml)".replacing("neuron: {polish: 1}\nneuron", with: "\nneuron"))
                let column = yaml.count - 1 - value.count - (parameter.path.count - 1) + 1
                #expect(
                    found.count == 1 && found[0].hasPrefix("t.yaml:2:\(column): \(parameter.name)"),
                    "\(value): \(found)")
            }
        }
        let found = try draft.errors(
            "spark: {gain: 'much', size: [1]}\nwords:\n  text: white\n  panel: #000000\nbase: lite\n")
        #expect(
            found == [
                "t.yaml:1:15: spark.gain is a text, 'much' in quotes: use a number from 0 to 4, without quotes.",
                "t.yaml:1:29: spark.size is a list: use a number from 0 to 0.3.",
                "t.yaml:3:9: words.text is 'white'. Use # and six hexadecimal digits, in quotes, such as \"#ff8800\".",
                "t.yaml:4:10: words.panel has no value, since # begins a comment: put '#000000' into quotes.",
                "t.yaml:5:7: base is 'lite'. The themes are dark, light.",
            ])
    }

    /// Both ends of every range are accepted, and what lies beyond is not.
    @Test func ranges() throws {
        for parameter in CustomTheme.parameters {
            let (allowed, refused) = ThemeDraft.limits(of: parameter.kind)
            for value in allowed { #expect(try draft.theme(ThemeDraft.yaml(parameter.name, value)).values.count == 1) }
            for value in refused {
                let found = try draft.errors(ThemeDraft.yaml(parameter.name, value))
                #expect(
                    !found.isEmpty && found.allSatisfy { $0.hasPrefix("t.yaml:1:") },
                    "\(parameter.name): \(value): \(found)")
                #expect(found.first?.contains(parameter.kind.phrase) == true || parameter.kind.depth > 0)
            }
        }
    }

    /// A key that stands elsewhere is sent there.
    @Test func misplaced() throws {
        #expect(
            try draft.errors("polish: 1\nbase: dark\n") == [
                "t.yaml:1:1: there is no key 'polish' here: it stands at neuron.polish."
            ])
        #expect(try draft.errors("neuron: 1\n")[0].hasPrefix("t.yaml:1:9: neuron is a group of keys"))
        #expect(try draft.errors("base: dark\nbase: light\n")[0].hasPrefix("t.yaml:1:1: 'base' stands twice"))
    }
}
