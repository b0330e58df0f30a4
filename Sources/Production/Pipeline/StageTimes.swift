import Rendering
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
        /// The passes of drawing, in their order, if they were measured.
        var passes: [PassSum] = []
    }

    /// One pass of drawing.
    struct PassSum: Codable, Sendable {
        let name: String
        /// Wall time.
        var seconds: Double
        /// Processor time of the whole process.
        var cpuSeconds: Double
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
    func addFrame(staging: Double, drawing: Double) {
        state.withLock {
            $0.frames += 1
            $0.staging += staging
            $0.drawing += drawing
        }
    }

    /// Adds to what drawing took.
    func add(drawing: Double) { state.withLock { $0.drawing += drawing } }

    /// Notes what each pass of drawing took, since the renderer was made.
    func set(_ times: PassTimes?) {
        let passes = times?.passes.map { PassSum(name: $0.name, seconds: $0.seconds, cpuSeconds: $0.cpuSeconds) }
        state.withLock { $0.passes = passes ?? [] }
    }

    /// Counts what the encoding thread did.
    func add(encoding: Double, waitingForFrames: Double) {
        state.withLock {
            $0.encoding += encoding
            $0.waitingForFrames += waitingForFrames
        }
    }
}
