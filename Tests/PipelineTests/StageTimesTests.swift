import Dispatch
import Foundation
import Pipeline
import Testing

@Suite struct StageTimesTests {
    @Test func sums() throws {
        let times = StageTimes()
        times.addFrame(staging: 1, drawing: 2)
        times.addFrame(staging: 0.5, drawing: 0.25)
        times.add(drawing: 4)
        times.add(encoding: 8, waitingForFrames: 16)
        let sums = times.sums
        #expect(sums.frames == 2 && sums.staging == 1.5 && sums.drawing == 6.25)
        #expect(sums.encoding == 8 && sums.waitingForFrames == 16 && sums.passes.isEmpty)
        times.add(sums)
        let twice = times.sums
        #expect(twice.frames == 4 && twice.staging == 3 && twice.drawing == 12.5)
        #expect(twice.encoding == 16 && twice.waitingForFrames == 32)
    }

    /// Nothing is lost where many add at once; quarters add up exactly.
    @Test func manyThreads() {
        let times = StageTimes()
        DispatchQueue.concurrentPerform(iterations: 1000) { _ in
            times.addFrame(staging: 0.25, drawing: 0.5)
            times.add(encoding: 0.75, waitingForFrames: 1)
        }
        let sums = times.sums
        #expect(sums.frames == 1000 && sums.staging == 250 && sums.drawing == 500)
        #expect(sums.encoding == 750 && sums.waitingForFrames == 1000)
    }

    @Test func asJSON() throws {
        let times = StageTimes()
        times.addFrame(staging: 0.125, drawing: 0.25)
        let json = try JSONEncoder().encode(times.sums)
        let sums = try JSONDecoder().decode(StageTimes.Sums.self, from: json)
        #expect(sums.frames == 1 && sums.staging == 0.125 && sums.drawing == 0.25 && sums.passes.isEmpty)
    }
}
