import FilmKit
import Films
import Testing

/// Words in chosen colours that need more contrast are found, and no others.
@Suite struct FaintTextTests {
    private static let graph = FilmScript(ComputationGraph.self)
    private static let loop = FilmScript(HomepageLoop.self)

    private func found(_ colors: [ColorRole: String], in film: FilmScript = graph, theme: ThemeName = .dark) throws
        -> [FaintText]
    { try FaintText.all(in: film, Staging(theme: theme, colors: colors)) }

    /// What is compared is what is chosen: a theme's own words are the theme's.
    @Test(arguments: ThemeName.allCases) func themesAlone(theme: ThemeName) throws {
        #expect(try found([:], theme: theme).isEmpty)
        #expect(try found([.neuron: "#123456"], theme: theme).isEmpty)
        for role in ColorRole.allCases {
            let own = try #require(role.standard(in: theme))
            #expect(try found([role: own], theme: theme).isEmpty, "\(role.rawValue)")
        }
    }

    /// The ratios are WCAG's: #767676 on white is its best known example.
    @Test func ratios() throws {
        func ratio(_ text: String, _ panel: String) throws -> Double? {
            try found([.text: text, .panel: panel], in: Self.loop).first { $0.ground == .panel }?.ratio
        }
        #expect(try ratio("#767676", "#ffffff") == nil)
        #expect(abs(try #require(try ratio("#777777", "#ffffff")) - 4.478) < 0.001)
        #expect(abs(try #require(try ratio("#ff0000", "#ffffff")) - 3.998) < 0.001)
        #expect(abs(try #require(try ratio("#ffffff", "#ff0000")) - 3.998) < 0.001)
        #expect(try #require(try ratio("#123456", "#123456")) == 1)
        #expect(
            try #require(try found([.text: "#777777", .panel: "#ffffff"]).first { $0.ground == .panel })
                .description.contains("4.47 to panel in the theme dark"))
    }

    @Test func whoIsToBlame() throws {
        let text = try found([.text: "#0b1429"], in: Self.loop)
        #expect(text.map(\.chosen) == [.text, .text])
        #expect(text.map(\.ground) == [.backgroundInner, .panel] || text.map(\.ground) == [.backgroundOuter, .panel])
        let panel = try found([.panel: "#ffffff"])
        #expect(Set(panel.map(\.text)).isSubset(of: [.text, .textMuted, .textResult, .textError]) && panel.count >= 3)
        #expect(panel.allSatisfy { $0.chosen == .panel && $0.ground == .panel })
        let outer = try found([.backgroundOuter: "#ffffff"], in: Self.loop)
        #expect(outer.map(\.chosen) == [.backgroundOuter])
        // In the middle of a gradient from black to white grey words are lost.
        let between = try found(
            [.text: "#808080", .backgroundInner: "#000000", .backgroundOuter: "#ffffff", .panel: "#000000"],
            in: Self.loop)
        #expect(between.map(\.ratio) == [1])
        #expect(try found([.textMuted: "#0b1429"], in: Self.loop).isEmpty, "the loop has no such words")
    }
}
