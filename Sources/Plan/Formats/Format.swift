import Console

/// The properties of an output format.
package protocol Format {
    /// The extension of its files, in lowercase.
    static var fileExtension: String { get }
    /// The name of libavformat's muxer; nil if the codec's output is the file.
    static var container: String? { get }
    /// The video or image codec.
    static var codec: FormatCodec { get }
    /// The pixel formats that it stores, by libavutil's names.
    static var pixelFormats: [String] { get }
    /// Whether it has an alpha channel.
    static var hasAlpha: Bool { get }
    /// Whether it can contain sound.
    static var hasSound: Bool { get }
    /// Whether it can contain chapters.
    static var hasChapters: Bool { get }
    /// The forms of captions that it supports.
    static var captions: Set<CaptionForm> { get }

    /// The names and versions of the libraries that shape its bytes.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) if one is missing.
    static func tools() throws(NeuroReelError) -> [String: String]
}
