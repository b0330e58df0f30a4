import Rendering
import Synchronization

/// The time that each stage of a render takes, in seconds. May be used from any thread.
package final class StageTimes: Sendable {
    /// The sums so far.
    package struct Sums: Codable, Sendable {
        /// The number of frames drawn.
        package var frames = 0
        /// Computing scenes, in seconds.
        package var staging = 0.0
        /// Drawing and read-back, in seconds.
        package var drawing = 0.0
        /// Encoding and storing, in seconds.
        package var encoding = 0.0
        /// Time in which the encoding thread waited for frames, in seconds.
        package var waitingForFrames = 0.0
        /// The passes of drawing, in order; empty unless they were measured.
        package var passes: [PassSum] = []
    }

    /// The time of one rendering pass.
    package struct PassSum: Codable, Sendable {
        package let name: String
        /// Wall time, in seconds.
        package var seconds: Double
        /// Processor time of the whole process, in seconds.
        package var cpuSeconds: Double
    }

    private let state = Mutex(Sums())

    /// Makes sums of zero.
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

    /// Counts a frame, and adds the time that it took.
    package func addFrame(staging: Double, drawing: Double) {
        state.withLock {
            $0.frames += 1
            $0.staging += staging
            $0.drawing += drawing
        }
    }

    /// Adds drawing time.
    package func add(drawing: Double) { state.withLock { $0.drawing += drawing } }

    /// Sets the times of the rendering passes, measured since the renderer was made.
    package func set(_ times: PassTimes?) {
        let passes = times?.passes.map { PassSum(name: $0.name, seconds: $0.seconds, cpuSeconds: $0.cpuSeconds) }
        state.withLock { $0.passes = passes ?? [] }
    }

    /// Adds times of the encoding thread.
    package func add(encoding: Double, waitingForFrames: Double) {
        state.withLock {
            $0.encoding += encoding
            $0.waitingForFrames += waitingForFrames
        }
    }
}
