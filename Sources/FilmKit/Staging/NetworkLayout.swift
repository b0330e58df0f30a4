import Foundation
import SceneGraph

/// The positions of a network's neurons. A layer is a ring across the flow, or concentric rings if it is large.
package struct NetworkLayout: Sendable {
    /// One ring of a layer.
    package struct Hoop: Sendable {
        package let center: SIMD3<Float>
        package let radius: Float
        /// The normal of its plane.
        package let normal: SIMD3<Float>
    }

    /// The centre of each neuron, by layer.
    package let positions: [[SIMD3<Float>]]
    /// The rings of each layer.
    package let hoops: [[Hoop]]
    /// The radius of a neuron at rest.
    package let neuronRadius: Float
    /// The axes of the flow.
    package let flow: FlowDirection
    /// The radius of the largest ring.
    package let reach: Float
    /// The distance between layers.
    package let gap: Float

    /// A ring's depth as a share of its height: flatter rings keep layers apart when seen at an angle.
    package static let depthShare: Float = 0.72

    /// The largest number of neurons on a single ring.
    private static let singleRingLimit = 16
    /// The distance between neighbours on a ring.
    private static let spacing: Float = 1

    /// Lays out a network.
    ///
    /// - Parameters:
    ///   - layers: The number of neurons in each layer.
    ///   - flow: The direction of the signal.
    ///   - gap: The distance between layers.
    ///   - turns: The rotation of each layer's rings around the flow's upward axis, in radians; positive turns their near
    ///     side along the flow. Nil for none.
    package init(layers: [Int], flow: FlowDirection, gap: Float, turns: [Float]? = nil) {
        let rings = layers.map(NetworkLayout.rings)
        let reach = rings.flatMap { $0.map(\.radius) }.max() ?? 0
        let middle = Float(layers.count - 1) / 2
        var positions: [[SIMD3<Float>]] = []
        var hoops: [[Hoop]] = []
        for (layer, rings) in rings.enumerated() {
            let center = flow.along * ((Float(layer) - middle) * gap)
            var places: [SIMD3<Float>] = []
            let turn = turns?[layer] ?? 0
            let depth = flow.acrossDepth * cos(turn) + flow.along * sin(turn)
            let normal = flow.along * cos(turn) - flow.acrossDepth * sin(turn)
            for ring in rings {
                for i in 0..<ring.count {
                    // Starts a fifth of a step off the top, so that the near and the far half of a ring are at
                    // different heights. A camera that looks down spreads them further: even from the side, no neuron
                    // hides another.
                    let angle = 2 * Float.pi * (Float(i) - 0.2) / Float(ring.count)
                    let around = flow.acrossUp * cos(angle) + depth * (sin(angle) * NetworkLayout.depthShare)
                    places.append(center + around * ring.radius)
                }
            }
            positions.append(places)
            hoops.append(rings.filter { $0.count > 1 }.map { Hoop(center: center, radius: $0.radius, normal: normal) })
        }
        self.positions = positions
        self.hoops = hoops
        self.flow = flow
        self.reach = reach
        self.gap = gap
        neuronRadius = 0.22 * NetworkLayout.spacing
    }

    /// Divides neurons into rings with about the same spacing everywhere, the outermost first.
    private static func rings(_ count: Int) -> [(radius: Float, count: Int)] {
        guard count > singleRingLimit else {
            // Small rings are widened a little, or their neurons would hide one another from the side.
            let radius = count == 1 ? 0 : max(Float(count) * spacing / (2 * .pi), (count < 4 ? 0.7 : 1.35) * spacing)
            return [(radius, count)]
        }
        // A disc of this radius has room for all neurons; rings are one spacing apart.
        let ringCount = max(2, Int((Float(count) / .pi).squareRoot().rounded()))
        let radii = (0..<ringCount).map { (Float(ringCount - $0) - 0.35) * spacing }
        let total = radii.reduce(0, +)
        var left = count
        var rings: [(radius: Float, count: Int)] = []
        for (i, radius) in radii.enumerated() {
            let share = i == radii.count - 1 ? left : min(left, Int((Float(count) * radius / total).rounded()))
            if share > 0 { rings.append((radius, share)) }
            left -= share
        }
        return rings
    }
}
