import FilmKit
import Parameters

/// A film of some type with its settings, whatever the type.
protocol ChosenFilm: Sendable {
    /// The film's type.
    var type: any Film.Type { get }
    /// What can be said about its settings.
    var parameters: [Parameter<FilmScript>] { get }

    /// Computes what will be shown.
    func film(_ staging: Staging) throws(FilmError) -> any Film
    /// What a user should know about settings given by hand.
    func notes(given: Set<String>) -> [String]
    /// Whether another is of the same type, with equal settings.
    func isEqual(to other: any ChosenFilm) -> Bool
    /// Encodes the settings, and nothing else.
    func encode(into container: inout KeyedEncodingContainer<FilmScript.CodingKeys>) throws
}
