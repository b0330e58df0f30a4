import FilmKit
import SceneGraph
import Timeline
import Typesetting

/// Everything that stays the same throughout a lesson: theme, layout, typeset text and camera path.
struct Stage: Sendable {
    let lesson: Lesson
    let theme: Theme
    /// The colours of weights and biases by their sign, as text.
    private let signs: (positive: LinearColor, negative: LinearColor)
    let layout: GraphLayout
    let frame: FrameLayout
    let words: LessonTexts
    /// How much is written in the graph.
    private(set) var detail: LabelDetail
    /// How much is written at the edges, with full detail.
    private(set) var edgeDetail = EdgeDetail.numbers
    /// With little detail, whether all nodes have room for their values.
    private(set) var isRoomy = true
    /// The nodes that each step is about.
    let subjects: [Set<Graph.Node>]
    /// The quantities that each step is about: those that it finds, shows and computes with.
    private let topics: [Set<Quantity>]
    /// The film's title; empty if it has none.
    let title: [OverlayItem]
    private var rows: PanelRows
    private var columns: PanelColumns
    /// The equations of each step.
    private(set) var equations: [EquationBlock] = []
    private var edges: EdgeGeometry
    /// The label positions of each step in a graph with little room.
    private var brief: [BriefLabelPlan] = []
    private var labels = LabelPlan(views: [], area: Rectangle(low: .zero, high: .zero))
    private let rig: CameraRig

    private var values: QuantityValues { lesson.values }

    /// The largest factor by which a graph is stretched along its flow to fill a wide area.
    private static let largestStretch: Float = 1.8

    private static let orbit = CameraRig.Orbit(
        azimuth: 0.09, elevation: 0.06, azimuthSwing: 0.035, elevationSwing: 0.012, delay: 0)

    /// - Throws: ``FilmError`` if a font is missing.
    init(_ lesson: Lesson, staging: Staging, fonts: FontLibrary) throws(FilmError) {
        self.lesson = lesson
        theme = try Theme.chosen(by: staging)
        signs = (theme.legible(theme.filament.positive.linear), theme.legible(theme.filament.negative.linear))
        detail = LabelDetail(lesson.graph, isSmall: staging.isSmall)
        subjects = lesson.steps.indices.map { lesson.subjects(ofStep: $0) }
        topics = lesson.steps.map { lesson.topics(of: $0) }
        let aspect = Float(staging.aspect)
        let (typography, vocabulary) = (staging.typography, staging.vocabulary)
        var title: TitleLayer?
        if let text = staging.title {
            title = try TitleLayer(
                text, theme.words, aspect: staging.aspect, largest: 0.032, fonts: fonts,
                typography: typography)
        }
        self.title = title?.items ?? []
        let numbers = try Stage.numbers(fonts, typography, decimal: vocabulary[.decimal])
        rows = PanelRows(lesson.values.shape)
        columns = PanelColumns(lesson.values, rows, numbers)
        let frame = FrameLayout(
            aspect: aspect, isSmall: staging.isSmall, title: title.map { SIMD2($0.right, $0.bottom) },
            panel: NumberPanel.width(columns.pair))
        self.frame = frame
        words = try LessonTexts(
            lesson, frame: frame, numbers: numbers, words: vocabulary, fonts: fonts, typography: typography)
        let region = FrameRegion(origin: frame.graph.origin, size: frame.graph.size, aspect: aspect)
        func rig(_ layout: GraphLayout) -> CameraRig {
            CameraRig(
                orbit: Self.orbit.adjusted(by: staging.camera), subject: layout.subject, aspect: aspect, fill: 1,
                region: region)
        }
        // Stretches the graph along its flow until it has the aspect ratio of its area.
        let isUpright = frame.form == .upright
        let label = Labels.widest(lesson, numbers)
        func layout(stretch: Float) -> GraphLayout {
            GraphLayout(
                graph: lesson.graph, placement: lesson.placement, isUpright: isUpright, stretch: stretch, label: label)
        }
        var chosen = layout(stretch: 1)
        let size = region.high - region.low
        for _ in 0..<6 {
            let extent = rig(chosen).extent
            let factor = (size.x / size.y) / (extent.x / extent.y)
            let stretch = chosen.stretch * (isUpright ? 1 / factor : factor)
            chosen = layout(stretch: min(max(stretch, 0.55), isUpright ? 1.3 : Self.largestStretch))
        }
        self.layout = chosen
        edges = EdgeGeometry(lesson, chosen, labels)
        self.rig = rig(chosen)
        equations = try placedEquations(FormulaSetter(fonts, typography), vocabulary)
        // Beside nodes there is room for all.
        if detail == .full, !self.layout.writesBeside, !hasRoom(in: crowdedSteps, margin: -0.001) { detail = .compact }
        if detail == .full {
            // As much as has room, or what covers least.
            var best: (detail: EdgeDetail, plan: LabelPlan)?
            for choice in EdgeDetail.choices(frame.form) where best.map({ $0.plan.covered > 0 }) ?? true {
                edgeDetail = choice
                let plan = plannedLabels()
                if plan.covered < best?.plan.covered ?? .infinity { best = (choice, plan) }
            }
            if let best { (edgeDetail, labels) = best }
            edges = EdgeGeometry(lesson, self.layout, labels)
        } else {
            isRoomy = hasRoom(in: [lesson.steps.count - 1], margin: 0.003)
            brief = lesson.steps.indices.map(briefPlan)
        }
    }

