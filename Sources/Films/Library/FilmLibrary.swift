import FilmKit

/// The films that a program knows. Everything that it says of films follows from this list.
public struct FilmLibrary: Sendable {
    /// The films of NeuroReel, in the order in which they are listed: a line for each.
    public static let standard = FilmLibrary([
        HomepageLoop.self,
        ComputationGraph.self,
    ])

    /// What a decoder's `userInfo` has the library under that a ``FilmScript`` is looked up in; without it that is the standard one.
    public static let userInfoKey = CodingUserInfoKey(rawValue: "neuroreel.films") ?? { preconditionFailure("a key") }()

    /// The films, in the order in which they are listed.
    public let all: [any Film.Type]

    /// Makes a library.
    ///
    /// - Precondition: There is a film, and no two have one name.
    public init(_ films: [any Film.Type]) {
        precondition(!films.isEmpty, "a library without films")
        precondition(Set(films.map { $0.name }).count == films.count, "two films of one name")
        all = films
    }

    /// The same library with more films at its end.
    public func adding(_ films: [any Film.Type]) -> FilmLibrary { FilmLibrary(all + films) }

    /// The films' names, in their order.
    public var names: [String] { all.map { $0.name } }

    /// All films with what they have when nothing is chosen, in their order.
    public var scripts: [FilmScript] { all.map { $0.script } }

    /// The film of that name as it is when nothing is chosen; nil if there is none.
    public func script(named name: String) -> FilmScript? {
        all.first { $0.name == name }?.script
    }
}
