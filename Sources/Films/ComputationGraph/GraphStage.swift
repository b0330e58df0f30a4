import FilmKit
import SceneGraph
import Typesetting

/// What stays the same throughout the film: the look, where everything stands, what is written, how the camera moves.
struct GraphStage: Sendable {
    let theme: Theme
    let values: GraphValues
    let layout: GraphLayout
    let frame: GraphFrame
    let words: GraphWords
    /// The film's title; empty if it has none.
    let title: [OverlayItem]
    private var columns: GraphPanelColumns
    /// Each step's equations.
    private(set) var equations: [GraphStep: GraphEquations] = [:]
    private var edges: GraphEdges
    /// Where the edges' labels stand.
    private(set) var labels = GraphLabelPlan(views: [], area: Rectangle(low: .zero, high: .zero))
    private let rig: CameraRig

    private static let orbit = CameraRig.Orbit(
        azimuth: 0.09, elevation: 0.06, azimuthSwing: 0.035, elevationSwing: 0.012, delay: 0)

    /// - Throws: ``FilmError`` if a font is missing.
    init(values: GraphValues, staging: Staging) throws(FilmError) {
        theme = try Theme.chosen(by: staging)
        self.values = values
        let aspect = Float(staging.aspect)
        var title: TitleLayer?
        if let text = staging.title {
            title = try TitleLayer(text, theme.words, aspect: staging.aspect, largest: 0.032)
        }
        self.title = title?.items ?? []
        let numbers = try GraphStage.numbers()
        let columns = GraphPanelColumns(values, numbers, .init(aspect: aspect))
        let frame = GraphFrame(
            aspect: aspect, title: title.map { SIMD2($0.right, $0.bottom) }, panel: GraphPanel.width(columns.pair))
        self.frame = frame
        words = try GraphWords(values, frame: frame, numbers: numbers)
        self.columns = columns
        let region = FrameRegion(origin: frame.graph.origin, size: frame.graph.size, aspect: aspect)
        func rig(_ layout: GraphLayout) -> CameraRig {
            CameraRig(
                orbit: Self.orbit.adjusted(by: staging.camera), subject: layout.subject, aspect: aspect, fill: 1,
                region: region)
        }
        // The graph is drawn out along its flow until it has the region's proportions.
        let isUpright = frame.form == .upright
        let label = GraphLabels.widest(values, numbers)
        var layout = GraphLayout(isUpright: isUpright, stretch: 1, label: label)
        let size = region.high - region.low
        for _ in 0..<6 {
            let extent = rig(layout).extent
            let factor = (size.x / size.y) / (extent.x / extent.y)
            let stretch = layout.stretch * (isUpright ? 1 / factor : factor)
            layout = GraphLayout(isUpright: isUpright, stretch: min(max(stretch, 0.55), 1.3), label: label)
        }
        self.layout = layout
        edges = GraphEdges(layout, values, labels)
        self.rig = rig(layout)
        self.columns = fittingColumns(numbers)
        equations = try placedEquations()
        labels = plannedLabels()
        edges = GraphEdges(layout, values, labels)
    }

    /// The columns as far apart as there is room for.
    private func fittingColumns(_ numbers: NumberSetter) -> GraphPanelColumns {
        let moment = GraphMoment(step: .update, progress: GraphMoment.landing, elapsed: 1, remaining: 1)
        func spare(_ columns: GraphPanelColumns) -> Float {
            var stage = self
            stage.columns = columns
            return stage.panel(moment).spare
        }
        // A little of the panel's margin may go.
        if spare(columns) >= -0.008 { return columns }
        func spaced(_ spread: Float) -> GraphPanelColumns {
            GraphPanelColumns(values, numbers, frame.form, spread: spread)
        }
        // The width grows in proportion to the distances.
        let (closest, farthest) = (spare(spaced(0)), spare(spaced(0.99)))
        return spaced(0.99 * min(max(closest / (closest - farthest), 0), 1))
    }

    /// The panel with the live numbers.
    func panel(_ moment: GraphMoment) -> GraphPanel {
        GraphPanel(frame: frame, words: words, columns: columns, pen: pen(moment), moment: moment)
    }

    /// The equations at sizes at which they fit between the words and what is below.
    private func placedEquations() throws(FilmError) -> [GraphStep: GraphEquations] {
        var equations: [GraphStep: GraphEquations] = [:]
        let setter = FormulaSetter(FontLibrary())
        for step in GraphStep.allCases {
            let moment = GraphMoment(step: step, progress: GraphMoment.landing, elapsed: 1, remaining: 1)
            let pen = pen(moment)
            let text = words.block(of: step, frame, pen, moment)?.size.total ?? 0
            let height = frame.formulasEnd(above: panel(moment).top) - frame.formulas(below: text).y
            do throws(TypesettingError) {
                equations[step] = try GraphEquations(
                    step.formulas(values, isFlat: frame.form != .wide), frame: frame, height: height, setter: setter)
            } catch {
                throw FilmError(error)
            }
        }
        return equations
    }

    private static func numbers() throws(FilmError) -> NumberSetter {
        do throws(TypesettingError) {
            return try NumberSetter(TextSetter(FontLibrary()), .text)
        } catch {
            throw FilmError(error)
        }
    }

    /// The labels have their places for the moments at which they are largest.
    private func plannedLabels() -> GraphLabelPlan {
        let gradients: [GraphStep] = [.outputWeights, .db3, .firstUnit, .secondUnit]
        let steps: [GraphStep] =
            switch frame.form {
            case .wide: [.dz3, .secondUnit, .update]
            case .square: gradients + [.update]
            case .upright: [.z1, .z2, .z3] + gradients
            }
        let views = steps.flatMap { step in
            (frame.form == .wide ? [0, 0.25, 0.5, 0.75] : [0.25, 0.75]).map { turn in
                let moment = GraphMoment(step: step, progress: GraphMoment.landing, elapsed: 1, remaining: 1)
                return GraphLabels(stage: self, camera: rig.camera(at: turn), pen: pen(moment), moment: moment).view()
            }
        }
        // Labels may go up to the header.
        let (origin, size) = frame.graph
        let above = SIMD2<Float>(0, 0.012)
        return GraphLabelPlan(views: views, area: Rectangle(corner: origin - above, size: size + above))
    }

    func scene(_ moment: GraphMoment, turn: Double) -> Scene {
        let camera = rig.camera(at: turn)
        let actors = GraphActors(theme: theme, layout: layout, values: shown(moment), edges: edges, moment: moment)
        let overlay = GraphOverlay(stage: self, camera: camera, pen: pen(moment), moment: moment)
        return Scene(
            camera: camera, lighting: theme.sceneLighting, background: theme.sceneBackground, grade: theme.sceneGrade,
            root: Node("graph", drawables: actors.drawables), overlay: Overlay(overlay.items))
    }

    private func pen(_ moment: GraphMoment) -> GraphPen {
        GraphPen(
            theme: theme.words, values: shown(moment), settled: values, numbers: words.numbers,
            found: moment.step.isBackward && moment.step != .update ? theme.words.error : theme.words.result)
    }

    /// The numbers as far as the update has changed them.
    private func shown(_ moment: GraphMoment) -> GraphValues { values.updated(by: moment.update) }
}
