import Console
import FilmKit
import Foundation
import Requests
import Storyboards
import Testing

/// Theme files in their places: missing ones, unreadable ones, in other folders, and what a check warns about.
@Suite(.timeLimit(.minutes(20))) struct ThemePlaceTests {
    private let draft: ThemeDraft

    init() throws { draft = try ThemeDraft() }

    /// A theme is no storyboard, and a storyboard no theme.
    @Test func takenForEachOther() throws {
        try draft.write("film: homepage-loop\ntheme: s.yaml\n", to: "s.yaml")
        #expect(draft.check("s.yaml").lines[0].hasPrefix("s.yaml:1:1: this is a storyboard and no theme:"))
        try draft.write("base: light\n")
        let error = #expect(throws: NeuroReelError.self) { try FilmRequest(source: draft.file("t.yaml")) }
        #expect(
            error?.status == .badData && error?.description.contains(":1:1: this is a theme and no storyboard:") == true
        )
        try draft.write("them: dark\n", to: "u.yaml")
        #expect(draft.check("u.yaml").lines.contains { $0.contains("there is no film") })
    }

    @Test func missingFiles() throws {
        try FileManager.default.createDirectory(atPath: draft.file("a.yaml"), withIntermediateDirectories: true)
        for (name, problem) in [
            ("no.yaml", "there is no such file"), ("a.yaml", "this is a folder"), ("a/b", "there is no such file"),
        ] {
            try draft.write("film: homepage-loop\ntheme: \(name)\n", to: "s.yaml")
            let found = draft.check("s.yaml")
            #expect(found.status == .noInput && found.lines.count == 1)
            #expect(found.lines[0].hasPrefix("s.yaml:2:8: theme: \(name): \(problem)"), "\(found.lines)")
            // What else is wrong is told, too, and is what the file has to be changed for.
            try draft.write("film: homepage-loop\ntheme: \(name)\nseed: -1\n", to: "s.yaml")
            let both = draft.check("s.yaml")
            #expect(both.status == .badData && both.lines.count == 2 && both.lines[0].hasPrefix("s.yaml:3:7: seed is"))
            let option = #expect(throws: NeuroReelError.self) {
                try FilmRequest(source: "homepage-loop", themes: .file(draft.file(name)))
            }
            #expect(
                option?.status == .noInput
                    && option?.description.hasPrefix("--theme: \(draft.folder.path)/\(name): ") == true
            )
        }
    }

    @Test func unreadableFiles() throws {
        try draft.write("film: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
        for (text, problem) in [
            ("", "t.yaml:1:1: it is empty; it needs at least a value"),
            ("# only a comment\n", "t.yaml:1:1: it is empty"),
            ("base: [dark\n", "t.yaml:2:1: it is not YAML"),
            ("- base: dark\n", "t.yaml:1:1: a theme is a list of keys"),
            ("base: dark\n---\nbase: light\n", "t.yaml:2:1: a second document"),
            ("base: &a dark\n", "t.yaml:1:7: an anchor"),
            ("\tbase: dark\n", "t.yaml:1:1: here is a tab"), ("dark\n", "t.yaml:1:1: a theme is a list of keys"),
        ] {
            try draft.write(text)
            let found = draft.check("s.yaml")
            #expect(found.status == .badData && found.lines[0].hasPrefix(problem), "\(found.lines)")
        }
        try Data([0x62, 0x3a, 0x20, 0xff, 0x0a]).write(to: URL(fileURLWithPath: draft.file("t.yaml")))
        #expect(draft.check("s.yaml").lines[0].hasPrefix("t.yaml:1:4: it is not UTF-8 text"))
        try draft.write("base: dark\n" + String(repeating: "# more\n", count: 1_500_000))
        #expect(draft.check("s.yaml").lines[0].hasPrefix("t.yaml:1:1: it is larger than 1000000 bytes"))
    }

    /// The path in a storyboard starts at the storyboard's folder, whatever the names.
    @Test(arguments: [
        "my theme.yaml", "ä ö.YML", "sub/日本.yaml", "../t.yaml", "./a/../t.yaml", "it's.yaml", "%d #1.yaml",
    ])
    func paths(name: String) throws {
        try draft.write("film: homepage-loop\ntheme: \"\(name)\"\n", to: "films/s.yaml")
        try draft.write("", to: "films/a/x")
        try draft.write("base: light\nneuron: {rim: 4}\n", to: "films/\(name)")
        let request = try FilmRequest(source: draft.file("films/s.yaml"))
        let theme = try #require(request.themes.custom)
        #expect(theme.path == draft.file("films/\(name)") && theme.theme.base == .light)
        #expect(request.themes.text == name && request.files.count == 2)
        try draft.write("film: homepage-loop\ntheme: \"\(draft.file("films/\(name)"))\"\n", to: "elsewhere/s.yaml")
        #expect(try FilmRequest(source: draft.file("elsewhere/s.yaml")).themes.custom?.theme == theme.theme)
    }

    /// A warning stands at the value in the theme, in the file's order, after the storyboard's.
    @Test func warnings() throws {
        try draft.write(
            "base: light\nspark:\n  positive: {color: '#e0601a'}\n  neutral: {color: '#ea580c'}\nwords: {text: '#aaaaaa'}\n"
        )
        let near =
            "The colours spark.positive.color and spark.neutral.color differ by 0.02 in your theme, and need 0.1 to be told apart (OKLab)."
        let alone = draft.check("t.yaml")
        #expect(alone.status == nil && alone.lines.count == 3)
        #expect(alone.lines[0] == "t.yaml:3:21: warning: \(near)")
        #expect(
            alone.lines[1].hasPrefix(
                "t.yaml:5:15: warning: The colour words.text has a contrast of 1.82 to background.outer in your theme"))
        try draft.write("colors: {panel: '#bbbbbb'}\nfilm: homepage-loop\ntheme: t.yaml\n", to: "s.yaml")
        let together = draft.check("s.yaml")
        #expect(together.status == nil && Array(together.lines.suffix(3)).contains("t.yaml:3:21: warning: \(near)"))
        // A graph has no such sparks.
        try draft.write("film: computation-graph\ntheme: t.yaml\n", to: "g.yaml")
        #expect(
            draft.check("g.yaml").lines.count == 2
                && draft.check("g.yaml").lines.allSatisfy { $0.hasPrefix("t.yaml:5:15: ") })
        // From a base that the file does not say.
        try draft.write("base: light\nbackground: {inner: '#f97316', outer: '#f97316'}\n")
        #expect(
            draft.check("t.yaml").lines.contains {
                $0.hasPrefix("t.yaml:2:21: warning: The colours spark.strongError.color and background.inner")
            })
    }
}
