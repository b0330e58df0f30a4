import Timeline
import Typesetting

/// The time that it takes to read a caption: at 17 characters per second, a rule of thumb for subtitles, and at least
/// one second. An ideograph, which says as much as a syllable or a word, counts as two characters.
public enum ReadingTime {
    /// The shortest reading time.
    public static let shortest = RationalTime(1)
    /// The reading speed in characters per second, spaces included.
    public static let charactersPerSecond = 17

    /// The reading time of a text.
    public static func of(_ text: String) -> RationalTime {
        max(
            shortest, RationalTime(Int64(text.count + Language.wideCount(text)), Int64(charactersPerSecond)))
    }
}
