import Console
import Foundation
import Pipeline
import Plan
import Segments
import Synchronization

/// Renders segments in several processes. Each takes the next segment when it is done with its last, so none waits for a slower one;
/// which one renders which segment does not show in the bytes.
package final class WorkerPool: Sendable {
    private struct State {
        var waiting: [Segment]
        var running: [WorkerProcess] = []
        var failure: NeuroReelError?
        var threads: Int
    }

    private let task: WorkerTask
    private let reports = BoundedQueue<WorkerReport>(capacity: 64)
    private let state: Mutex<State>

    /// Prepares a pool.
    ///
    /// - Parameters:
    ///   - segments: What is to be rendered, in the order in which it is begun.
    ///   - folder: Where the segments go.
    ///   - device: The device as the command line has it.
    ///   - jobs: How many processes at most.
    package init(_ segments: [Segment], into folder: WorkFolder, device: String, jobs: Int) {
        task = WorkerTask(plan: folder.plan, folder: folder.path, device: device)
        state = Mutex(State(waiting: segments, threads: min(jobs, segments.count)))
    }

    /// Renders everything.
    ///
    /// - Parameters:
    ///   - times: Is told what took how long, all processes together.
    ///   - drawn: Is told of each frame that is drawn, on this thread.
    /// - Throws: ``NeuroReelError`` of the first process that fails; the others are stopped, and segments that are stored stay.
    package func run(times: StageTimes, drawn: () throws -> Void) throws {
        let count = state.withLock { $0.threads }
        try OpenFiles.makeRoom(forWorkers: count)
        let threads = (0..<count).map { number in
            WorkerThread(name: "worker \(number)") { [self] in supervise() }
        }
        do {
            while let report = try reports.next() {
                switch report {
                case .drawn: try drawn()
                case .times(let sums): times.add(sums)
                case .stored, .failed: break
                }
            }
        } catch {
            fail(NeuroReelError(error))
            reports.stop()
        }
        for thread in threads { try thread.wait() }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    /// Keeps one process busy until nothing is left to do.
    private func supervise() {
        do {
            try keepBusy()
        } catch {
            fail(NeuroReelError(error))
        }
        let isLast = state.withLock {
            $0.threads -= 1
            return $0.threads == 0
        }
        if isLast { reports.finish() }
    }

    private func keepBusy() throws {
        let worker = try WorkerProcess(task)
        let isWanted = state.withLock { state in
            if state.failure == nil { state.running.append(worker) }
            return state.failure == nil
        }
        if !isWanted { worker.stop() }
        while let segment = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) {
            worker.send(segment)
            try follow(worker, through: segment)
        }
        if let end = worker.end(), state.withLock({ $0.failure == nil }) {
            throw NeuroReelError(.inputOutput, "Worker process \(worker.identifier) \(end) when its work was done.")
        }
    }

    /// Passes on what a process reports, until it has stored a segment.
    private func follow(_ worker: WorkerProcess, through segment: Segment) throws {
        while let report = worker.nextReport() {
            if case .failed(let code, let message) = report {
                _ = worker.end()
                throw NeuroReelError(ExitStatus(code: code), message)
            }
            try reports.append(report)
            if case .stored = report { return }
        }
        let end = worker.end() ?? "ended"
        throw NeuroReelError(
            .inputOutput,
            "Worker process \(worker.identifier) \(end) while it rendered segment \(segment.index), frames \(segment.frames)."
        )
    }

    /// Notes the first failure and stops everyone.
    private func fail(_ error: NeuroReelError) {
        let running = state.withLock { state -> [WorkerProcess] in
            if state.failure == nil { state.failure = error }
            state.waiting.removeAll()
            defer { state.running.removeAll() }
            return state.running
        }
        for worker in running { worker.stop() }
    }
}
