import Console
import Encoding

/// A PNG per frame.
package enum PNGSequenceFormat: Format {
    package static let fileExtension = "png"
    package static let container: String? = nil
    package static let codec = FormatCodec(name: "PNG", library: "libpng", isStill: true)
    package static let pixelFormats = ["rgb24"]
    package static let hasAlpha = false
    package static let hasSound = false
    package static let hasChapters = false
    package static let captions: Set<CaptionForm> = [.burn]

    package static func tools() -> [String: String] {
        ["libpng": EncodingVersions.libpng, "zlib": EncodingVersions.zlib]
    }
}
