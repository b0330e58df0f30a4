import Rendering
import Synchronization

/// Where the time of a render goes, stage by stage, in seconds. Any thread may add to it.
package final class StageTimes: Sendable {
    /// The sums so far.
    package struct Sums: Codable, Sendable {
        /// Frames drawn.
        package var frames = 0
        /// Computing scenes.
        package var staging = 0.0
        /// Drawing and reading back.
        package var drawing = 0.0
        /// Encoding and storing.
        package var encoding = 0.0
        /// The encoding thread, for want of frames.
        package var waitingForFrames = 0.0
        /// The passes of drawing, in their order, if they were measured.
        package var passes: [PassSum] = []
    }

    /// One pass of drawing.
    package struct PassSum: Codable, Sendable {
        package let name: String
        /// Wall time.
        package var seconds: Double
        /// Processor time of the whole process.
        package var cpuSeconds: Double
    }

    private let state = Mutex(Sums())

    /// Nothing took any time yet.
    package init() {}

    /// The sums so far.
    package var sums: Sums { state.withLock { $0 } }

    /// Adds other sums.
    package func add(_ sums: Sums) {
        state.withLock {
            $0.frames += sums.frames
            $0.staging += sums.staging
            $0.drawing += sums.drawing
            $0.encoding += sums.encoding
            $0.waitingForFrames += sums.waitingForFrames
        }
    }

    /// Counts a frame that was drawn.
    package func addFrame(staging: Double, drawing: Double) {
        state.withLock {
            $0.frames += 1
            $0.staging += staging
            $0.drawing += drawing
        }
    }

    /// Adds to what drawing took.
    package func add(drawing: Double) { state.withLock { $0.drawing += drawing } }

    /// Notes what each pass of drawing took, since the renderer was made.
    package func set(_ times: PassTimes?) {
        let passes = times?.passes.map { PassSum(name: $0.name, seconds: $0.seconds, cpuSeconds: $0.cpuSeconds) }
        state.withLock { $0.passes = passes ?? [] }
    }

    /// Counts what the encoding thread did.
    package func add(encoding: Double, waitingForFrames: Double) {
        state.withLock {
            $0.encoding += encoding
            $0.waitingForFrames += waitingForFrames
        }
    }
}
