import FilmKit
import Parameters
import SceneGraph

/// A film's name and its settings: all that it needs but a stage.
public struct FilmScript: Sendable {
    let chosen: any ChosenFilm

    /// A film with settings of its own.
    public init<Shown: Film>(_ type: Shown.Type, _ settings: Shown.Settings = Shown.defaults) {
        chosen = Chosen<Shown>(settings: settings)
    }

    /// What is known of every film of this kind.
    public var type: any Film.Type { chosen.type }

    /// The settings, if it is a film of that type; nil otherwise.
    public func settings<Shown: Film>(of type: Shown.Type) -> Shown.Settings? { (chosen as? Chosen<Shown>)?.settings }

    /// What the command line calls the film.
    public var name: String { type.name }

    /// One line that tells what it shows.
    public var summary: String { type.summary }

    /// Whether its sections are a video's chapters unless a user says otherwise.
    public var hasChapters: Bool { type.hasChapters }

    /// Whether its captions are in its pictures in any case.
    public var showsCaptions: Bool { type.showsCaptions }

    /// The theme's colours that it shows, and that can be chosen for it.
    public var colorRoles: [ColorRole] { type.colorRoles }

    /// All faces in which its pictures are written.
    public func typefaces(in staging: Staging) -> [Typeface] {
        type.typefaces + (staging.title == nil ? [] : [.strong])
            + (staging.burnsCaptions ? [.caption] : [])
    }

    /// Computes what will be shown, in the faces that are installed.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range, or a face is missing.
    public func film(_ staging: Staging) throws(FilmError) -> any Film { try chosen.film(staging) }

    /// What can be said about this film's settings.
    public var parameters: [Parameter<FilmScript>] { chosen.parameters }

    /// What stands at a parameter's path; nil if the film has no such parameter, or nothing stands there.
    public func value(at path: String) -> Value? { parameters.first { $0.name == path }?.get(self) }

    /// The same film with another value at a parameter's path; nil if it has no such parameter.
    ///
    /// - Precondition: The value is one of the parameter's kind.
    public func setting(_ path: String, to value: Value) -> FilmScript? {
        guard let parameter = parameters.first(where: { $0.name == path }) else { return nil }
        var script = self
        parameter.set(&script, value)
        return script
    }

    /// What a user should know about settings given by hand.
    ///
    /// - Parameter given: The paths of the parameters that were given.
    public func notes(given: Set<String>) -> [String] { chosen.notes(given: given) }
}

extension FilmScript: Equatable {
    /// Whether two are the same film with equal settings.
    public static func == (first: FilmScript, second: FilmScript) -> Bool { first.chosen.isEqual(to: second.chosen) }
}
