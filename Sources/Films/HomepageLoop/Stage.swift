import FilmKit
import Foundation
import SceneGraph

extension HomepageLoop {
    /// Everything that stays the same throughout the film: theme, layout and camera path.
    struct Stage: Sendable {
        let theme: Theme
        let layout: NetworkLayout
        let rig: CameraRig
        /// The neurons of the same layer that light each neuron, `[layer][neuron]`.
        let neighbours: [[[Neighbour]]]
        private let floor: Float
        /// The shift of a shadow on the floor for each unit of its neuron's height, away from the key light.
        private let shadowShift: SIMD3<Float>
        /// The share of its distance by which the camera moves towards the outputs. The rest of the network stays in the
        /// frame, and a camera that hardly drifts hardly moves in.
        private let nearest: Float
        /// The centre of the outputs, which the camera moves towards.
        private let outputs: SIMD3<Float>

        /// - Parameters:
        ///   - top: The top of the network's region, in frame heights from the frame's top.
        ///   - bottom: The bottom of that region, likewise.
        ///   - camera: A change to the film's own camera.
        init(theme: Theme, layers: [Int], aspect: Double, top: Float, bottom: Float, camera: CameraAdjustment?) {
            self.theme = theme
            let aspect = Float(aspect)
            let upright = aspect < 0.8
            let orbit =
                upright
                ? CameraRig.Orbit(
                    azimuth: 0.3, elevation: 0.40, azimuthSwing: 0.10, elevationSwing: 0.03, delay: Stage.cameraDelay)
                : CameraRig.Orbit(
                    azimuth: aspect < 1.3 ? 0.44 : 0.54, elevation: 0.15, azimuthSwing: 0.09, elevationSwing: 0.03,
                    delay: Stage.cameraDelay)
            let flow = upright ? FlowDirection.downwards : .rightwards
            let region = FrameRegion(origin: SIMD2(0, top), size: SIMD2(aspect, bottom - top), aspect: aspect)
            let room = (region.high - region.low) / 2
            func rig(_ orbit: CameraRig.Orbit, _ layout: NetworkLayout) -> CameraRig {
                CameraRig(
                    orbit: orbit, subject: Stage.subject(of: layout), aspect: aspect, fill: Stage.fill, region: region)
            }
            var layout = NetworkLayout(layers: layers, flow: flow, gap: 2.5)
            // Chooses the distance between layers so that the network has the aspect ratio of its region. The film's
            // own camera is used for that: an adjusted camera shows the same network from elsewhere.
            for _ in 0..<6 {
                let extent = rig(orbit, layout).extent / room
                let along = upright ? extent.y : extent.x
                let across = upright ? extent.x : extent.y
                // Layers must not intersect, nor be too far apart.
                let gap = min(max(layout.gap * (across * 1.04 / along), 1.25), 7 * max(layout.reach, 1))
                let turns =
                    upright ? nil : Stage.turns(of: layout, gap: gap, seen: rig(orbit, layout), from: orbit.azimuth)
                layout = NetworkLayout(layers: layers, flow: flow, gap: gap, turns: turns)
            }
            self.layout = layout
            self.rig = rig(orbit.adjusted(by: camera), layout)
            outputs = Stage.center(of: layout.positions[layout.positions.count - 1])
            nearest = self.rig.push(
                towards: outputs, upTo: (upright ? 0.045 : 0.07) * Float(min(camera?.drift ?? 1, 1)),
                keeping: Stage.subject(of: layout), aspect: aspect, fill: 0.93, region: region)
            neighbours = layout.positions.map { positions in
                Neighbour.all(
                    among: positions, strength: theme.neuron.bounce * layout.neuronRadius * layout.neuronRadius)
            }
            shadowShift = Stage.shadowShift(of: theme, azimuth: orbit.azimuth)
            floor = (layout.positions.flatMap { $0 }.map(\.y).min() ?? 0) - layout.neuronRadius * 2.0
        }

        /// The camera at a position in its cycle, 0..<1.
        ///
        /// - Parameters:
        ///   - push: The progress of the push-in towards the outputs, 0...1.
        ///   - focus: The layer in focus; a fraction is between two layers.
        func camera(at turn: Double, push: Double, focus: Double) -> Camera {
            var camera = rig.camera(at: turn, towards: outputs, push: nearest * Float(push))
            let middle = Float(layout.positions.count - 1) / 2
            let center = layout.flow.along * ((Float(focus) - middle) * layout.gap)
            camera.focus = (center - camera.eye).dot((camera.target - camera.eye).normalized)
            // Only the comparison is a close shot with little depth of field.
            camera.aperture = Stage.aperture * (0.4 + 0.6 * Float(push))
            return camera
        }

