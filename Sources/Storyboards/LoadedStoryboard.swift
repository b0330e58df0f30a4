import FilmKit
import Films

/// A storyboard that was read from a file and can be rendered.
public struct LoadedStoryboard<Output: StoryboardOutput>: Sendable {
    /// The file.
    let path: String
    /// What it says.
    public let storyboard: Storyboard<Output>
    /// The film in the first theme.
    public let film: any Film
    /// Where the value of each parameter stands that the file has, and the film's name.
    let places: [String: Place]

    /// What will not be as a user may expect, in the file's order: colours that make words hard to read, and other notes.
    ///
    /// - Parameter notes: A sentence each, and the paths that it follows from; the first that the file has gives the place.
    /// - Throws: ``FilmError`` as a film in the other theme does.
    public func warnings(_ notes: [(paths: [String], text: String)]) throws(FilmError) -> [String] {
        let start = places["film"] ?? Place.start
        var found: [(place: Place, text: String)] = []
        for theme in storyboard.theme.themes {
            for text in try FaintText.all(in: storyboard.film, storyboard.staging(in: theme)) {
                guard let place = places["colors.\(text.chosen.rawValue)"] else { continue }
                found.append((place, text.description))
            }
        }
        for note in notes {
            found.append((note.paths.lazy.compactMap { places[$0] }.first ?? start, note.text))
        }
        return found.sorted { $0.place < $1.place }.map { "\(path):\($0.place): warning: \($0.text)" }
    }
}
