import FilmKit
import Parameters
import SceneGraph
import Typesetting

/// A film type with its settings, type-erased.
protocol ChosenFilm: Sendable {
    /// The film's type.
    var type: any Film.Type { get }
    /// The film's parameters.
    var parameters: [Parameter<FilmScript>] { get }

    /// The typefaces that the film uses, besides those of a title and captions.
    var typefaces: [Typeface] { get }
    /// Whether all captions are always in the picture.
    var showsCaptions: Bool { get }

    /// Makes the film with the fonts of a library.
    func film(_ staging: Staging, fonts: FontLibrary) throws(FilmError) -> any Film
    /// What is wrong with the settings.
    var problems: [FilmError] { get }
    /// The film as a storyboard of a lesson; nil if it is none.
    func lesson() throws(FilmError) -> String?
    /// Notes for the user about the given settings.
    func notes(given: Set<String>) -> [String]
    /// Whether another film is of the same type, with equal settings.
    func isEqual(to other: any ChosenFilm) -> Bool
    /// Encodes only the settings.
    func encode(into container: inout KeyedEncodingContainer<FilmScript.CodingKeys>) throws
}
