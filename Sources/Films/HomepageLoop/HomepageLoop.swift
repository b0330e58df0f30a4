import FilmKit
import NeuralNetwork
import SceneGraph
import Timeline
import Typesetting

/// A seamless 12-second loop of one training step: inputs light up, the signal runs forward, the output meets its
/// target, the error runs back, the weights change by their gradients, and everything comes to rest.
public struct HomepageLoop: Film {
    public static let name = "homepage-loop"
    public static let summary = "A seamless 12-second loop of one training step in 3D, forward and back."
    public static let hasChapters = false
    public static let showsCaptions = false
    public static let typefaces: [Typeface] = []
    public static let words = WordKey.loop

    /// The phases of one cycle.
    public let cycle: Cycle
    /// The training steps that the cycles show.
    public let steps: TrainingSteps
    public let settings: Settings
    /// The step after the last cycle's update, if the film shows what updates lead to; nil otherwise.
    private let outcome: TrainingStep?
    private let stage: Stage
    private let casts: Casting
    /// Whether the result of the update was requested but cannot be shown.
    private let isConsequenceDropped: Bool
    public let captions: [FilmCaption]
    /// What it writes of its own.
    private let words: Vocabulary
    /// The title, if there is one.
    private let titleLayer: TitleLayer?
    /// The burned-in captions, if the staging asks for them.
    private let captionLayer: CaptionLayer?

    /// The default bias of hidden neurons, which makes more of them active; the default of output neurons is 0.
    public static let hiddenBias = 0.5

    public init(settings: Settings, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        try settings.validate()
        try staging.validate()
        self.settings = settings
        let theme = try Theme.chosen(by: staging)
        // Without updates every cycle shows the same step. The result of the last update is shown, but has no cycle of
        // its own.
        let network = try settings.network()
        func computed(_ count: Int) throws(FilmError) -> TrainingSteps {
            try TrainingSteps(
                network: network, sample: settings.sample, count: count, learningRate: settings.learningRate,
                check: Settings.checkSize)
        }
        let shown: TrainingSteps
        var durations = settings.durations
        if settings.applyUpdates {
            shown = try computed(settings.cycles + 1)
            isConsequenceDropped = false
        } else {
            let first = try computed(1)
            let both = settings.hasConsequence ? try? computed(2) : nil
            shown = both ?? first
            isConsequenceDropped = settings.hasConsequence && both == nil
        }
        if !settings.hasConsequence || isConsequenceDropped { durations.consequence = .zero }
        do {
            cycle = try Cycle(gaps: settings.layers.count - 1, durations: durations)
        } catch {
            throw FilmError(error.description)
        }
        steps = shown.first(settings.applyUpdates ? settings.cycles : 1)
        outcome = cycle.phase(.consequence).duration > .zero ? shown[shown.count - 1] : nil
        titleLayer = try staging.title.map { title throws(FilmError) in
            try TitleLayer(
                title, theme.words, aspect: staging.aspect, fonts: fonts, typography: staging.typography)
        }
        let words = staging.vocabulary
        self.words = words
        let losses = (0..<settings.cycles).map { number in
            let index = settings.applyUpdates ? number : 0
            return (before: shown[index].loss, after: shown[min(index + 1, shown.count - 1)].loss)
        }
        captions =
            CaptionSchedule(
                Self.captions(
                    of: cycle, losses: losses,
                    changes: settings.applyUpdates || cycle.phase(.consequence).duration > .zero, words: words),
                until: cycle.duration * settings.cycles
            ).readable
        captionLayer =
            staging.burnsCaptions
            ? try CaptionLayer(
                captions, theme.words, aspect: staging.aspect, fonts: fonts, typography: staging.typography) : nil
        let stage = Stage(
            theme: theme, layers: settings.layers, aspect: staging.aspect, top: titleLayer?.bottom ?? 0,
            bottom: captionLayer?.top ?? 1, camera: staging.camera)
        self.stage = stage
        casts = Casting(shown, layout: stage.layout)
    }

    public var duration: RationalTime { cycle.duration * settings.cycles }

    public var sections: [FilmSection] {
        (0..<settings.cycles).flatMap { number in
            cycle.phases.filter { $0.start < $0.end }.map { phase in
                let start = cycle.duration * number
                return FilmSection(
                    name: phase.gap.map { "\(phase.kind.rawValue)-\($0)" } ?? phase.kind.rawValue,
                    title: words[Self.title(of: phase.kind)], start: start + phase.start, end: start + phase.end)
            }
        }
    }

