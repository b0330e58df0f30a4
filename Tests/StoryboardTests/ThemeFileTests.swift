import Assets
import Console
import FilmKit
import Films
import Foundation
import Parameters
import Requests
import Storyboards
import TestFolders
import Testing
import Timeline
import Yams

/// A user's theme file: what it may say, and what is told of one that is wrong.
@Suite(.timeLimit(.minutes(5))) struct ThemeFileTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ text: String, to name: String = "t.yaml") throws {
        let url = URL(fileURLWithPath: folder.file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// What a check of a file says: errors or warnings, without the folder.
    private func check(_ name: String) -> (status: Console.ExitStatus?, lines: [String]) {
        switch StoryboardFile().check(folder.file(name)) {
        case .success(let checked):
            (nil, checked.warnings.map { $0.replacing("\(folder.path)/", with: "") })
        case .failure(let error):
            (
                error.status,
                error.description.replacing("\(folder.path)/", with: "").split(separator: "\n").map(String.init)
            )
        }
    }

    private func errors(_ text: String) throws -> [String] {
        try write(text)
        let found = check("t.yaml")
        #expect(found.status == .badData || found.lines.isEmpty)
        return found.lines
    }

    private func theme(_ text: String) throws -> CustomTheme {
        try write(text)
        return try LoadedTheme(path: folder.file("t.yaml")).theme
    }

    /// A file with a value at keys that are joined by points, on one line.
    private static func yaml(_ name: String, _ value: String) -> String {
        let keys = name.split(separator: ".")
        return keys.map { "\($0): " }.joined(separator: "{") + value + String(repeating: "}", count: keys.count - 1)
            + "\n"
    }

    // MARK: What it may say

    /// The built-in files have exactly the table's values, and the table accepts them.
    @Test(arguments: ThemeName.allCases) func builtInFiles(name: ThemeName) throws {
        func leaves(_ node: Node, _ path: [String]) -> [String] {
            guard let mapping = node.mapping else { return [path.joined(separator: ".")] }
            return mapping.flatMap { leaves($0.value, path + [$0.key.string ?? ""]) }
        }
        let text = try #require(AssetLibrary.theme(name.rawValue))
        let root = try #require(try Yams.compose(yaml: text))
        #expect(leaves(root, []).sorted() == CustomTheme.parameters.map(\.name).filter { $0 != "base" }.sorted())
        let read = try theme("base: \(name.rawValue)\n\(text)")
        #expect(Staging(theme: read) == Staging(theme: name))
        #expect(CustomTheme.parameters.allSatisfy { $0.get(read) != nil && $0.get(read) == $0.get(CustomTheme(name)) })
    }

    /// What `init --theme` prints passes the check, has every key, and gives every film the same scenes.
    @Test(arguments: ThemeName.allCases) func starter(name: ThemeName) throws {
        let text = StoryboardFile().starter(theme: name)
        try write(text, to: "my theme.yaml")
        #expect(check("my theme.yaml").status == nil && check("my theme.yaml").lines.isEmpty)
        for script in FilmLibrary.standard.scripts {
            try write("film: \(script.name)\ntheme: my theme.yaml\n", to: "s.yaml")
            let request = try FilmRequest(source: folder.file("s.yaml"))
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
        #expect(try Staging(theme: theme("words: {text: '#fff0f0'}")).theme == .dark)
        #expect(try theme("base: light\n") == CustomTheme(.light))
        let changed = try theme("base: light\nwords: {text: '#FFF0F0'}\ngrade: {bloom: {levels: [1, 0.5]}}\n")
        #expect(changed.values == ["words.text": .color("#fff0f0"), "grade.bloom.levels": .numbers([1, 0.5])])
        #expect(try theme("\u{feff}base: light\r\nneuron: {rim: 1e0}\r\n").values == ["neuron.rim": .number(1)])
        #expect(try theme("{}") == CustomTheme())
    }

    // MARK: What is wrong with it

    /// Every key, misspelt at each of its levels: it is refused at its place, and the right one is named.
    @Test func misspelt() throws {
        for parameter in CustomTheme.parameters {
            for index in parameter.path.indices {
                var wrong = parameter.path
                wrong[index] += "x"
                try write("film: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
                try write(Self.yaml(wrong.joined(separator: "."), "1"))
                let found = check("s.yaml")
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
                let yaml = Self.yaml(parameter.name, value)
                let found = try errors(
                    "neuron: {polish: 1}\n\(yaml)".replacing("neuron: {polish: 1}\nneuron", with: "\nneuron"))
                let column = yaml.count - 1 - value.count - (parameter.path.count - 1) + 1
                #expect(
                    found.count == 1 && found[0].hasPrefix("t.yaml:2:\(column): \(parameter.name)"),
                    "\(value): \(found)")
            }
        }
        let found = try errors(
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
            let (allowed, refused) = Self.limits(of: parameter.kind)
            for value in allowed { #expect(try theme(Self.yaml(parameter.name, value)).values.count == 1) }
            for value in refused {
                let found = try errors(Self.yaml(parameter.name, value))
                #expect(
                    !found.isEmpty && found.allSatisfy { $0.hasPrefix("t.yaml:1:") },
                    "\(parameter.name): \(value): \(found)")
                #expect(found.first?.contains(parameter.kind.phrase) == true || parameter.kind.depth > 0)
            }
        }
    }

    private static func limits(of kind: ValueKind) -> (allowed: [String], refused: [String]) {
        switch kind {
        case .number(let range):
            (
                ["\(range.lowest)", "\(range.highest)"],
                ["\(range.lowest - 0.001)", "\(range.highest + 0.001)", "1e300"]
            )
        case .whole(let range):
            (["\(range.lowerBound)", "\(range.upperBound)"], ["-1", "\(range.upperBound + 1)", "1.5"])
        case .list(let element, let count):
            {
                let (allowed, refused) = limits(of: element)
                func list(_ count: Int, _ value: String) -> String {
                    "[\([String](repeating: value, count: count).joined(separator: ", "))]"
                }
                return (
                    allowed.flatMap { [list(count.lowerBound, $0), list(count.upperBound, $0)] },
                    [
                        list(count.lowerBound, refused[0]), list(count.lowerBound - 1, allowed[0]),
                        list(count.upperBound + 1, allowed[0]),
                    ]
                )
            }()
        default: ([], [])
        }
    }

    /// A key that stands elsewhere is sent there.
    @Test func misplaced() throws {
        #expect(
            try errors("polish: 1\nbase: dark\n") == [
                "t.yaml:1:1: there is no key 'polish' here: it stands at neuron.polish."
            ])
        #expect(try errors("neuron: 1\n")[0].hasPrefix("t.yaml:1:9: neuron is a group of keys"))
        #expect(try errors("base: dark\nbase: light\n")[0].hasPrefix("t.yaml:1:1: 'base' stands twice"))
    }

    /// A theme is no storyboard, and a storyboard no theme.
    @Test func takenForEachOther() throws {
        try write("film: homepage-loop\ntheme: s.yaml\n", to: "s.yaml")
        #expect(check("s.yaml").lines[0].hasPrefix("s.yaml:1:1: this is a storyboard and no theme:"))
        try write("base: light\n")
        let error = #expect(throws: NeuroReelError.self) { try FilmRequest(source: folder.file("t.yaml")) }
        #expect(
            error?.status == .badData && error?.description.contains(":1:1: this is a theme and no storyboard:") == true
        )
        try write("them: dark\n", to: "u.yaml")
        #expect(check("u.yaml").lines.contains { $0.contains("there is no film") })
    }

    // MARK: Files

    @Test func missingFiles() throws {
        try FileManager.default.createDirectory(atPath: folder.file("a.yaml"), withIntermediateDirectories: true)
        for (name, problem) in [
            ("no.yaml", "there is no such file"), ("a.yaml", "this is a folder"), ("a/b", "there is no such file"),
        ] {
            try write("film: homepage-loop\ntheme: \(name)\n", to: "s.yaml")
            let found = check("s.yaml")
            #expect(found.status == .noInput && found.lines.count == 1)
            #expect(found.lines[0].hasPrefix("s.yaml:2:8: theme: \(name): \(problem)"), "\(found.lines)")
            // What else is wrong is told, too, and is what the file has to be changed for.
            try write("film: homepage-loop\ntheme: \(name)\nseed: -1\n", to: "s.yaml")
            let both = check("s.yaml")
            #expect(both.status == .badData && both.lines.count == 2 && both.lines[0].hasPrefix("s.yaml:3:7: seed is"))
            let option = #expect(throws: NeuroReelError.self) {
                try FilmRequest(source: "homepage-loop", themes: .file(folder.file(name)))
            }
            #expect(
                option?.status == .noInput && option?.description.hasPrefix("--theme: \(folder.path)/\(name): ") == true
            )
        }
    }

    @Test func unreadableFiles() throws {
        try write("film: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
        for (text, problem) in [
            ("", "t.yaml:1:1: it is empty; it needs at least a value"),
            ("# only a comment\n", "t.yaml:1:1: it is empty"),
            ("base: [dark\n", "t.yaml:2:1: it is not YAML"),
            ("- base: dark\n", "t.yaml:1:1: a theme is a list of keys"),
            ("base: dark\n---\nbase: light\n", "t.yaml:2:1: a second document"),
            ("base: &a dark\n", "t.yaml:1:7: an anchor"),
            ("\tbase: dark\n", "t.yaml:1:1: here is a tab"), ("dark\n", "t.yaml:1:1: a theme is a list of keys"),
        ] {
            try write(text)
            let found = check("s.yaml")
            #expect(found.status == .badData && found.lines[0].hasPrefix(problem), "\(found.lines)")
        }
        try Data([0x62, 0x3a, 0x20, 0xff, 0x0a]).write(to: URL(fileURLWithPath: folder.file("t.yaml")))
        #expect(check("s.yaml").lines[0].hasPrefix("t.yaml:1:4: it is not UTF-8 text"))
        try write("base: dark\n" + String(repeating: "# more\n", count: 1_500_000))
        #expect(check("s.yaml").lines[0].hasPrefix("t.yaml:1:1: it is larger than 1000000 bytes"))
    }

    /// The path in a storyboard starts at the storyboard's folder, whatever the names.
    @Test(arguments: [
        "my theme.yaml", "ä ö.YML", "sub/日本.yaml", "../t.yaml", "./a/../t.yaml", "it's.yaml", "%d #1.yaml",
    ])
    func paths(name: String) throws {
        try write("film: homepage-loop\ntheme: \"\(name)\"\n", to: "films/s.yaml")
        try write("", to: "films/a/x")
        try write("base: light\nneuron: {rim: 4}\n", to: "films/\(name)")
        let request = try FilmRequest(source: folder.file("films/s.yaml"))
        let theme = try #require(request.themes.custom)
        #expect(theme.path == folder.file("films/\(name)") && theme.theme.base == .light)
        #expect(request.themes.text == name && request.files.count == 2)
        try write("film: homepage-loop\ntheme: \"\(folder.file("films/\(name)"))\"\n", to: "elsewhere/s.yaml")
        #expect(try FilmRequest(source: folder.file("elsewhere/s.yaml")).themes.custom?.theme == theme.theme)
    }

    // MARK: Contrast

    /// A warning stands at the value in the theme, in the file's order, after the storyboard's.
    @Test func warnings() throws {
        try write(
            "base: light\nspark:\n  positive: {color: '#e0601a'}\n  neutral: {color: '#ea580c'}\nwords: {text: '#aaaaaa'}\n"
        )
        let near =
            "The colours spark.positive.color and spark.neutral.color differ by 0.02 in your theme, and need 0.1 to be told apart (OKLab)."
        let alone = check("t.yaml")
        #expect(alone.status == nil && alone.lines.count == 3)
        #expect(alone.lines[0] == "t.yaml:3:21: warning: \(near)")
        #expect(
            alone.lines[1].hasPrefix(
                "t.yaml:5:15: warning: The colour words.text has a contrast of 1.82 to background.outer in your theme"))
        try write("colors: {panel: '#bbbbbb'}\nfilm: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
        let together = check("s.yaml")
        #expect(together.status == nil && Array(together.lines.suffix(3)).contains("t.yaml:3:21: warning: \(near)"))
        // A graph has no such sparks.
        try write("film: computation-graph\ntheme: t.yaml\n", to: "g.yaml")
        #expect(check("g.yaml").lines.count == 2 && check("g.yaml").lines.allSatisfy { $0.hasPrefix("t.yaml:5:15: ") })
        // From a base that the file does not say.
        try write("base: light\nbackground: {inner: '#f97316', outer: '#f97316'}\n")
        #expect(
            check("t.yaml").lines.contains {
                $0.hasPrefix("t.yaml:2:21: warning: The colours spark.strongError.color and background.inner")
            })
    }

    // MARK: Schema and manual

    /// The schema accepts what the reader accepts, and refuses what it refuses.
    @Test func schema() throws {
        let schema = try SchemaCheck(StoryboardFile().themeSchema())
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
        for name in ThemeName.allCases { #expect(try accepts(StoryboardFile().starter(theme: name))) }
        for parameter in CustomTheme.parameters {
            let (allowed, refused) = Self.limits(of: parameter.kind)
            for value in allowed where value != "1.5" { #expect(try accepts(Self.yaml(parameter.name, value))) }
            for value in refused where value != "1.5" {
                #expect(try !accepts(Self.yaml(parameter.name, value)), "\(parameter.name): \(value)")
            }
            #expect(try !accepts(Self.yaml(parameter.name + "x", "1")))
        }
    }
}
