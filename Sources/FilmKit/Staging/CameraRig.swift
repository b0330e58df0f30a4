import Foundation
import SceneGraph

/// A camera with a long lens that drifts on a closed path and keeps its subject framed throughout.
package struct CameraRig: Sendable {
    /// The camera's direction from the subject, and its drift; angles in radians.
    package struct Orbit: Sendable {
        /// The mean azimuth, from the z axis towards x.
        package var azimuth: Float
        /// The mean elevation above the horizontal.
        package var elevation: Float
        /// The amplitude of the azimuth's swing.
        package var azimuthSwing: Float
        /// The amplitude of the elevation's swing.
        package var elevationSwing: Float
        /// The delay of the swing, as a share of the cycle.
        package var delay: Double

        package init(azimuth: Float, elevation: Float, azimuthSwing: Float, elevationSwing: Float, delay: Double) {
            self.azimuth = azimuth
            self.elevation = elevation
            self.azimuthSwing = azimuthSwing
            self.elevationSwing = elevationSwing
            self.delay = delay
        }

        /// The orbit with a user's adjustment.
        package func adjusted(by adjustment: CameraAdjustment?) -> Orbit {
            guard let adjustment else { return self }
            var orbit = self
            orbit.azimuth += Float(adjustment.turn * .pi / 180)
            orbit.elevation += Float(adjustment.tilt * .pi / 180)
            orbit.azimuthSwing *= Float(adjustment.drift)
            orbit.elevationSwing *= Float(adjustment.drift)
            return orbit
        }
    }

    private let orbit: Orbit
    private let target: SIMD3<Float>
    private let distance: Float
    private let reach: Float
    /// The share of the frame's width and height that the subject's outline covers over the whole drift.
    package let extent: SIMD2<Float>

    /// The vertical field of view, 30 degrees: long enough that parallel lines stay nearly parallel.
    private static let fieldOfView: Float = 30 * .pi / 180
    private static let drifts = 32

    /// Finds the distance and the target at which the subject is framed.
    ///
    /// - Parameters:
    ///   - subject: Spheres that must stay in the frame.
    ///   - fill: The share of the region, in its tighter direction, that the subject's outline covers over the whole
    ///     drift.
    ///   - region: The part of the frame for the subject.
    package init(
        orbit: Orbit, subject: [(center: SIMD3<Float>, radius: Float)], aspect: Float, fill: Float,
        region: FrameRegion = .whole
    ) {
        self.orbit = orbit
        reach = subject.map { $0.center.length + $0.radius }.max() ?? 1
        var target = SIMD3<Float>.zero
        var distance = reach * 4
        // Distance and target depend on each other; the iteration converges quickly.
        for _ in 0..<12 {
            let bounds = CameraRig.bounds(of: subject, orbit: orbit, target: target, distance: distance, aspect: aspect)
            let size = ((bounds.high - bounds.low) / (region.high - region.low)).max()
            let middle = (bounds.low + bounds.high) / 2 - (region.low + region.high) / 2
            let half = distance * tan(CameraRig.fieldOfView / 2)
            let axes = CameraRig.axes(orbit: orbit, turn: 0)
            target += axes.right * (middle.x * half * aspect) + axes.up * (middle.y * half)
            distance *= size / fill
        }
        var bounds = CameraRig.bounds(of: subject, orbit: orbit, target: target, distance: distance, aspect: aspect)
        let size = ((bounds.high - bounds.low) / (region.high - region.low)).max()
        // For a subject much deeper than its outline, the iteration can oscillate; if it has not converged, both are
        // solved for directly.
        if !(abs(size / fill - 1) < 0.03) {
            (target, distance) = CameraRig.framing(subject, orbit: orbit, aspect: aspect, fill: fill, region: region)
            bounds = CameraRig.bounds(of: subject, orbit: orbit, target: target, distance: distance, aspect: aspect)
        }
        self.target = target
        self.distance = distance
        extent = (bounds.high - bounds.low) / 2
    }

    /// The camera at a position in its cycle, 0..<1.
    ///
    /// - Parameters:
    ///   - focus: A point that the camera moves towards, as it looks in the same direction.
    ///   - push: How far it moves towards it, as a share of its distance, 0..<1.
    package func camera(at turn: Double, towards focus: SIMD3<Float> = .zero, push: Float = 0) -> Camera {
        CameraRig.camera(
            orbit: orbit, target: target + (focus - target) * push, distance: distance * (1 - push), turn: turn,
            near: max(distance * (1 - push) - reach * 2.5, distance * 0.05),
            far: distance + reach * 4)
    }

    /// The largest push towards a point at which a subject stays in its region over the whole drift.
    ///
    /// - Parameters:
    ///   - focus: The point.
    ///   - limit: The largest push that is wanted, as a share of the distance.
    ///   - fill: The share of the region that the subject may cover.
    package func push(
        towards focus: SIMD3<Float>, upTo limit: Float, keeping subject: [(center: SIMD3<Float>, radius: Float)],
        aspect: Float, fill: Float, region: FrameRegion
    ) -> Float {
        let middle = (region.low + region.high) / 2
        let room = (region.high - region.low) / 2 * fill
        let steps = 8
        for step in 0..<steps {
            let push = limit * Float(steps - step) / Float(steps)
            let bounds = CameraRig.bounds(
                of: subject, orbit: orbit, target: target + (focus - target) * push, distance: distance * (1 - push),
                aspect: aspect)
            if pointwiseMax(bounds.high - middle - room, middle - room - bounds.low).max() <= 0 { return push }
        }
        return 0
    }

    /// The bounds of the subject's outline over the whole drift, -1...1 in both directions of the frame.
    private static func bounds(
        of subject: [(center: SIMD3<Float>, radius: Float)], orbit: Orbit, target: SIMD3<Float>, distance: Float,
        aspect: Float
    ) -> (low: SIMD2<Float>, high: SIMD2<Float>) {
        var low = SIMD2<Float>(repeating: .infinity)
        var high = -low
        for step in 0..<drifts {
            let camera = camera(
                orbit: orbit, target: target, distance: distance, turn: Double(step) / Double(drifts), near: 0.1,
                far: 1000)
            let view = camera.view
            let focal = camera.projection(aspect: aspect)
            for sphere in subject {
                let place = view.transform(point: sphere.center)
                let depth = max(-place.z, 1e-3)
                let scale = SIMD2(focal.columns.0.x, focal.columns.1.y) / depth
                let center = SIMD2(place.x, place.y) * scale
                low = pointwiseMin(low, center - scale * sphere.radius)
                high = pointwiseMax(high, center + scale * sphere.radius)
            }
        }
        return (low, high)
    }

    /// The target and the least distance at which every sphere lies in the region.
    ///
    /// In camera axes around the target, with z towards the camera, a sphere at (x, y, z) stays within an edge of the
    /// region if its outer side, such as x + r, is at most (distance - z) times the edge's slope. So one sphere decides
    /// for each edge, whatever the distance, and two opposite edges give both the distance and the offset of the
    /// target.
    private static func framing(
        _ subject: [(center: SIMD3<Float>, radius: Float)], orbit: Orbit, aspect: Float, fill: Float,
        region: FrameRegion
    ) -> (target: SIMD3<Float>, distance: Float) {
        let lens = tan(fieldOfView / 2) * SIMD2(aspect, 1)
        let middle = (region.low + region.high) / 2
        let half = (region.high - region.low) / 2 * fill
        let (high, low) = (lens * (half + middle), lens * (half - middle))
        let views = (0..<drifts).map { axes(orbit: orbit, turn: Double($0) / Double(drifts)) }
        var target = SIMD3<Float>.zero
        var distance: Float = 0
        for _ in 0..<16 {
            var (above, below) = (SIMD2<Float>(repeating: -.infinity), SIMD2<Float>(repeating: -.infinity))
            for view in views {
                for sphere in subject {
                    let offset = sphere.center - target
                    let place = SIMD2(offset.dot(view.right), offset.dot(view.up))
                    let depth = offset.dot(view.back)
                    above = pointwiseMax(above, place + sphere.radius + depth * high)
                    below = pointwiseMax(below, -place + sphere.radius + depth * low)
                }
            }
            distance = ((above + below) / (high + low)).max()
            // The swing rotates the axes a little, so the target needs some iterations.
            let off = ((above - distance * high) + (distance * low - below)) / 2
            let axes = axes(orbit: orbit, turn: 0)
            target += axes.right * off.x + axes.up * off.y
        }
        return (target, distance)
    }

    private static func camera(
        orbit: Orbit, target: SIMD3<Float>, distance: Float, turn: Double, near: Float, far: Float
    ) -> Camera {
        let back = axes(orbit: orbit, turn: turn).back
        return Camera(
            eye: target + back * distance, target: target, verticalFieldOfView: fieldOfView, near: near, far: far)
    }

    private static func axes(
        orbit: Orbit, turn: Double
    ) -> (right: SIMD3<Float>, up: SIMD3<Float>, back: SIMD3<Float>) {
        let angle = 2 * Double.pi * (turn - orbit.delay)
        let azimuth = orbit.azimuth + orbit.azimuthSwing * Float(sin(angle))
        let elevation = orbit.elevation + orbit.elevationSwing * Float(cos(angle))
        let back = SIMD3(sin(azimuth) * cos(elevation), sin(elevation), cos(azimuth) * cos(elevation))
        let right = SIMD3<Float>(0, 1, 0).cross(back).normalized
        return (right, back.cross(right), back)
    }
}
