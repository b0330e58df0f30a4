import Foundation
import SceneGraph

extension HomepageLoop {
    /// The sparks in the gap that the signal or the error is crossing.
    struct SparkActors {
        let stage: Stage
        let cast: Cast
        let moment: Moment
        let settings: HomepageLoop.Settings

        var drawables: [Drawable] {
            let look = stage.theme.spark
            let forward = [look.neutral, look.positive, look.negative].map(\.linear)
            let backward = [look.weakError, look.middleError, look.strongError].map(\.linear)
            return cast.gaps.indices.flatMap { gap in
                [
                    field(gap, .forward, moment.propagation(gap: gap), forward, stream: 0),
                    field(gap, .backward, moment.backpropagation(gap: gap), backward, stream: 1),
                    field(gap, .forward, moment.secondPropagation(gap: gap), forward, stream: 2, change: 1),
                ].compactMap { $0 }
            }
        }

        private func field(
            _ gap: Int, _ direction: SparkField.Direction, _ progress: Double, _ palette: [LinearColor], stream: Int,
            change: Float = 0
        ) -> Drawable? {
            guard progress > 0, progress < 1 else { return nil }
            let look = stage.theme.spark
            let share = share(cast.gaps[gap])
            // Each pass through each gap has its own random departures.
            let number = UInt32(gap * 3 + stream)
            return .sparks(
                SparkField(
                    geometry: cast.gaps[gap], direction: direction, sparksPerConnection: settings.sparksPerConnection,
                    seed: UInt32(truncatingIfNeeded: settings.seed) &* 0x9E37_79B9 &+ number, progress: Float(progress),
                    travel: Float(Moment.travel), burst: Float(Moment.burst), size: look.size,
                    tail: look.tail * pow(share, 0.25), palette: palette,
                    gain: direction == .forward ? look.gain : look.errorGain, crowding: pow(share, 0.25),
                    change: change,
                    pigment: look.pigment))
        }

        /// A gap's comfortable number of sparks as a share of its sparks: in large swarms, those that matter little are
        /// smaller, shorter and fainter, so that many thousands do not merge into white and the others lead.
        private func share(_ geometry: ConnectionGeometry) -> Float {
            let comfortable: Float = 1500
            let count = Float(max(geometry.connections.count * settings.sparksPerConnection, 1))
            return min(1, comfortable / count)
        }
    }
}
