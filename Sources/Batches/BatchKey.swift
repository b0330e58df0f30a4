import Films
import Plan
import Requests

/// What a batch file can say about its renders: the long options of `neuroreel render`, without dashes, and `format`.
package enum BatchKey: String, CaseIterable, Sendable {
    case film, title, theme, size, format, output, seed, layers, activation, loss, fps, cycles, sparks, frames, section,
        captions, chapters, quality, crf, preset
    case outputActivation = "output-activation"
    case noBias = "no-bias"
    case updateWeights = "update-weights"
    case learningRate = "learning-rate"
    case segmentLength = "segment-length"
    case noChapters = "no-chapters"
    case cycleDuration = "cycle-duration"
    case inputDuration = "input-duration"
    case propagateDuration = "propagate-duration"
    case outputDuration = "output-duration"
    case backpropDuration = "backprop-duration"
    case updateDuration = "update-duration"
    case leadShare = "lead-share"
    case stepDuration = "step-duration"

    /// How many characters a value may have: as many as a path can, or more than any other value that means something.
    package var lengthLimit: Int { [.film, .output].contains(self) ? BatchEntry.pathLimit : 200 }

    /// What an output's name shows of a key that is not given, and that not every film has.
    package var silentValue: String? { self == .seed ? "\(HomepageLoop.Settings().seed)" : nil }

    /// The value that stands where a batch file is silent; nil if there is none or the rooms below have their own.
    package var standard: String? {
        switch self {
        case .theme: "dark"
        case .size: "1080p"
        case .format: "mp4"
        case .fps: "60"
        case .output: "out/{film}-{theme}-{size}.{format}"
        default: nil
        }
    }

    /// What a storyboard says of it, where a batch file is silent; nil if it says nothing, or the rooms below read it there.
    package func value(in storyboard: Storyboard) -> String? {
        switch self {
        case .size: storyboard.size.name
        case .fps: "\(storyboard.rate)"
        case .format: storyboard.file.map { OutputPath($0).fileExtension.lowercased() } ?? storyboard.format.rawValue
        case .output:
            storyboard.theme == .both ? storyboard.file.map { OutputPath($0).inserting("-{theme}") } : storyboard.file
        default: nil
        }
    }
}
