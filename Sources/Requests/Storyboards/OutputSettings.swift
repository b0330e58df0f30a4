import Encoding
import Outputs
import Plan
import Storyboards
import Timeline

/// The output settings of a storyboard.
package struct OutputSettings: StoryboardOutput {
    /// The picture's size. The default is 1920x1080.
    package var size = FrameSize.standard
    /// The frame rate. The default is 60 fps.
    package var rate = FrameRate.fps60
    /// The format if neither the storyboard nor the command line names an output. The default is MP4.
    package var format = OutputFormat.mp4
    /// The forms of the film's captions; empty for none. The default is none.
    package var captions: Set<CaptionForm> = []
    /// Whether the film's sections become chapters; nil for the film's own default.
    package var hasChapters: Bool?
    /// The encoding quality. The default is standard.
    package var quality = Quality.standard
    /// The output; nil for the default path.
    package var file: String?

    package init() {}

    package var aspect: Double { size.aspect }
    package var isSmall: Bool { size.isSmall }

    /// Whether the output is a video if the command line names none.
    package var isVideo: Bool {
        !(file.flatMap { OutputFormat(fileExtension: OutputPath($0).fileExtension) } ?? format).isSequence
    }

    /// The encoder settings if the command line sets none.
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
