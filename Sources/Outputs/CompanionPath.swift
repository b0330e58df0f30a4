import Encoding
import Files
import Plan

/// Where the files lie that accompany an output.
package enum CompanionPath {
    /// A video's captions: `film.vtt` beside `film.mp4`.
    package static func captions(of video: String) -> String { "\(OutputPath(video).stem).vtt" }

    /// What is known of a video: `film.mp4.manifest.json`.
    package static func manifest(of video: String) -> String { "\(video).manifest.json" }

    /// What is known of a sequence of pictures.
    package static func manifest(of pattern: ImageSequencePattern) -> String {
        pattern.path(ofCompanion: ".manifest.json")
    }
}
