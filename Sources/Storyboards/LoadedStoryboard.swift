import Documents
import FilmKit
import Films

/// A storyboard that was read from a file, with its film.
public struct LoadedStoryboard<Output: StoryboardOutput>: Sendable {
    /// The file's path.
    let path: String
    /// The storyboard.
    public let storyboard: Storyboard<Output>
    /// The film in the first theme.
    public let film: any Film
    /// The places in the file of the film's name and of each parameter's value.
    let places: [String: Place]

    /// The warnings of a check, in the file's order and then in the theme's: colours that are hard to tell apart, and notes.
    ///
    /// - Parameter notes: A sentence each, and the paths that it is about; the place is that of the first path in the
    ///   file.
    /// - Throws: ``FilmError`` if the film cannot be made in the other theme.
    public func warnings(_ notes: [(paths: [String], text: String)]) throws(FilmError) -> [String] {
        let start = places["film"] ?? Place.start
        var found: [(place: Place, text: String)] = []
        var ofTheme: [String] = []
        for theme in storyboard.theme.themes {
            let staging = storyboard.staging(in: theme)
            let contrasts = try WeakContrast.all(among: storyboard.film.colorRoles, in: staging)
            ofTheme += storyboard.theme.custom?.warnings(about: contrasts) ?? []
            for weak in contrasts {
                guard case .color(let role) = weak.choice, let place = places["colors.\(role.rawValue)"] else {
                    continue
                }
                found.append((place, weak.description))
            }
        }
        for note in notes {
            found.append((note.paths.lazy.compactMap { places[$0] }.first ?? start, note.text))
        }
        return found.sorted { $0.place < $1.place }.map { "\(path):\($0.place): warning: \($0.text)" } + ofTheme
    }
}