        /// The blur of a point at infinity, in frame heights.
        private static let aperture: Float = 0.02

        /// The share of the region, in its tighter direction, that the network covers over the whole drift of the
        /// camera.
        private static let fill: Float = 0.82

        /// The camera's delay. It is chosen so that the last layer is least foreshortened while its output is compared
        /// with the target.
        private static let cameraDelay = 4.5 / 12

        /// How far the rings of each layer turn towards the camera. Perspective shows the layers on the camera's side of
        /// the frame nearly edge-on, and their neurons would hide one another: the rings are turned like a fan, so that
        /// all are seen at nearly the same angle.
        private static func turns(
            of layout: NetworkLayout, gap: Float, seen rig: CameraRig, from azimuth: Float
        ) -> [Float] {
            let eye = rig.camera(at: cameraDelay).eye
            let middle = Float(layout.positions.count - 1) / 2
            let turns = layout.positions.indices.map { layer in
                let center = layout.flow.along * ((Float(layer) - middle) * gap)
                return atan2(eye.x - center.x, eye.z - center.z) - azimuth
            }
            // Neighbouring layers must not meet on the side where they lean towards each other.
            let steepest = zip(turns, turns.dropFirst()).map { abs($0 - $1) }.max() ?? 0
            let lean = steepest * layout.reach * NetworkLayout.depthShare
            let share = lean > 0 ? min(0.85, max(gap - 4 * layout.neuronRadius, 0) / lean) : 0
            return turns.map { $0 * share }
        }

        /// The neurons at rest, but the outputs at their largest scale and with their halo.
        private static func subject(of layout: NetworkLayout) -> [(center: SIMD3<Float>, radius: Float)] {
            layout.positions.enumerated().flatMap { layer, places in
                let factor =
                    layer == layout.positions.count - 1 ? Float(Moment.largestOutput) * RingActors.haloReach : 1
                return places.map { (center: $0, radius: layout.neuronRadius * factor) }
            }
        }

        private static func center(of positions: [SIMD3<Float>]) -> SIMD3<Float> {
            positions.reduce(.zero, +) / Float(positions.count)
        }

        /// Dust that drifts around the network, and the neurons' shadows on a floor.
        func atmosphere(turn: Double) -> [Drawable] {
            var drawables: [Drawable] = []
            if theme.shadow.opacity > 0 { drawables.append(.annuli(shadows)) }
            let dust = theme.dust
            let extent = (layout.positions.first?.first ?? .zero).length + layout.reach
            drawables.append(
                .dust(
                    DustField(
                        count: dust.count, seed: 0x6475_7374, center: .zero, halfExtent: SIMD3(repeating: extent * 1.5),
                        phase: Float(turn), drift: dust.drift, size: dust.size * extent / 4, color: dust.color.linear,
                        opacity: dust.opacity)))
            return drawables
        }

        /// A soft disc on the floor under each neuron, wider and fainter the higher the neuron is.
        private var shadows: AnnulusSet {
            AnnulusSet(instances: layout.positions.flatMap(shadows(of:)), order: .below)
        }

        /// The share of the shift that parallel light would give. A large light close by throws shorter shadows.
        private static let shadowLength: Float = 0.4

        private static func shadowShift(of theme: Theme, azimuth: Float) -> SIMD3<Float> {
            let key = theme.lighting.keyDirection
            guard key.y > 0 else { return .zero }
            // The light stays with the camera; the shadows stand still, for the middle of its path.
            let right = SIMD3(cos(azimuth), 0, -sin(azimuth))
            let back = SIMD3(sin(azimuth), 0, cos(azimuth))
            return (right * key.x + back * key.z) * (-shadowLength / key.y)
        }

        /// The shadows of a layer's neurons. In large layers they overlap, so each is fainter and softer.
        private func shadows(of positions: [SIMD3<Float>]) -> [AnnulusSet.Instance] {
            let comfortable: Float = 12
            let opacity = theme.shadow.opacity * min(1, comfortable / Float(max(positions.count, 1)))
            let height = max(layout.reach * 2, 1)
            let blur = positions.count > Int(comfortable) ? layout.gap * 0.3 : 0
            return positions.map { position in
                let lift = min((position.y - floor) / height, 1.5)
                let size = layout.neuronRadius * (1 + 1.2 * lift)
                return AnnulusSet.Instance(
                    center: SIMD3(position.x, floor, position.z) + shadowShift * (position.y - floor),
                    normal: [0, 1, 0], innerRadius: 0, outerRadius: 0,
                    softness: max(size * 2.2, blur), color: theme.shadow.color.linear,
                    opacity: opacity * max(1 - 0.55 * lift, 0.1))
            }
        }
    }
}
