import Console
import Films
import Plan
import Requests
import Storyboards
import Timeline

/// A request to watch a storyboard: what to draw again whenever it is saved.
public struct WatchRequest: Sendable {
    /// The range of a picture's longer side, in pixels.
    public static let sides = 64...1920
    /// The default length of a picture's longer side: drawn within a tenth of a second on two processors.
    public static let side = 960

    /// The film's name, or the storyboard's path.
    let source: String
    let settings: [Setting]
    let themes: ThemeChoice?
    let size: FrameSize?
    let rate: FrameRate?
    /// The moment to begin with.
    let moment: StillRequest.Moment?
    let captions: Set<CaptionForm>?
    let longerSide: Int
    let library: FilmLibrary

    /// Makes a request. Nil values are taken from the storyboard.
    ///
    /// - Parameters:
    ///   - source: The film's name, or a storyboard's path.
    ///   - settings: Values for the storyboard's parameters, in order.
    ///   - themes: The themes; the path of a theme file starts where the program is started.
    ///   - size: The size whose shape the pictures have.
    ///   - moment: The moment to begin with; nil for the film's beginning. A section is followed when the film's times change.
    ///   - captions: Empty, or burned in; nil to burn them in if the storyboard does.
    ///   - side: The pictures' longer side in pixels, within ``sides``; nil for ``side``.
    ///   - library: The available films.
    /// - Throws: ``NeuroReelError`` (usage) for captions that pictures cannot have.
    public init(
        source: String, settings: [Setting] = [], themes: ThemeChoice? = nil, size: FrameSize? = nil,
        rate: FrameRate? = nil, moment: StillRequest.Moment? = nil, captions: Set<CaptionForm>? = nil, side: Int? = nil,
        library: FilmLibrary = .standard
    ) throws(NeuroReelError) {
        try CaptionForm.checkPictures(captions ?? [], "neuroreel watch")
        (self.source, self.settings, self.themes, self.size, self.rate) = (source, settings, themes, size, rate)
        (self.moment, self.captions, longerSide, self.library) = (moment, captions, side ?? Self.side, library)
    }

    /// The files that the command line names: the storyboard and the theme, as far as they are files.
    var givenFiles: [String] { (StoryboardPath.isPath(source) ? [source] : []) + [themeFile].compactMap { $0 } }

    /// The theme file that the command line names; nil if it names none.
    var themeFile: String? { if case .file(let path)? = themes { path } else { nil } }

    /// The film with the command line's values.
    ///
    /// - Parameter storyboard: The storyboard; nil if the source is a film's name.
    /// - Throws: ``NeuroReelError`` for a value or a film's name that is refused.
    func film(_ storyboard: FilmStoryboard?) throws(NeuroReelError) -> FilmRequest {
        guard let storyboard else {
            return try FilmRequest(
                source: source, settings: settings, themes: themes, size: size, rate: rate, library: library)
        }
        return try FilmRequest(
            source: source, storyboard: storyboard, settings: settings, themes: themes, size: size, rate: rate,
            library: library)
    }

    /// Makes a moment from command-line options; nil for none.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if both are given.
    public static func moment(
        time: RationalTime?, section: String?
    ) throws(NeuroReelError) -> StillRequest.Moment? {
        switch (time, section) {
        case (nil, nil): return nil
        case (let time?, nil): return .time(time)
        case (nil, let section?): return .section(section)
        default:
            throw NeuroReelError(.usage, "Say in one way where to begin: either --at TIME or --section NAME.")
        }
    }

    /// Parses the longer side of a picture from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid range.
    public static func parseSide(_ text: String) throws(NeuroReelError) -> Int {
        try ArgumentValues.whole(text, in: sides, advice: "Use \(sides.lowerBound) to \(sides.upperBound) pixels.")
    }

    /// Parses a port from the command line.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid range.
    public static func parsePort(_ text: String) throws(NeuroReelError) -> UInt16 {
        let port = try ArgumentValues.whole(
            text, in: 1...65535, advice: "Use a number from 1 to 65535, or leave --port out for a free one.")
        return UInt16(port)
    }
}