    /// The last moment of a step at which most labels are visible.
    private func landing(_ index: Int) -> Moment { Moment.landing(lesson, index: index) }

    /// The panel with live numbers; nil where the frame has no room for it.
    func panel(_ moment: Moment) -> NumberPanel? {
        guard frame.hasPanel else { return nil }
        return NumberPanel(
            frame: frame, words: words, rows: rows, columns: columns, pen: pen(moment), moment: moment,
            relevance: { [topics] quantity in
                func share(_ index: Int) -> Double {
                    topics[index].isEmpty || topics[index].contains(quantity) ? 1 : 0
                }
                return Float(Easing.mix(share(max(moment.index - 1, 0)), share(moment.index), moment.turned))
            })
    }

    /// The equations, at sizes at which they fit between the text and what is below.
    private func placedEquations(
        _ setter: FormulaSetter, _ words: Vocabulary
    ) throws(FilmError) -> [EquationBlock] {
        var equations: [EquationBlock] = []
        let isFlat = frame.form != .wide || frame.isSmall
        for (index, step) in lesson.steps.enumerated() {
            let moment = landing(index)
            let text = self.words.block(frame, pen(moment), moment, moment.times).size.total
            var formulas =
                step.equations.map { EquationSource(values.derivation(of: $0, isFlat: isFlat, words: words)) }
                + step.formulas.map(EquationSource.init)
            if let last = formulas.popLast() {
                formulas.append(last.saying(values.changes(step.changes, isFlat: isFlat, words: words)))
            }
            guard frame.words.y + text <= frame.bottom else {
                throw FilmError(
                    "The text of the step '\(step.name)' is too long for a frame of this shape: shorten it.",
                    at: "steps[\(index + 1)].say")
            }
            do throws(TypesettingError) {
                func block(hasFigure: Bool) throws(TypesettingError) -> EquationBlock {
                    try EquationBlock(
                        formulas, frame: frame, width: frame.formulasWidth(hasFigure: hasFigure),
                        height: frame.formulasEnd(hasFigure: hasFigure) - frame.formulas(below: text).y,
                        setter: setter)
                }
                let hasFigure = step.figure != nil
                let usual = try block(hasFigure: hasFigure)
                // An equation that has no room beside a figure has it alone.
                equations.append(usual.isWhole || !hasFigure ? usual : try block(hasFigure: false))
            } catch {
                throw FilmError(error, at: "steps[\(index + 1)].formula")
            }
            guard !lesson.needsFormulas || step.formulas.isEmpty || equations[index].equations.count == formulas.count
            else {
                throw FilmError(
                    "The formulas of the step '\(step.name)' have no room in a frame of this shape: shorten them, or write a long one in several "
                        + "lines.", at: "steps[\(index + 1)].formula")
            }
        }
        return equations
    }

    private static func numbers(
        _ fonts: FontLibrary, _ typography: Typography, decimal: String
    ) throws(FilmError) -> NumberSetter {
        do throws(TypesettingError) {
            return try NumberSetter(TextSetter(fonts, typography), .text, decimal: decimal)
        } catch {
            throw FilmError(error)
        }
    }

    // MARK: Labels

    /// Plans the labels' positions for the moments at which they are largest.
    private func plannedLabels() -> LabelPlan {
        // In the update, other numbers are as wide as before it, or as after it.
        let moments = crowdedSteps.map(landing) + (lesson.update.map { [landing($0).ended] } ?? [])
        let views = moments.flatMap { moment in
            (frame.form == .wide ? [0, 0.25, 0.5, 0.75] : [0.25, 0.75]).map { turn in
                Labels(stage: self, camera: rig.camera(at: turn), pen: pen(moment), moment: moment).view()
            }
        }
        // Labels may extend up to the header.
        let (origin, size) = frame.graph
        let above = SIMD2<Float>(0, 0.012)
        return LabelPlan(views: views, area: Rectangle(corner: origin - above, size: size + above))
    }

