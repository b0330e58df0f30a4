/// The films that can be rendered.
public enum FilmCatalogue {
    /// All of them, in the order in which they are listed.
    public static let all: [any Film.Type] = [HomepageLoop.self]

    /// The film of that name, or nil.
    public static func film(named name: String) -> (any Film.Type)? { all.first { $0.name == name } }
}
