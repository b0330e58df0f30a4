import Foundation
import SceneGraph

/// What stays the same throughout the film: the look, where everything stands, what is written, how the camera moves.
struct GraphStage: Sendable {
    private let theme: Theme
    private let values: GraphValues
    private let layout: GraphLayout
    private let frame: GraphFrame
    private let words: GraphWords
    private let rig: CameraRig

    private static let orbit = CameraRig.Orbit(
        azimuth: 0.10, elevation: 0.06, azimuthSwing: 0.05, elevationSwing: 0.015, delay: 0)

    /// - Throws: ``FilmError`` if a font is missing.
    init(values: GraphValues, staging: Staging) throws(FilmError) {
        theme = try Theme.named(staging.theme)
        self.values = values
        let aspect = Float(staging.aspect)
        let frame = GraphFrame(aspect: aspect)
        self.frame = frame
        words = try GraphWords(values, frame: frame)
        let region = FrameRegion(origin: frame.graph.origin, size: frame.graph.size, aspect: aspect)
        func rig(_ layout: GraphLayout) -> CameraRig {
            CameraRig(orbit: Self.orbit, subject: layout.subject, aspect: aspect, fill: 1, region: region)
        }
        // The columns move until the graph has the region's proportions.
        var layout = GraphLayout(stretch: 1)
        for _ in 0..<6 {
            let extent = rig(layout).extent
            let room = region.high - region.low
            let factor = (room.x / room.y) / (extent.x / extent.y)
            layout = GraphLayout(stretch: min(max(layout.stretch * factor, 0.55), 1.25))
        }
        self.layout = layout
        self.rig = rig(layout)
    }

    func scene(_ moment: GraphMoment, turn: Double) -> Scene {
        let camera = rig.camera(at: turn)
        let actors = GraphActors(theme: theme, layout: layout, values: values, moment: moment)
        let overlay = GraphOverlay(
            theme: theme.words, frame: frame, words: words, values: values, layout: layout, camera: camera,
            moment: moment)
        return Scene(
            camera: camera, lighting: theme.sceneLighting, background: theme.sceneBackground, grade: theme.sceneGrade,
            root: Node("graph", drawables: actors.drawables), overlay: Overlay(overlay.items))
    }
}
