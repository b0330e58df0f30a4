import FilmKit
import Films
import Testing
import Timeline

/// The colours that a user can choose for a film are those that it shows, captions in the picture included.
@Suite struct ColorRoleTests {
    @Test(arguments: FilmLibrary.standard.scripts) func exactlyTheShownColors(script: FilmScript) throws {
        let plain = try script.film(Staging(burnsCaptions: true))
        let moments = plain.sections.flatMap { [($0.start + $0.end) / 2, ($0.start + $0.end * 3) / 4] }
        let scenes = moments.map(plain.scene)
        for role in ColorRole.allCases {
            let colored = try script.film(Staging(burnsCaptions: true, colors: [role: "#12ef34"]))
            let isShown = zip(moments, scenes).contains { $1 != colored.scene(at: $0) }
            #expect(isShown == script.colorRoles.contains(role), "\(script.name): \(role.rawValue)")
        }
    }

    @Test func standards() {
        #expect(ColorRole.signal.standard(in: .dark) == "#ffab2e")
        for role in ColorRole.allCases {
            for theme in ThemeName.allCases { #expect(role.standard(in: theme)?.count == 7, "\(role.rawValue)") }
        }
    }

    @Test func noColor() {
        #expect(throws: FilmError.self) { try FilmLibrary.standard.scripts[0].film(Staging(colors: [.signal: "red"])) }
    }
}
