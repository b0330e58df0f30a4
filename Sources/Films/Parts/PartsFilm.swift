import FilmKit
import Lessons
import SceneGraph
import Timeline
import Typesetting

/// Several films, or sections of them, one after another, with a title card before each.
public struct PartsFilm: Film {
    public static let name = "parts"
    public static let summary = "Sections of several films and lessons, one after another, with title cards."
    public static let hasChapters = true
    /// Some parts may need captions.
    public static let showsCaptions = false
    public static let defaults = Settings(parts: [
        FilmPart(FilmScript(HomepageLoop.self), sections: ["propagate", "output"]),
        FilmPart(FilmScript(ComputationGraph.self), sections: ["prediction", "d-b3"]),
    ])
    public static let colorRoles = ColorRole.allCases
    public static let typefaces =
        HomepageLoop.typefaces + Presentation.typefaces.filter { !HomepageLoop.typefaces.contains($0) }

    public let runs: [TrainingRun]
    public let notes: [String]
    public let sections: [FilmSection]
    public let captions: [FilmCaption]
    private let spans: [PartSpan]
    private let veil: LinearColor
    private let aspect: Float

    /// The fade of a part's picture to and from the background, in seconds.
    private static let fade = 0.4

    public init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try staging.validate()
        if let problem = Self.problems(of: settings).first { throw problem }
        let theme = try Theme.chosen(by: staging)
        aspect = Float(staging.aspect)
        veil = theme.background.inner.linear.mixed(with: theme.background.outer.linear, 0.5)
        var (spans, runs, notes): ([PartSpan], [TrainingRun], [String]) = ([], [], [])
        var captions: [FilmCaption] = []
        for (index, part) in settings.parts.enumerated() {
            let place = "parts[\(index + 1)]"
            guard let script = part.script else { throw FilmError("The part has not been read.", at: place) }
            let film: any Film
            do throws(FilmError) {
                film = try script.film(staging, fonts: fonts)
            } catch {
                throw FilmError("Part \(index + 1): \(error.description)", at: place, kind: error.kind)
            }
            let chosen = film.sections(named: part.sections)
            if let title = part.title(chosen, isFirst: index == 0) {
                let card = try TitleCard(
                    title, number: index + 1, of: settings.parts.count, theme, staging, fonts, at: "\(place).title")
                spans.append(
                    .card(
                        card, title: chosen.first?.title ?? title, start: spans.last?.end ?? .zero,
                        duration: settings.cardDuration))
            }
            let begin = spans.last?.end ?? .zero
            for (number, section) in chosen.enumerated() {
                spans.append(
                    .section(
                        section, of: film, start: spans.last?.end ?? .zero,
                        opens: number == 0 && !spans.isEmpty,
                        closes: number == chosen.count - 1 && index < settings.parts.count - 1))
            }
            captions += film.captions(of: chosen).map { $0.moved(by: begin) }
            for run in film.runs { runs.append(run.renamed(besides: runs.map(\.name))) }
            notes += film.notes.filter { !notes.contains($0) }
        }
        self.spans = spans
        self.runs = runs
        self.notes = notes
        sections = spans.map(\.section)
        self.captions = captions
    }

    /// What is wrong with the parts' settings, and names of sections that a part does not have.
    public static func problems(of settings: Settings) -> [FilmError] {
        settings.parts.enumerated().flatMap { index, part -> [FilmError] in
            let place = "parts[\(index + 1)]"
            guard let script = part.script else { return [] }
            let problems = script.problems.map { FilmError("Part \(index + 1): \($0.description)", at: place) }
            guard problems.isEmpty, !part.sections.isEmpty, let film = try? script.film(Staging()) else {
                return problems
            }
            return film.problems(ofSections: part.sections, at: "\(place).section")
        }
    }

    public var duration: RationalTime { spans.last?.end ?? .zero }

    public func scene(at time: RationalTime) -> Scene {
        let (span, elapsed) = span(at: time)
        var scene = span.scene(after: elapsed)
        let shown = span.visibility(after: elapsed.seconds, fade: Self.fade)
        guard shown < 1 else { return scene }
        // Over the edges, which are smooth.
        let margin = SIMD2<Float>(repeating: 0.05)
        scene.overlay.items.append(
            .panel(
                Panel(
                    origin: -margin, size: SIMD2(aspect, 1) + 2 * margin, fill: veil, opacity: Float(1 - shown))))
        return scene
    }

    public func values(at time: RationalTime) -> [ShownValue] {
        let (span, elapsed) = span(at: time)
        return span.values(after: elapsed)
    }

    private func span(at time: RationalTime) -> (span: PartSpan, elapsed: RationalTime) {
        let time = time.modulo(duration)
        let span = spans.last { $0.start <= time } ?? spans[0]
        return (span, time - span.start)
    }
}

extension FilmPart {
    /// The title of the card before the part; nil for none.
    fileprivate func title(_ sections: [FilmSection], isFirst: Bool) -> String? {
        switch card {
        case .none: nil
        case .titled(let title): title
        case .automatic: isFirst ? nil : sections.count == 1 ? sections[0].title : ""
        }
    }
}

extension FilmCaption {
    fileprivate func moved(by time: RationalTime) -> FilmCaption {
        FilmCaption(start: start + time, end: end + time, text: text)
    }
}

extension TrainingRun {
    /// The same run with a name that no other run of the film has: `training-2` for a second `training`.
    fileprivate func renamed(besides names: [String]) -> TrainingRun {
        guard names.contains(name) else { return self }
        let free = (2...(names.count + 2)).map { "\(name)-\($0)" }.first { !names.contains($0) }
        return TrainingRun(
            name: free ?? name, steps: steps, outcome: outcome, learningRate: learningRate, remark: remark)
    }
}
