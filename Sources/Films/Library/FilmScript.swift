import FilmKit
import Parameters
import SceneGraph
import Typesetting

/// A film type and its settings: everything that decides a film but its staging.
public struct FilmScript: Sendable {
    let chosen: any ChosenFilm

    /// Makes a film with settings.
    public init<Shown: Film>(_ type: Shown.Type, _ settings: Shown.Settings = Shown.defaults) {
        chosen = Chosen<Shown>(settings: settings)
    }

    /// The film's type.
    public var type: any Film.Type { chosen.type }

    /// The settings if the film is of a type; nil otherwise.
    public func settings<Shown: Film>(of type: Shown.Type) -> Shown.Settings? { (chosen as? Chosen<Shown>)?.settings }

    /// The film's name on the command line.
    public var name: String { type.name }

    /// One line that says what the film shows.
    public var summary: String { type.summary }

    /// Whether the sections become chapters of a video by default.
    public var hasChapters: Bool { type.hasChapters }

    /// Whether the captions are always in the picture.
    public var showsCaptions: Bool { chosen.showsCaptions }

    /// The theme's colours that the film uses and that a user can choose.
    public var colorRoles: [ColorRole] { type.colorRoles }

    /// The words that the film writes of its own.
    public var words: [WordKey] { type.words }

    /// The typefaces that the film uses, besides those of a title and captions.
    var ownTypefaces: [Typeface] { chosen.typefaces }

    /// All typefaces in the film's pictures, with those of a title and burned-in captions if the staging has them, in the
    /// staging's families. A family may lack a weight: see `FontLibrary.matched`.
    public func typefaces(in staging: Staging) -> [Typeface] {
        let styles =
            chosen.typefaces + (staging.title == nil ? [] : [.strong]) + (staging.burnsCaptions ? [.caption] : [])
        return styles.map(staging.typography.typeface)
    }

    /// Makes the film with the installed fonts.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range, or a font is missing.
    public func film(_ staging: Staging) throws(FilmError) -> any Film { try film(staging, fonts: FontLibrary()) }

    /// Makes the film with the fonts of a library.
    ///
    /// - Throws: ``FilmError`` as ``film(_:)``.
    func film(_ staging: Staging, fonts: FontLibrary) throws(FilmError) -> any Film {
        try chosen.film(staging, fonts: fonts)
    }

    /// The film's parameters.
    public var parameters: [Parameter<FilmScript>] { chosen.parameters }

    /// The value at a parameter's path; nil if the film has no such parameter, or it has no value.
    public func value(at path: String) -> Value? { parameters.first { $0.name == path }?.get(self) }

    /// The film with a parameter set to another value; nil if it has no such parameter.
    ///
    /// - Precondition: The value is of the parameter's kind.
    public func setting(_ path: String, to value: Value) -> FilmScript? {
        guard let parameter = parameters.first(where: { $0.name == path }) else { return nil }
        var script = self
        parameter.set(&script, value)
        return script
    }

    /// What is wrong with settings whose values are all in range by themselves; each names the setting at fault.
    public var problems: [FilmError] { chosen.problems }

    /// The film as a storyboard of a lesson, with all steps written out; nil if it is none.
    ///
    /// - Throws: ``FilmError`` if the settings are not valid.
    public func lesson() throws(FilmError) -> String? { try chosen.lesson() }

    /// Notes for the user about settings given on the command line or in a batch file.
    ///
    /// - Parameter given: The paths of the parameters that were given.
    public func notes(given: Set<String>) -> [String] { chosen.notes(given: given) }
}

extension FilmScript: Equatable {
    /// Whether two films are of the same type with equal settings.
    public static func == (first: FilmScript, second: FilmScript) -> Bool { first.chosen.isEqual(to: second.chosen) }
}
