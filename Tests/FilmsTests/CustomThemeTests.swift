import FilmKit
import Films
import Foundation
import Parameters
import Testing
import Timeline

/// A user's theme in a staging: what it comes to, and what a staging refuses that was not read by the table.
@Suite struct CustomThemeTests {
    private func theme(_ base: ThemeName, _ values: [(String, Value)]) throws -> CustomTheme {
        var theme = CustomTheme(base)
        for (path, value) in values {
            try #require(CustomTheme.parameters.first { $0.name == path }).set(&theme, value)
        }
        return theme
    }

    private func json(_ staging: Staging) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(staging), as: UTF8.self)
    }

    /// A built-in theme has nothing but its name in a plan, however it is given.
    @Test(arguments: ThemeName.allCases) func builtIn(name: ThemeName) throws {
        let plain = Staging(theme: name)
        #expect(try !json(plain).contains("themeValues"))
        let copy = CustomTheme.parameters.compactMap { parameter in
            parameter.get(CustomTheme(name)).map { (parameter.name, $0) }
        }
        #expect(copy.count == CustomTheme.parameters.count, "a built-in theme has every value")
        for base in ThemeName.allCases {
            // Its own base, which comes first, is what the copy says.
            #expect(Staging(theme: try theme(base, copy)) == plain)
            #expect(try Staging(theme: theme(base, copy.filter { $0.0 != "base" })) == plain)
        }
    }

    /// Equal looks are equal stagings: values that repeat the base, upper case, and another base.
    @Test func equalLooks() throws {
        let short = Staging(theme: try theme(.dark, [("spark.gain", .number(0.5))]))
        #expect(short.theme == .dark && short.themeValues == ["spark.gain": .number(0.5)])
        #expect(try json(short).contains(#""themeValues":{"spark.gain":0.5}"#))
        let long = try theme(
            .dark, [("spark.gain", .number(0.5)), ("words.text", .text("#E8EEFC")), ("dust.count", .whole(260))])
        #expect(Staging(theme: long) == short)
        let copy = CustomTheme.parameters.compactMap { parameter in
            parameter.get(CustomTheme(.dark)).map { (parameter.name, $0) }
        }
        let fromLight = try theme(.light, copy.filter { $0.0 != "base" } + [("spark.gain", .number(0.5))])
        #expect(Staging(theme: fromLight) == short)
        #expect(Staging(theme: try theme(.dark, [("spark.gain", .number(0.6))])) != short)
    }

    @Test func codable() throws {
        let staging = Staging(
            theme: try theme(
                .light,
                [
                    ("grade.bloom.levels", .list([.number(0.25), .number(1)])),
                    ("spark.neutral.color", .text("#ABCDEF")),
                    ("dust.count", .whole(7)),
                ]))
        let decoded = try JSONDecoder().decode(Staging.self, from: JSONEncoder().encode(staging))
        #expect(decoded == staging && decoded.themeValues?.count == 3)
        #expect(staging.inOtherTheme == Staging(theme: .dark) && staging.themeTitle == "a theme of its own")
    }

    /// What a plan from elsewhere says is checked before it is drawn.
    @Test(arguments: [
        #"{"spark.gain":5}"#, #"{"spark.gain":-1}"#, ##"{"spark.gain":"#ff0000"}"##, #"{"spark.gain":[1,2]}"#,
        #"{"words.text":"red"}"#, #"{"words.text":1}"#, #"{"grade.bloom.levels":[1]}"#, #"{"base":"light"}"#,
        #"{"grade.bloom.levels":[1,1,1,1,1,1,1,1]}"#, #"{"grade.bloom.levels":[1,2]}"#, #"{"dust.count":1.5}"#,
        #"{"dust.count":1e9}"#, #"{"spark":1}"#, #"{"":1}"#, ##"{"words.text.x":"#ffffff"}"##,
        #"{"background.center":[0]}"#,
    ])
    func refused(values: String) throws {
        let text = #"{"theme":"dark","aspect":1.5,"burnsCaptions":false,"themeValues":\#(values)}"#
        let staging = try JSONDecoder().decode(Staging.self, from: Data(text.utf8))
        #expect(throws: FilmError.self) { try staging.validate() }
        for script in FilmLibrary.standard.scripts { #expect(throws: FilmError.self) { try script.film(staging) } }
    }

    /// Every value that is not only for the base changes some film's picture.
    @Test func everyValueIsShown() throws {
        let scripts = FilmLibrary.standard.scripts
        let plain = try scripts.map { try $0.film(Staging(burnsCaptions: true)) }
        let moments = plain.map { film in
            film.sections.flatMap { section -> [RationalTime] in
                let length = section.end - section.start
                return [RationalTime(1, 2), RationalTime(3, 4)].map { section.start + length.scaled(by: $0) }
            }
        }
        let scenes = zip(plain, moments).map { film, times in times.map(film.scene) }
        for parameter in CustomTheme.parameters where parameter.name != "base" {
            var theme = CustomTheme()
            parameter.set(&theme, otherValue(of: parameter))
            var isShown = false
            for (index, script) in scripts.enumerated() where !isShown {
                let film = try script.film(Staging(theme: theme, burnsCaptions: true))
                isShown = zip(moments[index], scenes[index]).contains { $1 != film.scene(at: $0) }
            }
            #expect(isShown || parameter.name.hasPrefix("shadow.color"), "\(parameter.name)")
        }
    }

    /// A value that dark does not have.
    private func otherValue(of parameter: Parameter<CustomTheme>) -> Value {
        if parameter.name == "background.center" { return .list([.number(0), .number(1)]) }
        switch parameter.kind {
        case .number(let range):
            let isHighest = parameter.get(CustomTheme(.dark)) == Value.number(range.highest)
            return .number(isHighest ? range.lowest : range.highest)
        case .whole(let range): return .whole(range.lowerBound)
        case .list: return .list([.number(0.125), .number(0.25), .number(1)])
        default: return .text("#12ef34")
        }
    }
}
