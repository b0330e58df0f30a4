import FilmKit
import Films
import Parameters
import SceneGraph
import Testing

/// Chosen colours that need more contrast are found, and no others.
@Suite struct WeakContrastTests {
    private static let graph = FilmScript(ComputationGraph.self)
    private static let loop = FilmScript(HomepageLoop.self)

    private func found(
        _ colors: [ColorRole: String], in film: FilmScript = graph, theme: ThemeName = .dark,
        _ measure: WeakContrast.Measure = .ratio
    ) throws -> [WeakContrast] {
        try WeakContrast.all(among: film.colorRoles, in: Staging(theme: theme, colors: colors))
            .filter { $0.measure == measure }
    }

    /// A theme with values on a built-in one.
    private func theme(_ base: ThemeName, _ values: [String: Value]) -> CustomTheme {
        var theme = CustomTheme(base)
        for parameter in CustomTheme.parameters {
            if let value = values[parameter.name] { parameter.set(&theme, value) }
        }
        return theme
    }

    private func found(_ theme: CustomTheme, _ colors: [ColorRole: String] = [:]) throws -> [WeakContrast] {
        try WeakContrast.all(among: ColorRole.allCases, in: Staging(theme: theme, colors: colors))
    }

    /// What is compared is what is chosen: a theme's own colours are the theme's. And they are good enough to be chosen.
    @Test(arguments: ThemeName.allCases) func themesAlone(theme: ThemeName) throws {
        #expect(try found([:], theme: theme).isEmpty)
        #expect(try found([.neuron: "#123456"], theme: theme).isEmpty)
        var all: [ColorRole: String] = [:]
        for role in ColorRole.allCases {
            let own = try #require(role.standard(in: theme))
            all[role] = own
            #expect(try found([role: own], theme: theme).isEmpty, "\(role.rawValue)")
        }
        #expect(try WeakContrast.all(among: ColorRole.allCases, in: Staging(theme: theme, colors: all)).isEmpty)
        #expect(try found(CustomTheme(theme)).isEmpty)
    }

