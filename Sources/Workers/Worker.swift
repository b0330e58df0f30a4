import Console
import Foundation
import Pipeline
import Plan
import Rendering
import Segments
import Synchronization

/// A worker process: renders segments that another process of this program requests on standard input, and reports on
/// standard output.
public enum Worker {
    /// Works until standard input ends. If that happens during a segment, the other process is gone, and this one ends
    /// at once.
    ///
    /// Errors are reported, and end the process with their exit code.
    ///
    /// - Throws: ``NeuroReelError`` that could not be reported.
    public static func run() throws(NeuroReelError) {
        // The parent process reports interrupts.
        Interruption.isQuiet.store(true, ordering: .relaxed)
        do {
            try work()
        } catch {
            let error = NeuroReelError(error)
            // The parent process shows errors to the user; only an error that could not be reported is thrown here.
            if (try? report(.failed(code: error.status.code, message: error.description))) != nil {
                exit(error.status.code)
            }
            throw error
        }
    }

    private static let isBusy = Atomic<Bool>(false)

    private static func work() throws {
        var input = LineReader(STDIN_FILENO)
        guard let first = input.next() else {
            throw NeuroReelError(.usage, "`neuroreel worker` is started by `neuroreel render --jobs`, not by hand.")
        }
        guard let task = try? JSONDecoder().decode(WorkerTask.self, from: Data(first)) else {
            throw NeuroReelError(.usage, "The task on standard input is none: use `neuroreel render --jobs`.")
        }
        let plan = task.plan
        let renderer = try Renderer(
            device: .parse(task.device), width: plan.size.width, height: plan.size.height)
        guard try RenderPlan(plan, on: renderer.device) == plan else {
            throw NeuroReelError(.unavailable, "\(renderer.device.name) draws here, and not what the plan names.")
        }
        let folder = WorkFolder(path: task.folder, plan: plan, isTemporary: false)
        let segments = SegmentRenderer(renderer, film: try plan.makeFilm(), into: folder)
        let queue = BoundedQueue<Segment>(capacity: 1)
        // Input never ends while a segment is being rendered, unless the parent process is gone.
        Thread.detachNewThread { [input] in
            var input = input
            while let line = input.next(), let segment = try? JSONDecoder().decode(Segment.self, from: Data(line)) {
                isBusy.store(true, ordering: .relaxed)
                try? queue.append(segment)
            }
            if isBusy.load(ordering: .relaxed) { kill(getpid(), SIGTERM) }
            queue.finish()
        }
        while let segment = try queue.next() {
            let times = StageTimes()
            try segments.render([segment], times: times) { try report(.drawn) }
            isBusy.store(false, ordering: .relaxed)
            try report(.times(times.sums))
            try report(.stored(segment))
        }
    }

    private static func report(_ report: WorkerReport) throws {
        try StandardStream.output.write(String(decoding: CanonicalJSON.encode(report), as: UTF8.self) + "\n")
    }
}