    /// The steps with the largest labels: before gradients are found and when all are; or, where gradients appear only
    /// during their step, each step that finds some.
    private var crowdedSteps: [Int] {
        let steps = lesson.steps
        func indices(_ condition: (Step) -> Bool) -> [Int] { steps.indices.filter { condition(steps[$0]) } }
        let sums = indices { $0.finds.contains { if case .preActivation = $0 { true } else { false } } }
        let gradients = indices { $0.finds.contains { $0.variable?.isParameter == true } }
        let update = lesson.update.map { [$0] } ?? []
        let chosen =
            switch frame.form {
            case .wide: outputErrors + gradients.suffix(1) + update
            case .square: gradients + update
            case .upright: sums + gradients + update
            }
        return chosen.isEmpty ? [steps.count - 1] : chosen
    }

    /// The step that finds the error of the last output unit's pre-activation.
    private var outputErrors: [Int] {
        let shape = values.shape
        let error = Quantity.gradient(.preActivation(layer: shape.last, unit: shape.outputCount - 1))
        return lesson.finder(of: error).map { [$0] } ?? []
    }

    /// The position of an edge's label; nil if it has none.
    func spot(of edge: Graph.Edge, in moment: Moment) -> LabelPlan.Spot? {
        guard detail == .compact else { return labels.spots[edge] }
        return brief(moment)?.shares[edge].map { LabelPlan.Spot(share: $0, direction: .zero, gap: 0) }
    }

    /// The label positions of a step in a graph with little room; nil while they are being planned.
    func brief(_ moment: Moment) -> BriefLabelPlan? {
        brief.indices.contains(moment.index) ? brief[moment.index] : nil
    }

    /// The edges that have labels in a step, in a graph with little room.
    func labelledEdges(_ moment: Moment) -> [Graph.Edge] {
        guard moment.step.direction != .update else { return [] }
        let lit = lesson.edges(ofStep: moment.index).filter { $0.parameter != nil && !$0.isBias }
        return lit.count <= Self.mostLabels ? lit : []
    }

    private func briefPlan(_ index: Int) -> BriefLabelPlan {
        let moment = landing(index)
        let labels = Labels(stage: self, camera: rig.camera(at: 0), pen: pen(moment), moment: moment)
        let (origin, size) = frame.graph
        return labels.briefPlan(area: Rectangle(corner: origin, size: size))
    }

    /// The largest number of edge labels at once in a graph with little room.
    private static let mostLabels = 8

    /// Whether the labels of all nodes have room in some steps, so that none overlaps another.
    ///
    /// - Parameter margin: The distance between two labels, in frame heights; below 0 they may touch.
    private func hasRoom(in steps: [Int], margin: Float) -> Bool {
        let camera = rig.camera(at: 0)
        return steps.allSatisfy { step in
            let moment = landing(step)
            let labels = Labels(stage: self, camera: camera, pen: pen(moment), moment: moment)
            let rooms = lesson.graph.nodes.filter { !$0.isBias }.flatMap { node in
                labels.blocks(of: node).map { Rectangle(corner: $0.1, size: SIMD2($0.0.size.width, $0.0.size.total)) }
            }
            return rooms.indices.allSatisfy { index in
                rooms[..<index].allSatisfy { $0.grown(by: margin).overlap(rooms[index]) == 0 }
            }
        }
    }

    // MARK: Frames

    /// The scene at a moment.
    ///
    /// - Parameter turn: The camera's progress along its closed path, 0..<1.
    func scene(_ moment: Moment, turn: Double) -> Scene {
        let camera = rig.camera(at: turn)
        let pen = pen(moment)
        let actors = Actors(
            lesson: lesson, theme: theme, layout: layout, values: pen.values, edges: edges, subjects: subjects,
            arrivals: equations[moment.index].arrivals(moment.times), moment: moment, times: moment.times)
        let overlay = OverlayWriter(
            stage: self, camera: camera, pen: pen, moment: moment, times: moment.times)
        return Scene(
            camera: camera, lighting: theme.sceneLighting, background: theme.sceneBackground, grade: theme.sceneGrade,
            root: Node("graph", drawables: actors.drawables), overlay: Overlay(overlay.items))
    }

    private func pen(_ moment: Moment) -> Pen {
        Pen(
            theme: theme.words, values: ShownValues(values, moment), settled: values, numbers: words.numbers,
            names: lesson.names,
            found: moment.step.direction == .backward ? theme.words.error : theme.words.result,
            positive: signs.positive, negative: signs.negative)
    }
}
