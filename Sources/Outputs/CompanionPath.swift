import Encoding
import Files
import Plan

/// The paths of files that accompany an output.
package enum CompanionPath {
    /// A video's captions: `film.vtt` beside `film.mp4`.
    package static func captions(of video: String) -> String { "\(OutputPath(video).stem).vtt" }

    /// A video's manifest: `film.mp4.manifest.json` beside `film.mp4`.
    package static func manifest(of video: String) -> String { "\(video).manifest.json" }

    /// The manifest of a sequence of pictures.
    package static func manifest(of pattern: ImageSequencePattern) -> String {
        pattern.path(ofCompanion: ".manifest.json")
    }
}
