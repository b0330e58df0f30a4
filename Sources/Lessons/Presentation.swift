import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// A lesson prepared for rendering in one frame shape and theme: its scene, sections, captions and shown values at any
/// time.
public struct Presentation: Sendable {
    /// The lesson.
    public let lesson: Lesson
    /// One film section per step.
    public let sections: [FilmSection]
    /// Each step's sentence, with the reading time it needs.
    public let captions: [FilmCaption]
    private let stage: Stage

    /// All typefaces that a lesson uses.
    public static let typefaces = LessonTexts.typefaces
    /// All words that a lesson writes of its own.
    public static let words = WordKey.lesson

    /// The smallest aspect ratio (width / height). Narrower frames have no room for legible text.
    public static let narrowest = 0.5

    /// Lays out a lesson for a frame and theme.
    ///
    /// - Parameter fonts: The library that typefaces are loaded from.
    /// - Throws: ``FilmError`` if the frame is too narrow, a number is not finite, or a font is missing.
    public init(_ lesson: Lesson, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        guard staging.aspect >= Self.narrowest else {
            throw FilmError(
                "A frame that is \(PrintedNumber(staging.aspect, .fixed(decimals: 2)).digits) times as wide as it is high has no room for the graph's numbers: "
                    + "use one that is at least half as wide, such as 1080x1920.", at: "output.size")
        }
        if let unbounded = lesson.unbounded {
            throw FilmError(
                "\(lesson.names.name(of: unbounded)) is not finite: the prediction is so near to 0 or 1 that its derivative has no "
                    + "number. Use smaller weights.")
        }
        var start = RationalTime.zero
        sections = lesson.steps.map { step in
            let end = start + step.duration
            defer { start = end }
            return FilmSection(name: step.name, title: step.title, start: start, end: end)
        }
        let sentences = try zip(lesson.steps, sections).map { step, section throws(FilmError) in
            do throws(TypesettingError) {
                return FilmCaption(
                    start: section.start, end: section.end, text: try PlainText.of(step.sentence))
            } catch {
                throw FilmError(error)
            }
        }
        captions = CaptionSchedule(sentences, until: start).readable
        self.lesson = lesson
        stage = try Stage(lesson, staging: staging, fonts: fonts)
    }

    /// The total duration of all steps.
    public var duration: RationalTime { sections.last?.end ?? .zero }

    /// The scene at a time. Times outside `0..<duration` wrap around.
    public func scene(at time: RationalTime) -> Scene {
        let time = time.modulo(duration)
        return stage.scene(moment(at: time), turn: time.seconds / duration.seconds)
    }

    /// Every number on screen at a time. Times outside `0..<duration` wrap around.
    public func values(at time: RationalTime) -> [ShownValue] {
        let moment = moment(at: time.modulo(duration))
        let values = ShownValues(lesson.values, moment)
        func isShown(_ quantity: Quantity) -> Bool {
            guard let previous = quantity.previous else { return quantity.isGiven || moment.known(quantity) > 0 }
            return moment.known(quantity) > 0 && moment.isRenewed(previous)
        }
        return lesson.shown.filter(isShown).map {
            ShownValue(name: lesson.names.name(of: $0), value: values[$0])
        }
    }

    private func moment(at time: RationalTime) -> Moment {
        let index = sections.lastIndex { $0.start <= time } ?? 0
        let section = sections[index]
        let elapsed = (time - section.start).seconds
        let length = (section.end - section.start).seconds
        return Moment(
            lesson, index: index, progress: elapsed / length, elapsed: elapsed, remaining: length - elapsed)
    }
}
