import NeuralNetwork
import Parameters
import SceneGraph
import Timeline
import Typesetting

/// A film as a pure function of time: a frame depends only on the settings, the staging and the time, never on another
/// frame.
public protocol Film: Sendable {
    /// The film's settings. Every value has a default, so that a plan can name them all.
    associatedtype Settings: Codable, Sendable, Equatable

    // MARK: Properties of the film type

    /// The name on the command line.
    static var name: String { get }
    /// One line that says what the film shows.
    static var summary: String { get }
    /// Whether the sections become chapters of a video by default. A loop for a web page has none, since some players
    /// show the chapter track as subtitles.
    static var hasChapters: Bool { get }
    /// Whether the captions are always in the picture, as a part of the film.
    static var showsCaptions: Bool { get }

    /// The default settings.
    static var defaults: Settings { get }
    /// The film's parameters. Storyboards, starters, the schema, the manual, `--set` and batch files all follow from
    /// this table.
    static var parameters: [Parameter<Settings>] { get }
    /// The theme's colours that the film uses and that a user can choose. Burned-in captions are text on a panel.
    static var colorRoles: [ColorRole] { get }
    /// Notes for the user about settings on the command line or in a batch file, such as that one has no effect beside
    /// another.
    ///
    /// - Parameter given: The paths of the parameters that the command line or a batch file set.
    static func notes(on settings: Settings, given: Set<String>) -> [String]

    /// What is wrong with settings whose values are all in range by themselves. Each names the setting at fault, and
    /// all are reported together.
    static func problems(of settings: Settings) -> [FilmError]

    /// The film as a storyboard of a lesson, with all steps written out; nil if it is none.
    ///
    /// - Throws: ``FilmError`` if the settings are not valid.
    static func lesson(of settings: Settings) throws(FilmError) -> String?

    /// The words that the film writes of its own, which a storyboard can replace.
    static var words: [WordKey] { get }

    /// The typefaces that the film uses, besides those of a title and captions: the styles, whose family can be chosen.
    static var typefaces: [Typeface] { get }

    /// The typefaces of a film with some settings: ``typefaces``, or fewer of them.
    static func typefaces(of settings: Settings) -> [Typeface]

    /// Whether all captions of a film with some settings are always in the picture: as ``showsCaptions``.
    static func showsCaptions(of settings: Settings) -> Bool

    // MARK: Properties of a film

    /// Makes a film.
    ///
    /// - Parameter fonts: The library that typefaces are loaded from.
    /// - Throws: ``FilmError`` if a value is out of its range, or a font is missing.
    init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError)

    /// The film's duration.
    var duration: RationalTime { get }
    /// The film's sections in order; together they cover 0 to ``duration``.
    var sections: [FilmSection] { get }
    /// The captions in order, without overlap; there may be gaps.
    var captions: [FilmCaption] { get }
    /// The training runs that the film shows, in order: none, one, or several side by side.
    var runs: [TrainingRun] { get }
    /// The film's sound.
    var score: Score { get }
    /// Notes for the user about how the settings were met; empty if there are none.
    var notes: [String] { get }

    /// The scene at a time. Times outside of the film wrap around.
    func scene(at time: RationalTime) -> Scene

    /// All values on screen at a time, in the order in which they appear.
    func values(at time: RationalTime) -> [ShownValue]
}

extension Film {
    /// Returns none: the film's initializer throws the first problem.
    public static func problems(of settings: Settings) -> [FilmError] { [] }

    /// All words.
    public static var words: [WordKey] { WordKey.allCases }

    /// Returns no notes.
    public static func notes(on settings: Settings, given: Set<String>) -> [String] { [] }

    /// The film is no lesson.
    public static func lesson(of settings: Settings) throws(FilmError) -> String? { nil }

    /// All typefaces of the film type.
    public static func typefaces(of settings: Settings) -> [Typeface] { typefaces }

    /// Whether films of the type show their captions.
    public static func showsCaptions(of settings: Settings) -> Bool { showsCaptions }

    /// Silence.
    public var score: Score { .silent }

    /// Makes a film with the installed fonts.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range, or a font is missing.
    public init(settings: Settings, staging: Staging) throws(FilmError) {
        try self.init(settings: settings, staging: staging, fonts: FontLibrary())
    }
}
