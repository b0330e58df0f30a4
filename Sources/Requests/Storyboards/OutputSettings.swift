import Encoding
import Outputs
import Plan
import Storyboards
import Timeline

/// What a storyboard says of the video or the pictures that are written.
package struct OutputSettings: StoryboardOutput {
    /// The picture's size.
    package var size = FrameSize.standard
    /// Frames a second.
    package var rate = FrameRate.fps60
    /// What is written where neither file nor command line names an output.
    package var format = OutputFormat.mp4
    /// How the film's captions are shown; empty for not at all.
    package var captions: Set<CaptionForm> = []
    /// Whether the film's sections are the video's chapters; nil for the film's own choice.
    package var hasChapters: Bool?
    /// How well it is encoded.
    package var quality = Quality.standard
    /// Where a render goes; nil for the standard place.
    package var file: String?

    package init() {}

    package var aspect: Double { size.aspect }

    /// Whether a render is a video where the command line names no output.
    package var isVideo: Bool {
        !(file.flatMap { OutputFormat(fileExtension: OutputPath($0).fileExtension) } ?? format).isSequence
    }

    /// How the video is encoded where the command line says nothing of it.
    package var video: VideoSettings {
        VideoSettings(
            width: size.width, height: size.height, frameRateNumerator: rate.numerator,
            frameRateDenominator: rate.denominator, crf: quality.crf, preset: quality.preset,
            gop: max(1, rate.frameCount(for: RenderPlan.segmentLength)))
    }

    package func contradictions(given: Set<String>) -> [(path: String, problem: String)] {
        var found: [(path: String, problem: String)] = []
        if given.contains("captions"), !isVideo, !captions.isSubset(of: [.burn]) {
            found.append(
                ("captions", "a track or file of captions needs a video, and the output is pictures: use burn or none.")
            )
        }
        let place = "output.format"
        if given.contains(place), let file, OutputFormat(fileExtension: OutputPath(file).fileExtension) != format {
            found.append(
                (
                    place,
                    "\(place) is \(format.rawValue), and output.file '\(file)' is another: leave one of them out."
                ))
        }
        return found
    }
}
