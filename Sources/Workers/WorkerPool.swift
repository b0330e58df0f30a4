import Console
import Foundation
import Pipeline
import Plan
import Segments
import Synchronization

/// Renders segments in several processes. Each process takes the next segment when its last one is done, so that none
/// waits for a slower one. The output does not depend on which process renders which segment.
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
    ///   - segments: The segments, in the order in which they are started.
    ///   - folder: The folder in which they are stored.
    ///   - device: The device as given on the command line.
    ///   - jobs: The largest number of processes.
    package init(_ segments: [Segment], into folder: WorkFolder, device: String, jobs: Int) {
        task = WorkerTask(plan: folder.plan, folder: folder.path, device: device)
        state = Mutex(State(waiting: segments, threads: min(jobs, segments.count)))
    }

    /// Renders all segments.
    ///
    /// - Parameters:
    ///   - times: Collects the time of each stage over all processes.
    ///   - drawn: Called on this thread for each frame that is drawn.
    /// - Throws: The ``NeuroReelError`` of the first process that fails. The others are stopped, and stored segments
    ///   stay.
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

    /// Supplies one process with segments until none are left.
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

    /// Forwards the reports of a process until it has stored a segment.
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

    /// Records the first failure and stops all processes.
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
