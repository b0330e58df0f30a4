import FilmKit
import NeuralNetwork
import Synchronization

extension HomepageLoop {
    /// The casts of training steps, made on demand. A least-recently-used cache lets frames share their geometry.
    final class Casting: Sendable {
        /// The number of connections that are cached. At least three casts are always kept, since a frame and the next
        /// one may need them.
        private static let capacity = 2_000_000

        private let steps: TrainingSteps
        private let layout: NetworkLayout
        private let limit: Int
        /// The cached casts by the index of their step, the most recently used last.
        private let made = Mutex<[(index: Int, cast: Cast)]>([])

        init(_ steps: TrainingSteps, layout: NetworkLayout) {
            self.steps = steps
            self.layout = layout
            let connections = zip(layout.positions, layout.positions.dropFirst()).map { $0.count * $1.count }
            limit = max(3, Self.capacity / max(1, connections.reduce(0, +)))
        }

        /// The cast of a step. The last step is its own successor.
        subscript(index: Int) -> Cast {
            made.withLock { made in
                let known = made.firstIndex { $0.index == index }.map { made.remove(at: $0).cast }
                let cast = known ?? cast(of: index)
                made.append((index, cast))
                if made.count > limit { made.removeFirst() }
                return cast
            }
        }

        private func cast(of index: Int) -> Cast {
            let step = steps[index]
            return Cast(step: step, next: index + 1 < steps.count ? steps[index + 1] : step, layout: layout)
        }
    }
}
