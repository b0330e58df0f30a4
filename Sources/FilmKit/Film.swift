import NeuralNetwork
import Parameters
import SceneGraph
import Timeline
import Typesetting

/// A film is a pure function of time: a frame depends on what was chosen and the time, and on no other frame.
public protocol Film: Sendable {
    /// What a user can choose about it. Every value has a default, so a plan can name them all.
    associatedtype Settings: Codable, Sendable, Equatable

    // MARK: What is known of every film of this kind

    /// What the command line calls it.
    static var name: String { get }
    /// One line that tells what it shows.
    static var summary: String { get }
    /// Whether its sections are a video's chapters unless a user says otherwise: not in a loop for a page, since some players show the
    /// track of chapters as subtitles.
    static var hasChapters: Bool { get }
    /// Whether its captions are in its pictures in any case, as a part of what they show.
    static var showsCaptions: Bool { get }

    /// The settings of a film about which nothing was chosen.
    static var defaults: Settings { get }
    /// What can be said about its settings: a line here, and storyboards, starters, the schema, the manual, `--set` and batch files know it.
    static var parameters: [Parameter<Settings>] { get }
    /// The theme's colours that it shows, and that can be chosen for it. Captions in the picture are text on a panel.
    static var colorRoles: [ColorRole] { get }
    /// What a user should know about settings given by hand, such as that one changes nothing beside another.
    ///
    /// - Parameter given: The paths of the parameters that the command line or a batch file gave.
    static func notes(on settings: Settings, given: Set<String>) -> [String]

    /// The faces in which it writes, besides a title and captions.
    static var typefaces: [Typeface] { get }

    // MARK: A film

    /// Computes what will be shown.
    ///
    /// - Parameter fonts: Where its faces come from.
    /// - Throws: ``FilmError`` if a value is out of its range, or a face is missing.
    init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError)

    /// How long it lasts.
    var duration: RationalTime { get }
    /// Its parts in order; together they cover it from 0 to ``duration``.
    var sections: [FilmSection] { get }
    /// What is told to those who read along, in order and one at a time; there may be gaps.
    var captions: [FilmCaption] { get }
    /// The trainings that it shows, in order: none, one, or several side by side.
    var runs: [TrainingRun] { get }
    /// What is heard.
    var score: Score { get }
    /// What a user should know about how the settings were met; empty if there is nothing to say.
    var notes: [String] { get }

    /// What is seen at a time. Times outside the film wrap around.
    func scene(at time: RationalTime) -> Scene

    /// Every value that is on screen at a time, in the order in which they appear.
    func values(at time: RationalTime) -> [ShownValue]
}

extension Film {
    /// There is nothing to say.
    public static func notes(on settings: Settings, given: Set<String>) -> [String] { [] }

    /// Nothing is heard.
    public var score: Score { .silent }

    /// The film in the faces that are installed.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range, or a face is missing.
    public init(settings: Settings, staging: Staging) throws(FilmError) {
        try self.init(settings: settings, staging: staging, fonts: FontLibrary())
    }
}
