import Console
import Encoding

/// H.264 video in an MP4 file with its index at the front (fast start).
package enum MP4Format: Format {
    package static let fileExtension = "mp4"
    package static let container: String? = "mp4"
    package static let codec = FormatCodec(name: "H.264", library: "libx264", isStill: false)
    package static let pixelFormats = ["nv12"]
    package static let hasAlpha = false
    package static let hasSound = true
    package static let hasChapters = true
    package static let captions = Set(CaptionForm.allCases)

    package static func tools() throws(NeuroReelError) -> [String: String] {
        guard let x264Build else {
            throw NeuroReelError(
                .unavailable, "x264 cannot be opened through libavcodec.\nRun `neuroreel doctor` to see what was found."
            )
        }
        return [
            "x264": x264Build, "libavcodec": EncodingVersions.libavcodec, "libavformat": EncodingVersions.libavformat,
        ]
    }

    /// The version that x264 writes into a stream. Determined once per process, since it does not change.
    private static let x264Build = EncodingVersions.x264Build()
}
