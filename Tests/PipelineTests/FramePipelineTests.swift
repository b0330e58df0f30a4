import Foundation
import Pipeline
import Synchronization
import Testing

/// Two sides of a render, and errors on each.
@Suite(.timeLimit(.minutes(20))) struct FramePipelineTests {
    private struct Fault: Error, Equatable {
        let name: String
    }

    /// What the other thread did, and whether it is done with it.
    private final class Log: Sendable {
        private let state = Mutex<(taken: [Int], ends: Int)>(([], 0))

        var taken: [Int] { state.withLock { $0.taken } }
        var ends: Int { state.withLock { $0.ends } }
        func take(_ frame: Int) { state.withLock { $0.taken.append(frame) } }
        func end() { state.withLock { $0.ends += 1 } }
    }

    /// Draws ten frames.
    ///
    /// - Returns: How many were handed over.
    private func run(_ log: Log, drawingFails place: Int? = nil, takingFails other: Int? = nil) throws -> Int {
        var drawn = 0
        try FramePipeline.run { (queue: BoundedQueue<Int>) in
            defer { log.end() }
            while let frame = try queue.next() {
                if frame == other { throw Fault(name: "taking") }
                log.take(frame)
            }
            if other == 10 { throw Fault(name: "at the end") }
        } draw: { handOver in
            for frame in 0..<10 {
                if frame == place { throw Fault(name: "drawing") }
                try handOver(frame)
                drawn += 1
            }
        }
        return drawn
    }

    @Test func everythingArrives() throws {
        let log = Log()
        #expect(try run(log) == 10)
        // The other thread is done when this one goes on.
        #expect(log.taken == Array(0..<10) && log.ends == 1)
    }

    @Test(arguments: 0..<10)
    func drawingFails(place: Int) {
        let log = Log()
        #expect(throws: Fault(name: "drawing")) { try run(log, drawingFails: place) }
        #expect(log.ends == 1 && log.taken == Array(0..<log.taken.count) && log.taken.count <= place)
    }

    @Test(arguments: 0..<10)
    func takingFails(place: Int) {
        let log = Log()
        #expect(throws: Fault(name: "taking")) { try run(log, takingFails: place) }
        #expect(log.ends == 1 && log.taken == Array(0..<place))
    }

    /// After all frames were taken there is still a way to fail.
    @Test func endingFails() {
        let log = Log()
        #expect(throws: Fault(name: "at the end")) { try run(log, takingFails: 10) }
        #expect(log.taken == Array(0..<10))
    }

    @Test func bothFail() {
        let log = Log()
        // Which one is first depends on the threads.
        let error = #expect(throws: Fault.self) { try run(log, drawingFails: 5, takingFails: 4) }
        #expect(error.map { ["drawing", "taking"].contains($0.name) } == true)
        #expect(log.ends == 1)
    }

    @Test func noFrames() throws {
        let log = Log()
        try FramePipeline.run { (queue: BoundedQueue<Int>) in
            while try queue.next() != nil {}
            log.end()
        } draw: { _ in
        }
        #expect(log.ends == 1)
    }

    @Test func outcomesOfThreads() throws {
        let thread = WorkerThread(name: "fails") { throw Fault(name: "working") }
        for _ in 0..<2 { #expect(throws: Fault(name: "working")) { try thread.wait() } }
        let other = WorkerThread(name: "works") {}
        try other.wait()
        try other.wait()
    }
}
