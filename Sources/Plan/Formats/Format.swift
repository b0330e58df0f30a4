import Console

/// What a format holds, and what writes it.
package protocol Format {
    /// What its files' names end with, in small letters.
    static var fileExtension: String { get }
    /// The container, as libavformat calls its muxer; nil for files that are what the codec writes.
    static var container: String? { get }
    /// What encodes the pictures.
    static var codec: FormatCodec { get }
    /// The layouts of pixels that it stores, as libavutil calls them.
    static var pixelFormats: [String] { get }
    /// Whether a pixel can be transparent.
    static var hasAlpha: Bool { get }
    /// Whether it can hold sound.
    static var hasSound: Bool { get }
    /// Whether it can hold chapters.
    static var hasChapters: Bool { get }
    /// The ways in which it can have captions.
    static var captions: Set<CaptionForm> { get }

    /// The libraries that shape its bytes, by name, with their versions.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) if one is missing.
    static func tools() throws(NeuroReelError) -> [String: String]
}