    /// The training run that the cycles show.
    public var runs: [TrainingRun] {
        let remark =
            settings.applyUpdates
            ? "each cycle starts with what the last one learned"
            : "the weights stay as they are, and every cycle shows this step"
        return [
            TrainingRun(
                steps: steps, outcome: outcome, learningRate: settings.learningRate, remark: remark,
                updatesWeights: settings.applyUpdates)
        ]
    }

    /// The loop shows no numbers.
    public func values(at time: RationalTime) -> [ShownValue] { [] }

    public var notes: [String] {
        var notes = cycle.note.map { [$0] } ?? []
        if isConsequenceDropped {
            notes.append(
                "One update takes the network's numbers beyond what can be drawn, so what it leads to is not shown: use a smaller "
                    + "training.learning-rate.")
        }
        if settings.output == .softmax, settings.layers.last == 1 {
            notes.append(
                "The output is a softmax over one neuron, which is always 1: loss and gradients are 0, and nothing runs "
                    + "back. Use two outputs or more to see it learn.")
        }
        if settings.output == .sigmoid, settings.loss == .categoricalCrossEntropy {
            notes.append(
                "The loss categorical-cross-entropy takes the outputs for one choice, and sigmoids are choices of their own: "
                    + "nothing turns a wrong output down. Use softmax, or the loss binary-cross-entropy.")
        }
        return notes
    }

    public func scene(at time: RationalTime) -> Scene {
        let inFilm = time.modulo(duration)
        let inCycle = inFilm.modulo(cycle.duration)
        let number = Int(((inFilm - inCycle).seconds / cycle.duration.seconds).rounded())
        let cast = casts[min(number, steps.count - 1)]
        let turn = inCycle.seconds / cycle.duration.seconds
        let moment = Moment(
            cycle: cycle, step: cast.step, next: cast.next, keepsUpdate: settings.applyUpdates, time: inCycle.seconds)

        let network = Node(
            "network",
            drawables: NeuronActors(stage: stage, moment: moment).drawables
                + FilamentActors(stage: stage, cast: cast, moment: moment).drawables
                + SparkActors(stage: stage, cast: cast, moment: moment, settings: settings).drawables
                + RingActors(stage: stage, moment: moment).drawables)
        return Scene(
            camera: stage.camera(at: turn, push: moment.push, focus: moment.focus), lighting: stage.theme.sceneLighting,
            background: stage.theme.sceneBackground, grade: stage.theme.sceneGrade,
            root: Node(
                "world", children: [Node("atmosphere", drawables: stage.atmosphere(turn: turn)), network]),
            overlay: Overlay((titleLayer?.items ?? []) + (captionLayer?.items(at: inFilm) ?? [])))
    }

    /// A caption for each kind of phase but rest, in every cycle. The last one lasts into the following rest, since its
    /// phase is short.
    ///
    /// - Parameters:
    ///   - losses: The loss before and after each cycle's update.
    ///   - changes: Whether the film shows the weights change.
    ///   - words: The captions' words.
    private static func captions(
        of cycle: Cycle, losses: [(before: Double, after: Double)], changes: Bool, words: Vocabulary
    ) -> [FilmCaption] {
        losses.enumerated().flatMap { number, loss in
            Phase.Kind.allCases.compactMap { kind -> FilmCaption? in
                let phases = cycle.phases.filter { $0.kind == kind }
                guard let key = caption(of: kind, changes: changes, isCloser: loss.after < loss.before),
                    let first = phases.first,
                    let last = phases.last, first.start < last.end
                else {
                    return nil
                }
                let start = cycle.duration * number
                let isFollowedByRest =
                    kind == .consequence || kind == .weightUpdate && cycle.phase(.consequence).duration == .zero
                // The output's caption stays while the output is compared with the target.
                let shown = kind == .output ? cycle.phase(.hold).end : last.end
                let end = isFollowedByRest ? min(last.end + RationalTime(3, 2), cycle.duration) : shown
                return FilmCaption(start: start + first.start, end: start + end, text: words[key])
            }
        }
    }

    private static func caption(of kind: Phase.Kind, changes: Bool, isCloser: Bool) -> WordKey? {
        switch kind {
        case .idle: nil
        case .input: .captionInput
        case .propagate: .captionForward
        case .output: .captionOutput
        case .hold: nil
        case .backprop: .captionBackward
        case .weightUpdate: changes ? .captionUpdate : .captionHint
        case .consequence: isCloser ? .captionCloser : .captionFarther
        }
    }

    private static func title(of kind: Phase.Kind) -> WordKey {
        switch kind {
        case .idle: .sectionRest
        case .input: .sectionInput
        case .propagate: .sectionForward
        case .output: .sectionOutput
        case .hold: .sectionComparison
        case .backprop: .sectionBackward
        case .weightUpdate: .sectionUpdate
        case .consequence: .sectionConsequence
        }
    }
}
