import Foundation
import Pipeline
import Plan
import SamplePlans
import Testing
import Workers

/// What processes tell each other, as lines of JSON.
@Suite struct ReportTests {
    private func line(_ value: some Encodable) throws -> Data {
        let line = CanonicalJSON.encode(value)
        #expect(!line.contains(UInt8(ascii: "\n")))
        return line
    }

    private func read(_ report: WorkerReport) throws -> WorkerReport {
        try JSONDecoder().decode(WorkerReport.self, from: line(report))
    }

    @Test func reports() throws {
        guard case .drawn = try read(.drawn) else {
            Issue.record("a frame was drawn")
            return
        }
        let segment = Segment(index: 3, frames: FrameRange(first: 60, last: 79))
        guard case .stored(segment) = try read(.stored(segment)) else {
            Issue.record("a segment was stored")
            return
        }
        let message = "a.mp4: cannot write\nline 2 \u{1B}[0m \"é\""
        guard case .failed(74, message) = try read(.failed(code: 74, message: message)) else {
            Issue.record("it failed")
            return
        }
        let times = StageTimes()
        times.addFrame(staging: 0.1, drawing: 1.0 / 3)
        times.add(encoding: 2.5, waitingForFrames: 1e-9)
        guard case .times(let found) = try read(.times(times.sums)) else {
            Issue.record("times were told")
            return
        }
        #expect(found.frames == 1 && found.staging == 0.1 && found.drawing == 1.0 / 3)
        #expect(found.encoding == 2.5 && found.waitingForFrames == 1e-9 && found.passes.isEmpty)
    }

    /// What another program writes to the pipe is no report.
    @Test(arguments: ["", "{}", "[]", "drawn", #"{"drawn":1}"#, #"{"stored":{}}"#, #"{"finished":{}}"#, "3"])
    func noReports(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(WorkerReport.self, from: Data(text.utf8)) }
    }

    @Test func segments() throws {
        let segment = Segment(index: 0, frames: FrameRange(first: 5, last: 19))
        #expect(try JSONDecoder().decode(Segment.self, from: line(segment)) == segment)
        let object = try JSONSerialization.jsonObject(with: line(segment)) as? NSDictionary
        #expect(object == ["index": 0, "frames": ["first": 5, "last": 19]])
    }

    /// A worker checks that it would render the same plan: not a bit of it may get lost on the way.
    @Test func tasks() throws {
        let plan = try SamplePlan.video(captions: [.track], crf: 21)
        let json = String(decoding: try line(plan), as: UTF8.self)
        let text = #"{"device":"software","folder":"/tmp/a b/é.work","plan":\#(json)}"#
        let task = try JSONDecoder().decode(WorkerTask.self, from: Data(text.utf8))
        #expect(task.plan == plan && task.plan.hash == plan.hash)
        #expect(task.device == "software" && task.folder == "/tmp/a b/é.work")
        #expect(try line(task) == Data(text.utf8))
    }
}
