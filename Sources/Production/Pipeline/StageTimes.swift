import Synchronization

/// Where the time of a render goes, stage by stage, in seconds. Any thread may add to it.
final class StageTimes: Sendable {
    /// The sums so far.
    struct Sums: Codable, Sendable {
        /// Frames drawn.
        var frames = 0
        /// Computing scenes.
        var staging = 0.0
        /// Drawing and reading back.
        var drawing = 0.0
        /// Encoding and storing.
        var encoding = 0.0
        /// The encoding thread, for want of frames.
        var waitingForFrames = 0.0
    }

    private let state = Mutex(Sums())

    /// The sums so far.
    var sums: Sums { state.withLock { $0 } }

    /// Adds other sums.
    func add(_ sums: Sums) {
        state.withLock {
            $0.frames += sums.frames
            $0.staging += sums.staging
            $0.drawing += sums.drawing
            $0.encoding += sums.encoding
            $0.waitingForFrames += sums.waitingForFrames
        }
    }

    /// Counts a frame that was drawn.
    func add(staging: Double, drawing: Double) {
        state.withLock {
            $0.frames += 1
            $0.staging += staging
            $0.drawing += drawing
        }
    }

    /// Counts what the encoding thread did.
    func add(encoding: Double, waitingForFrames: Double) {
        state.withLock {
            $0.encoding += encoding
            $0.waitingForFrames += waitingForFrames
        }
    }
}
