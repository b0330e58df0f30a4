import FilmKit

/// The films that a program knows. The command line, schema and manual list the films of this library.
public struct FilmLibrary: Sendable {
    /// NeuroReel's films, in the order in which they are listed. To register a film, add a line here.
    public static let standard = FilmLibrary([
        HomepageLoop.self,
        ComputationGraph.self,
        LessonFilm.self,
        Compilation.self,
    ])

    /// The key in a decoder's `userInfo` for the library in which a ``FilmScript`` is looked up; the default is
    /// ``standard``.
    public static let userInfoKey = CodingUserInfoKey(rawValue: "neuroreel.films") ?? { preconditionFailure("a key") }()

    /// The films, in the order in which they are listed.
    public let all: [any Film.Type]

    /// Makes a library.
    ///
    /// - Precondition: There is at least one film, and names are unique.
    public init(_ films: [any Film.Type]) {
        precondition(!films.isEmpty, "a library without films")
        precondition(Set(films.map { $0.name }).count == films.count, "two films of one name")
        all = films
    }

    /// The library with more films at its end.
    public func adding(_ films: [any Film.Type]) -> FilmLibrary { FilmLibrary(all + films) }

    /// The names of all films, in order.
    public var names: [String] { all.map { $0.name } }

    /// All films with their default settings, in order.
    public var scripts: [FilmScript] { all.map { $0.script } }

    /// The film of a name with its default settings; nil if there is none.
    public func script(named name: String) -> FilmScript? {
        all.first { $0.name == name }?.script
    }
}
