import Timeline

/// How long a caption must be there to be read: by the rule of thumb of subtitling, a second and 17 characters a second.
public enum ReadingTime {
    /// The least time for any text.
    public static let shortest = RationalTime(1)
    /// How many characters are read in a second, spaces counted.
    public static let charactersPerSecond = 17

    /// The time that a text takes.
    public static func of(_ text: String) -> RationalTime {
        max(shortest, RationalTime(Int64(text.count), Int64(charactersPerSecond)))
    }
}
