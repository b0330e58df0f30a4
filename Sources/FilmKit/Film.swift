import NeuralNetwork
import SceneGraph
import Timeline
import Typesetting

/// A film is a pure function of time: a frame depends on what was chosen and the time, and on no other frame.
public protocol Film: Sendable {
    /// What a user can choose about it. Every value has a default, so a plan can name them all.
    associatedtype Settings: Codable, Sendable, Equatable

    /// What the command line calls it.
    static var name: String { get }
    /// One line that tells what it shows.
    static var summary: String { get }
    /// Whether its sections are a video's chapters unless a user says otherwise: not in a loop for a page, since some players show the
    /// track of chapters as subtitles.
    static var hasChapters: Bool { get }
    /// Whether its captions are in its pictures in any case, as a part of what they show.
    static var showsCaptions: Bool { get }

    /// The faces in which it writes, besides a title and captions.
    static var typefaces: [Typeface] { get }

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
    /// The training steps that it shows.
    var steps: TrainingSteps { get }
    /// How far an update goes along the gradient.
    var learningRate: Double { get }
    /// What a user should know about how the settings were met; empty if there is nothing to say.
    var notes: [String] { get }

    /// What is seen at a time. Times outside the film wrap around.
    func scene(at time: RationalTime) -> Scene

    /// Every value that is on screen at a time, in the order in which they appear.
    func values(at time: RationalTime) -> [ShownValue]
}

extension Film {
    /// The film in the faces that are installed.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range, or a face is missing.
    public init(settings: Settings, staging: Staging) throws(FilmError) {
        try self.init(settings: settings, staging: staging, fonts: FontLibrary())
    }
}
