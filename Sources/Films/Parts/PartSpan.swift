import FilmKit
import SceneGraph
import Timeline

/// A stretch of a film that is made of parts: a title card, or a section of another film.
struct PartSpan: Sendable {
    private enum Content: Sendable {
        case card(TitleCard)
        /// A film from a time on.
        case film(any Film, from: RationalTime)
    }

    /// The stretch as a section of the whole film.
    let section: FilmSection
    private let content: Content
    /// Whether its picture fades in at the beginning, and out at the end.
    private let (opens, closes): (Bool, Bool)

    var start: RationalTime { section.start }
    var end: RationalTime { section.end }

    /// A title card.
    ///
    /// - Parameter title: The title of its section: that of the section after it, with which it becomes one chapter.
    static func card(
        _ card: TitleCard, title: String, start: RationalTime, duration: RationalTime
    ) -> PartSpan {
        PartSpan(
            section: FilmSection(name: "card", title: title, start: start, end: start + duration),
            content: .card(card), opens: false, closes: false)
    }

    /// A section of another film.
    static func section(
        _ section: FilmSection, of film: any Film, start: RationalTime, opens: Bool, closes: Bool
    ) -> PartSpan {
        PartSpan(
            section: FilmSection(
                name: section.name, title: section.title, start: start, end: start + (section.end - section.start)),
            content: .film(film, from: section.start), opens: opens, closes: closes)
    }

    private init(section: FilmSection, content: Content, opens: Bool, closes: Bool) {
        self.section = section
        self.content = content
        self.opens = opens
        self.closes = closes
    }

    /// The scene after a time from its start.
    func scene(after elapsed: RationalTime) -> Scene {
        switch content {
        case .card(let card): card.scene(progress: elapsed.seconds / (end - start).seconds, elapsed: elapsed.seconds)
        case .film(let film, let from): film.scene(at: from + elapsed)
        }
    }

    /// The values on screen after a time from its start.
    func values(after elapsed: RationalTime) -> [ShownValue] {
        if case .film(let film, let from) = content { film.values(at: from + elapsed) } else { [] }
    }

    /// How much of the picture is seen, 0...1: it fades to the background where another part is before or after it.
    ///
    /// - Parameters:
    ///   - elapsed: Seconds from its start.
    ///   - fade: The duration of a fade, in seconds.
    func visibility(after elapsed: Double, fade: Double) -> Double {
        let length = (end - start).seconds
        let fade = min(fade, length / 3)
        let opened = opens ? Easing.smoothstep(Easing.progress(elapsed, from: 0, to: fade)) : 1
        let closed = closes ? Easing.smoothstep(Easing.progress(length - elapsed, from: 0, to: fade)) : 1
        return min(opened, closed)
    }
}
