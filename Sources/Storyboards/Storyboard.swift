import FilmKit
import Films

/// A film and what a file says about it; what the file leaves out, and a film without a file, has the defaults.
public struct Storyboard<Output: StoryboardOutput>: Sendable, Equatable {
    /// What outputs are called: the name of the file without folder and extension, or of the film.
    public let name: String
    /// The film and what was chosen about it.
    public var film: FilmScript
    /// The look, or both, each in a file of its own.
    public var theme = ThemeChoice.dark
    /// Colours instead of the theme's own, as sRGB hex.
    public var colors: [ColorRole: String] = [:]
    /// What the film is called; nil if it has no title.
    public var title: String?
    /// How the camera departs from the film's own.
    public var camera = CameraAdjustment()
    /// What is written.
    public var output = Output()

    /// A film with its defaults.
    ///
    /// - Parameter name: What outputs are called; nil for the film's name.
    public init(film: FilmScript, name: String? = nil) {
        self.name = name ?? film.name
        self.film = film
    }

    /// How the film is shown in a theme, without captions in the picture.
    public func staging(in theme: ThemeName) -> Staging {
        Staging(theme: theme, aspect: output.aspect, colors: colors, title: title, camera: camera)
    }
}