    /// The ratios are WCAG's: #767676 on white is its best known example.
    @Test func ratios() throws {
        func ratio(_ text: String, _ panel: String) throws -> Double? {
            try found([.text: text, .panel: panel], in: Self.loop).first { $0.other == .panel }?.contrast
        }
        #expect(try ratio("#767676", "#ffffff") == nil)
        #expect(abs(try #require(try ratio("#777777", "#ffffff")) - 4.478) < 0.001)
        #expect(abs(try #require(try ratio("#ff0000", "#ffffff")) - 3.998) < 0.001)
        #expect(abs(try #require(try ratio("#ffffff", "#ff0000")) - 3.998) < 0.001)
        #expect(try #require(try ratio("#123456", "#123456")) == 1)
        #expect(
            try #require(try found([.text: "#777777", .panel: "#ffffff"]).first { $0.other == .panel })
                .description.contains("4.47 to panel in the theme dark"))
    }

    @Test func whoIsToBlame() throws {
        let text = try found([.text: "#0b1429"], in: Self.loop)
        #expect(text.map(\.choice) == [.color(.text), .color(.text)])
        #expect(text.map(\.other) == [.backgroundInner, .panel] || text.map(\.other) == [.backgroundOuter, .panel])
        let panel = try found([.panel: "#ffffff"])
        #expect(Set(panel.map(\.color)).isSubset(of: [.text, .textMuted, .textResult, .textError]) && panel.count >= 3)
        #expect(panel.allSatisfy { $0.choice == .color(.panel) && $0.other == .panel })
        let outer = try found([.backgroundOuter: "#ffffff"], in: Self.loop)
        #expect(outer.map(\.choice) == [.color(.backgroundOuter)])
        // In the middle of a gradient from black to white grey words are lost.
        let between = try found(
            [.text: "#808080", .backgroundInner: "#000000", .backgroundOuter: "#ffffff", .panel: "#000000"],
            in: Self.loop)
        #expect(between.map(\.contrast) == [1])
        #expect(try found([.textMuted: "#0b1429"], in: Self.loop).isEmpty, "the loop has no such words")
    }

    /// The colours that Ottosson lists for his space, and its grey axis.
    @Test func okLab() {
        #expect(abs(LinearColor.black.difference(from: LinearColor(1, 1, 1)) - 1) < 1e-4)
        let red = LinearColor(1, 0, 0).okLab
        #expect(abs(red.x - 0.628) < 0.001 && abs(red.y - 0.225) < 0.001 && abs(red.z - 0.126) < 0.001)
        #expect(LinearColor(9, 9, 9).okLab == LinearColor(1, 1, 1).okLab, "what is shown is compared")
    }

    /// Colours that mean different things are compared with each other, whichever of them was chosen, and nothing else is.
    @Test func pairs() throws {
        let near = try found([.sparkPositive: "#e0601a", .sparkNeutral: "#ea580c"], in: Self.loop, .difference)
        #expect(near.count == 1 && near[0].choice == .color(.sparkPositive) && near[0].other == .sparkNeutral)
        #expect(
            near[0].description
                == "The colours spark-positive and spark-neutral differ by 0.02 in the theme dark, and need 0.1 to be told apart (OKLab)."
        )
        for (role, other) in [
            (ColorRole.sparkPositive, ColorRole.sparkNegative), (.sparkNeutral, .sparkPositive),
            (.sparkNegative, .sparkNeutral),
            (.errorWeak, .errorMiddle), (.errorStrong, .errorMiddle), (.errorWeak, .errorStrong),
            (.filamentPositive, .filamentNegative),
        ] {
            let own = try #require(other.standard(in: .light))
            let same = try found([role: own], in: Self.loop, theme: .light, .difference)
            #expect(same.count == 1 && Set([same[0].color, same[0].other]) == [role, other], "\(role.rawValue)")
            #expect(same[0].contrast == 0 && same[0].choice == .color(role))
        }
        #expect(
            try found([.sparkPositive: "#14b8a6"], in: Self.loop, .difference).isEmpty,
            "errors fly back, sparks forward")
        let body = try found(theme(.dark, ["neuron.body.color": .text("#ffab2e"), "neuron.body.strength": .number(1)]))
        #expect(body.map(\.choice) == [.theme("neuron.body.color")] && body.map(\.color) == [.signal])
        #expect(
            try found([.sparkPositive: "#e0601a", .sparkNeutral: "#ea580c"], in: Self.graph, .difference).isEmpty,
            "it has no such sparks")
    }

    /// What has to be seen lies on some shade of the background.
    @Test func background() throws {
        for role in [
            ColorRole.sparkNeutral, .sparkPositive, .sparkNegative, .errorWeak, .errorMiddle, .errorStrong,
            .filamentPositive,
            .filamentNegative, .target,
        ] {
            for ground in [ColorRole.backgroundInner, .backgroundOuter] {
                let own = try #require(ground.standard(in: .light))
                let lost = try found([role: own], in: Self.loop, theme: .light, .difference)
                #expect(lost.map(\.other) == [ground] && lost.map(\.color) == [role], "\(role.rawValue)")
            }
        }
        // On the way from black to white lies grey.
        let grey = try found(
            [.target: "#808080", .backgroundInner: "#000000", .backgroundOuter: "#ffffff"], in: Self.loop, .difference)
        #expect(grey.contains { $0.color == .target })
        let ground = try found(theme(.dark, ["background.inner": .text("#ea580c")]))
        #expect(ground.contains { $0.color == .sparkPositive && $0.choice == .theme("background.inner") })
    }

    /// Of a user's theme the values are compared that it changes, by their paths in the file; `colors:` come before it.
    @Test func customThemes() throws {
        // Black on near black: OKLab alone, which is steep there, would have it that they differ.
        let dim = try found(theme(.dark, ["spark.weakError.strength": .number(0)]))
        #expect(dim.map(\.choice) == [.theme("spark.weakError.strength")])
        #expect(dim.first?.description.contains("spark.weakError.color and background.") == true)
        let near = theme(.dark, ["spark.positive.color": .text("#E0601A"), "spark.neutral.color": .text("#ea580c")])
        #expect(
            try found(near).map(\.description) == [
                "The colours spark.positive.color and spark.neutral.color differ by 0.02 in your theme, and need 0.1 to be told apart (OKLab)."
            ])
        let both = try found(near, [.sparkPositive: "#e85a10"])
        #expect(both.map(\.choice) == [.color(.sparkPositive)])
        #expect(
            both.first?.description.hasPrefix("The colours spark-positive and spark.neutral.color differ by") == true)
        #expect(try found(near, [.sparkPositive: "#ffffff"]).isEmpty)
        #expect(try found(theme(.dark, ["neuron.polish": .number(0)])).isEmpty)
    }
}
