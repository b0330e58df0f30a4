import FilmKit
import Films
import Typesetting

/// A film with all that a storyboard can set. Values that the file omits have their defaults.
public struct Storyboard<Output: StoryboardOutput>: Sendable, Equatable {
    /// The name of outputs: that of the file without folder and extension, or that of the film.
    public let name: String
    /// The film and its settings.
    public var film: FilmScript
    /// The theme, or both built-in ones, each with an output file of its own. The default is dark.
    public var theme = ThemeChoice.dark
    /// Colours that replace the theme's, as sRGB hex.
    public var colors: [ColorRole: String] = [:]
    /// The film's title; nil for none.
    public var title: String?
    /// The change to the film's own camera.
    public var camera = CameraAdjustment()
    /// The font families.
    public var fonts = FontChoice()
    /// The language of texts. The default is English.
    public var language = Language.english
    /// Words that replace those of the language's table.
    public var words: [WordKey: String] = [:]
    /// The output settings.
    public var output = Output()
    /// The files of the film's parts, from where the program is started.
    public internal(set) var partFiles: [String] = []
    /// Notes for the user about how the file was read.
    public internal(set) var notes: [StoryboardNote] = []

    /// A film with its defaults.
    ///
    /// - Parameter name: The name of outputs; nil for the film's name.
    public init(film: FilmScript, name: String? = nil) {
        self.name = name ?? film.name
        self.film = film
    }

    /// The staging in a theme, without burned-in captions.
    public func staging(in theme: NamedTheme) -> Staging {
        Staging(
            theme: theme.theme, aspect: output.aspect, colors: colors, title: title, camera: camera,
            fonts: fonts, language: language, words: words, isSmall: output.isSmall)
    }
}
