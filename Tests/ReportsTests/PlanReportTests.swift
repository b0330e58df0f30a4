import Console
import Encoding
import Films
import Foundation
import Pipeline
import Plan
import Reports
import Requests
import SamplePlans
import Segments
import Storyboards
import TestFolders
import Testing
import Timeline

/// What is told before and after a render.
@Suite struct PlanReportTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func request(themes: ThemeChoice = .dark, output: String = "film.mp4") throws -> RenderRequest {
        let film = try FilmRequest(
            source: "homepage-loop", themes: themes, size: FrameSize.parse("96x64"), rate: FrameRate(numerator: 10))
        return RenderRequest(
            film: film, frames: FrameSelection(frames: FrameRange(first: 15, last: 74)), quality: .draft, crf: nil,
            preset: nil, output: folder.file(output))
    }

    private func report(_ request: RenderRequest, workFolder: String? = nil) throws -> PlanReport {
        try PlanReport(request, workFolder: workFolder, device: .software)
    }

    @Test func jobs() throws {
        let report = try report(request(themes: .both))
        #expect(report.jobs.map(\.output) == ["film-dark.mp4", "film-light.mp4"].map(folder.file))
        for job in report.jobs {
            #expect(job.workFolder == "\(job.output).work" && job.hash == job.plan.hash)
            #expect(job.segments.map(\.frames.description) == ["15-19", "20-39", "40-59", "60-74"])
            #expect(job.segments.map(\.index) == [0, 1, 2, 3] && job.segments.map(\.start) == [1.5, 2, 4, 6])
            #expect(job.segments.allSatisfy { !$0.isStored })
        }
        // Nothing is written.
        #expect(try folder.names().isEmpty)
        let object = try JSONSerialization.jsonObject(with: Data(report.json().utf8)) as? [String: Any]
        let jobs = try #require(object?["jobs"] as? [[String: Any]])
        #expect(jobs.map { $0["hash"] as? String } == report.jobs.map(\.hash.description))
        let plan = try JSONSerialization.data(withJSONObject: try #require(jobs[1]["plan"]))
        #expect(try JSONDecoder().decode(RenderPlan.self, from: plan) == report.jobs[1].plan)
    }

    @Test func storedSegments() throws {
        let request = try request()
        let work = WorkFolder(
            path: folder.file("w"), plan: try #require(try report(request).jobs.first).plan, isTemporary: false)
        try WorkFolder.make(work.path)
        let segments = Segment.covering(FrameRange(first: 15, last: 74), length: 20)
        var encoder = SegmentEncoder(into: work)
        for frame in segments[0].frames.range {
            let picture = try VideoFrame(width: 96, height: 64)
            picture.luma.initializeMemory(as: UInt8.self, repeating: 99)
            picture.chroma.initializeMemory(as: UInt8.self, repeating: 128)
            try encoder.take(DrawnFrame(picture: picture, index: frame, segment: segments[0], seconds: 0))
        }
        try Data("NeuroReel segment 1\n".utf8).write(to: URL(fileURLWithPath: work.path(of: segments[2])))
        let report = try report(request, workFolder: work.path)
        #expect(report.jobs.first?.segments.map(\.isStored) == [true, false, false, false])
        let rows = report.text().split(separator: "\n").filter { $0.hasSuffix("(there already)") }
        #expect(rows.count == 1 && rows.first?.contains("15-19") == true)
    }

    @Test func pictures() throws {
        let report = try report(request(output: "%d.png"))
        let job = try #require(report.jobs.first)
        #expect(job.segments.isEmpty && job.frames.count == 60)
        #expect(job.notes.contains { $0.contains("--quality changes nothing") })
        #expect(report.text().contains("Note: Pictures are not encoded") && !report.text().contains("segment"))
    }

    /// What is wrong with the request shows before a device is opened.
    @Test func refusals() throws {
        let wrong = try request(output: "film.gif")
        let error = #expect(throws: NeuroReelError.self) {
            try PlanReport(wrong, workFolder: nil, device: .index(1000))
        }
        #expect(error?.status == .cannotCreate)
        let missing = #expect(throws: NeuroReelError.self) {
            try PlanReport(request(), workFolder: nil, device: .index(1000))
        }
        #expect(missing?.status == .unavailable)
    }

    @Test func timings() throws {
        let times = StageTimes()
        #expect(TimingReport.text(times.sums) == "Timings: no frame was rendered")
        for _ in 0..<4 { times.addFrame(staging: 0.001, drawing: 0.0125) }
        times.add(encoding: 1, waitingForFrames: 0.5)
        let lines = TimingReport.text(times.sums).split(separator: "\n").map(String.init)
        #expect(lines.first == "Timings, ms a frame over 4 frames")
        let numbers = lines.dropFirst().map { $0.split(separator: " ").last.flatMap { Double($0) } }
        #expect(numbers == [1, 12.5, 250, 125])
        #expect(Set(lines.dropFirst().map(\.count)).count == 1, "figures stand below each other")
    }

    @Test func films() {
        let library = FilmLibrary.standard.adding([NumbersFilm.self])
        let lines = FilmList.text(of: library).split(separator: "\n").map(String.init)
        #expect(lines.count == library.all.count)
        var columns: Set<Int> = []
        for (line, film) in zip(lines, library.all) {
            #expect(line.hasPrefix("\(film.name) ") && line.hasSuffix("  \(film.summary)"))
            columns.insert(line.count - film.summary.count)
        }
        #expect(columns.count == 1)
    }
}
