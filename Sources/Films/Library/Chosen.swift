import FilmKit
import Parameters
import SceneGraph
import Typesetting

/// A film type with its settings.
struct Chosen<Shown: Film>: ChosenFilm {
    /// The film's settings.
    let settings: Shown.Settings

    var type: any Film.Type { Shown.self }

    var parameters: [Parameter<FilmScript>] {
        Shown.parameters.map { parameter in
            parameter.lifted(get: { $0.settings(of: Shown.self) }, set: { $0 = FilmScript(Shown.self, $1) })
        }
    }

    var typefaces: [Typeface] { Shown.typefaces(of: settings) }

    var showsCaptions: Bool { Shown.showsCaptions(of: settings) }

    func film(_ staging: Staging, fonts: FontLibrary) throws(FilmError) -> any Film {
        try staging.checkFonts(fonts)
        return try Shown(settings: settings, staging: staging, fonts: fonts)
    }

    var problems: [FilmError] { Shown.problems(of: settings) }

    func lesson() throws(FilmError) -> String? { try Shown.lesson(of: settings) }

    func notes(given: Set<String>) -> [String] { Shown.notes(on: settings, given: given) }

    func isEqual(to other: any ChosenFilm) -> Bool { (other as? Chosen<Shown>)?.settings == settings }

    func encode(into container: inout KeyedEncodingContainer<FilmScript.CodingKeys>) throws {
        try container.encode(settings, forKey: .settings)
    }
}

extension Film {
    /// A film of this type with its default settings.
    static var script: FilmScript { FilmScript(Self.self) }

    /// A film of this type with decoded settings.
    static func script(from container: KeyedDecodingContainer<FilmScript.CodingKeys>) throws -> FilmScript {
        FilmScript(Self.self, try container.decode(Settings.self, forKey: .settings))
    }
}
