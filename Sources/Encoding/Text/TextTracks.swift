import Timeline

/// The chapters and captions of a film: known to be in order, within the film, and of text that can be shown.
public struct TextTracks: Sendable, Equatable {
    /// The most chapters of a film: Nero's chapter list counts them in a byte.
    public static let chapterLimit = 255
    /// The most bytes of a chapter's title: the same list gives its length in a byte.
    public static let titleLimit = 255
    /// The most bytes of a cue's text: a sample of 3GPP timed text gives its length in two.
    public static let textLimit = 65_535

    /// The length of the film they are for.
    public let duration: RationalTime
    /// The chapters, without a gap from the film's start on: players know only where a chapter begins.
    public let chapters: [Chapter]
    /// The captions, in order and one at a time; there may be gaps between them.
    public let cues: [Cue]
    /// The captions' language: three letters of ISO 639-2.
    public let language: String

    /// Checks chapters and captions against each other and the film.
    ///
    /// - Parameters:
    ///   - duration: positive, up to 1000 hours.
    ///   - chapters: up to 255, or none.
    ///   - cues: any number, or none.
    ///   - language: such as "eng", "deu"; "und" if it is not known.
    /// - Throws: ``MediaError`` of kind `.badSettings` that names the first chapter or cue that will not do.
    public init(
        duration: RationalTime, chapters: [Chapter] = [], cues: [Cue] = [], language: String = "eng"
    ) throws(MediaError) {
        guard duration > .zero, duration <= RationalTime(3_600_000) else {
            throw MediaError(
                .badSettings, "a film of \(duration)", at: "duration", advice: "use more than 0 and up to 3600000 s")
        }
        guard language.utf8.count == 3, language.utf8.allSatisfy({ (97...122).contains($0) }) else {
            throw MediaError(
                .badSettings, "this is no language code of ISO 639-2", at: "language",
                advice: "use three small letters, such as eng")
        }
        guard chapters.count <= Self.chapterLimit else {
            throw MediaError(
                .badSettings, "there are \(chapters.count) of them", at: "chapters",
                advice: "use up to \(Self.chapterLimit)")
        }
        self.duration = duration
        self.chapters = chapters
        self.cues = cues
        self.language = language
        for (index, chapter) in chapters.enumerated() {
            try checkTitle(chapter.title, at: "chapter \(index + 1)")
        }
        for (index, cue) in cues.enumerated() { try checkText(cue.text, at: "cue \(index + 1)") }
        try checkTimes(chapters.map { ($0.start, $0.end) }, of: "chapter", allowingGaps: false)
        try checkTimes(cues.map { ($0.start, $0.end) }, of: "cue", allowingGaps: true)
    }
}
