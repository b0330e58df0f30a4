import NeuralNetwork
import SceneGraph
import Timeline

/// A film is a pure function of time: a frame depends on the settings and the time, and on no other frame.
public protocol Film: Sendable {
    /// What the command line calls it.
    static var name: String { get }
    /// One line that tells what it shows.
    static var summary: String { get }

    /// Computes what will be shown.
    ///
    /// - Throws: ``FilmError`` if a setting is out of its range.
    init(settings: FilmSettings) throws(FilmError)

    /// How long it lasts.
    var duration: RationalTime { get }
    /// The phases of one training step.
    var cycle: TrainingCycle { get }
    /// The training steps that are shown, one a cycle.
    var steps: [TrainingStep] { get }
    /// What a user should know about how the settings were met; empty if there is nothing to say.
    var notes: [String] { get }

    /// What is seen at a time. Times outside the film wrap around.
    func scene(at time: RationalTime) -> Scene
}
