import FilmKit
import Foundation
import SceneGraph

extension HomepageLoop {
    /// Everything that stays the same throughout the film: theme, layout and camera path.
    struct Stage: Sendable {
        let theme: Theme
        let layout: NetworkLayout
        let rig: CameraRig
        private let floor: Float

        /// - Parameters:
        ///   - top: The top of the network's region, in frame heights from the frame's top.
        ///   - camera: A change to the film's own camera.
        init(theme: Theme, layers: [Int], aspect: Double, top: Float, camera: CameraAdjustment?) {
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
            let region = FrameRegion(origin: SIMD2(0, top), size: SIMD2(aspect, 1 - top), aspect: aspect)
            let room = (region.high - region.low) / 2
            func rig(_ orbit: CameraRig.Orbit, _ layout: NetworkLayout, outputs: Float = 1) -> CameraRig {
                CameraRig(
                    orbit: orbit, subject: Stage.subject(of: layout, outputs: outputs), aspect: aspect,
                    fill: Stage.fill,
                    region: region)
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
                layout = NetworkLayout(layers: layers, flow: flow, gap: gap)
            }
            self.layout = layout
            // An adjusted camera may stand in front of the outputs, so it leaves room for them at their largest scale.
            self.rig =
                camera == nil
                ? rig(orbit, layout) : rig(orbit.adjusted(by: camera), layout, outputs: Float(Moment.largestOutput))
            floor = (layout.positions.flatMap { $0 }.map(\.y).min() ?? 0) - layout.neuronRadius * 2.0
        }

        /// The share of the region, in its tighter direction, that the network covers over the whole drift of the
        /// camera.
        private static let fill: Float = 0.82

        /// The camera's delay. It is chosen so that the last layer is least foreshortened while its output is compared
        /// with the target.
        private static let cameraDelay = 4.5 / 12

        /// The neurons at rest, with the radius of the last layer multiplied by a factor.
        private static func subject(
            of layout: NetworkLayout, outputs: Float
        ) -> [(center: SIMD3<Float>, radius: Float)] {
            layout.positions.enumerated().flatMap { layer, places in
                let factor = layer == layout.positions.count - 1 ? outputs : 1
                return places.map { (center: $0, radius: layout.neuronRadius * factor) }
            }
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

        /// The shadows of a layer's neurons. In large layers they overlap, so each is fainter.
        private func shadows(of positions: [SIMD3<Float>]) -> [AnnulusSet.Instance] {
            let comfortable: Float = 12
            let opacity = theme.shadow.opacity * min(1, comfortable / Float(max(positions.count, 1)))
            let height = max(layout.reach * 2, 1)
            return positions.map { position in
                let lift = min((position.y - floor) / height, 1.5)
                let size = layout.neuronRadius * (1 + 1.2 * lift)
                return AnnulusSet.Instance(
                    center: SIMD3(position.x, floor, position.z), normal: [0, 1, 0], innerRadius: 0, outerRadius: 0,
                    softness: size * 2.2, color: theme.shadow.color.linear,
                    opacity: opacity * max(1 - 0.55 * lift, 0.1))
            }
        }
    }
}
