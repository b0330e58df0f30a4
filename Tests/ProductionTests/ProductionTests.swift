import Console
import Delivery
import Encoding
import Files
import FilmKit
import Films
import Foundation
import Pipeline
import Plan
import Production
import Rendering
import Requests
import SamplePlans
import Segments
import Storyboards
import TestFolders
import Testing
import Timeline

/// Whole renders in this process.
@Suite(.serialized) struct ProductionTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func request(
        _ output: String, themes: ThemeChoice = .dark, frames: ClosedRange<Int> = 18...26, crf: Int? = nil,
        captions: Set<CaptionForm> = [.track, .sidecar]
    ) throws -> RenderRequest {
        let film = try FilmRequest(
            source: "homepage-loop", settings: [Setting.parse("network.layers=1,2")], themes: themes,
            size: FrameSize.parse("96x64"), rate: FrameRate(numerator: 10))
        return RenderRequest(
            film: film, frames: FrameSelection(frames: FrameRange(first: frames.lowerBound, last: frames.upperBound)),
            quality: .draft, crf: crf, preset: nil, segmentLength: RationalTime(4, 10), captions: captions,
            output: folder.file(output))
    }

    private func render(_ request: RenderRequest, _ options: RenderOptions = RenderOptions()) throws {
        try OneAtATime.run { () throws in
            try Producer.render(request, options: options, device: .software, progress: .none)
        }
    }

    private func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.file(name))) }

    /// The bytes are those of the frames, however the work is done.
    @Test func sameBytes() throws {
        try render(request("a.mp4"))
        #expect(try folder.names() == ["a.mp4", "a.mp4.manifest.json", "a.vtt"])
        let (manifest, _) = try Manifest.read(folder.file("a.mp4"))
        #expect(try manifest.file == FileContent(ofFile: folder.file("a.mp4")))
        #expect(try manifest.captions == FileContent(ofFile: folder.file("a.vtt")))
        #expect(manifest.run.framesRendered == 9 && manifest.run.jobs == 1)
        #expect(manifest.segments.map(\.frames.description) == ["18-19", "20-23", "24-26"])
        #expect(try VideoReader(path: folder.file("a.mp4")).frameCount == 9)

        // In parts, in another order, and then joined.
        for segment in [6, 4, 5] {
            try render(
                try segmentRequest(),
                RenderOptions(workFolder: folder.file("work"), segments: IndexSet(integer: segment)))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("work")).count == 5)
        // Going on where others stopped.
        try render(request("b.mp4"), RenderOptions(workFolder: folder.file("work"), keepsWork: true))
        #expect(try Manifest(of: folder.file("b.mp4")).run.framesRendered == 0)
        #expect(try bytes("b.mp4") == bytes("a.mp4") && bytes("b.vtt") == bytes("a.vtt"))
        try render(request("c.mp4"), RenderOptions(isFresh: true, keepsWork: true, showsTimings: false))
        #expect(try bytes("c.mp4") == bytes("a.mp4"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("c.mp4.work")).count == 5)
    }

    private func segmentRequest() throws -> RenderRequest {
        let whole = try request("unused.mp4")
        return RenderRequest(
            film: whole.film, frames: whole.frames, quality: .draft, crf: nil, preset: nil,
            segmentLength: RationalTime(4, 10), captions: [.track, .sidecar], output: nil)
    }

    /// What a folder holds of another plan is dropped, and what is not ours stays.
    @Test func takenOver() throws {
        let work = folder.file("work")
        try render(request("a.mp4", crf: 40), RenderOptions(workFolder: work, keepsWork: true))
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(work)/notes"))
        try render(request("b.mp4"), RenderOptions(workFolder: work))
        #expect(try Manifest(of: folder.file("b.mp4")).run.framesRendered == 9)
        #expect(try FileManager.default.contentsOfDirectory(atPath: work) == ["notes"])
        try render(request("c.mp4"))
        #expect(try bytes("c.mp4") == bytes("b.mp4") && bytes("c.mp4") != bytes("a.mp4"))
        // Segments for someone else to join are not dropped.
        try render(request("d.mp4", crf: 40), RenderOptions(workFolder: work, keepsWork: true))
        let options = RenderOptions(workFolder: work, segments: IndexSet(integer: 4))
        let error = #expect(throws: NeuroReelError.self) { try render(segmentRequest(), options) }
        #expect(error?.status == .cannotCreate && error?.description.contains("encoding.settings.crf is 40") == true)
        let stranger = RenderOptions(workFolder: folder.file("new"), segments: IndexSet(integer: 7))
        let none = #expect(throws: NeuroReelError.self) { try render(segmentRequest(), stranger) }
        #expect(none?.status == .usage && none?.description.contains("segments 4 to 6") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.file("new")))
    }

    /// An encoder that fails in the middle leaves nothing.
    @Test func failingEncoderLeavesNothing() throws {
        let request = try request("a.mp4", crf: 99)
        let error = #expect(throws: NeuroReelError.self) { try render(request) }
        #expect(error?.status == .usage && error?.description.contains("crf is 99") == true)
        #expect(try folder.names().isEmpty)
    }

    /// One that fails at the end, when the video takes its place, leaves the segments and says so.
    @Test func failingJoinKeepsSegments() throws {
        let request = try request("a.mp4", captions: [.sidecar])
        let error = #expect(throws: NeuroReelError.self) {
            try OneAtATime.run { () throws in
                let crew = try Crew(jobs: 1, device: .software, size: request.size, isMeasured: false)
                let job = try #require(try request.resolved().jobs(on: crew.device).first)
                // Found too late, as if it had been made meanwhile.
                try #require(mkdir(folder.file("a.vtt"), 0o700) == 0)
                do {
                    try Producer.render(
                        job, options: RenderOptions(), crew: crew, reporter: ProgressReporter(mode: .none),
                        times: StageTimes())
                } catch {
                    throw NeuroReelError(error).followed(by: Leftovers.settle())
                }
            }
        }
        #expect(error?.status == .cannotCreate)
        #expect(
            error?.description.contains("3 of 3 segments are finished and kept in \(folder.file("a.mp4.work"))") == true
        )
        #expect(try !folder.names().contains { $0.contains(".partial") || $0.hasSuffix(".json") })
        rmdir(folder.file("a.vtt"))
        try render(request)
        #expect(try Manifest(of: folder.file("a.mp4")).run.framesRendered == 0)
        #expect(try folder.names() == ["a.mp4", "a.mp4.manifest.json", "a.vtt"])
    }

    /// Everything is tried before anything is drawn.
    @Test func refusals() throws {
        try #require(mkdir(folder.file("a.vtt"), 0o700) == 0)
        for output in ["a.mp4", "no/a.mp4", "a.gif", "a.png"] {
            let error = #expect(throws: NeuroReelError.self, "\(output)") { try render(request(output)) }
            #expect(error?.status == .cannotCreate)
        }
        let error = #expect(throws: NeuroReelError.self) {
            try render(request("b.mp4"), RenderOptions(valuesFile: folder.file("b.mp4")))
        }
        #expect(error?.status == .usage)
        #expect(throws: NeuroReelError.self) {
            try render(request("b.mp4"), RenderOptions(workFolder: folder.file("b.mp4")))
        }
        #expect(try folder.names() == ["a.vtt"])
    }

    /// Each picture is the renderer's at its time; both themes go to places of their own.
    @Test func pictures() throws {
        try render(request("%d.png", themes: .both, frames: 9...11, captions: []))
        let names = ["dark", "light"].flatMap { theme in
            ["%d-\(theme).png.manifest.json", "10-\(theme).png", "11-\(theme).png", "9-\(theme).png"]
        }
        #expect(try folder.names() == names.sorted())
        let renderer = try Renderer(device: .software, width: 96, height: 64)
        for part in try request("%d.png", themes: .both, captions: []).resolved().jobs(on: renderer.device) {
            for frame in 9...11 {
                try renderer.draw(part.film.scene(at: RationalTime(Int64(frame), 10)))
                #expect(try PNG.read(part.output.pattern().path(frame: frame)) == renderer.picture())
            }
        }
    }

    /// Those before the fault are whole and stay; there is no manifest that would call them complete.
    @Test func failingPictures() throws {
        let request = try request("%d.png", frames: 9...12, captions: [])
        let error = #expect(throws: NeuroReelError.self) {
            try OneAtATime.run { () throws in
                let crew = try Crew(jobs: 1, device: .software, size: request.size, isMeasured: false)
                let job = try #require(try request.resolved().jobs(on: crew.device).first)
                try #require(mkdir(folder.file("11.png"), 0o700) == 0)
                do {
                    try Producer.render(
                        job, options: RenderOptions(), crew: crew, reporter: ProgressReporter(mode: .none),
                        times: StageTimes())
                } catch {
                    throw NeuroReelError(error).followed(by: Leftovers.settle())
                }
            }
        }
        #expect(error?.status == .cannotCreate)
        #expect(error?.description.contains("Frames 9 to 10 were written whole and stay") == true)
        #expect(try folder.names() == ["10.png", "11.png", "9.png"])
    }

    @Test func valuesBesideAVideo() throws {
        try render(request("a.mp4", captions: []), RenderOptions(valuesFile: folder.file("v.json")))
        let object = try JSONSerialization.jsonObject(with: bytes("v.json")) as? [String: Any]
        let frames = (object?["frames"] as? [[String: Any]])?.compactMap { $0["frame"] as? Int }
        #expect(frames == Array(18...26))
        #expect(try folder.names() == ["a.mp4", "a.mp4.manifest.json", "v.json"])
    }

    @Test func stills() throws {
        let film = try request("unused.mp4").film
        let still = StillRequest(film: film, moment: .time(RationalTime(3)), output: folder.file("a.png"))
        try Producer.draw(still, device: .software, isQuiet: true)
        let renderer = try Renderer(device: .software, width: 96, height: 64)
        try renderer.draw(film.film().scene(at: RationalTime(3)))
        #expect(try PNG.read(folder.file("a.png")) == renderer.picture())
        #expect(throws: NeuroReelError.self) { try Producer.join(folder: folder.path, frames: nil, output: "%d.png") }
    }

    @Test func crews() throws {
        let size = try FrameSize.parse("96x64")
        let here = try Crew(jobs: 1, device: .software, size: size, isMeasured: true)
        #expect(here.count == 1 && here.device.isSoftware)
        // Others are only called up when there is something to do.
        let workers = try Crew(jobs: 3, device: .software, size: size, isMeasured: false)
        #expect(workers.count == 3 && workers.device.name == here.device.name)
        let plan = try SamplePlan.video()
        let work = WorkFolder(path: folder.file("none"), plan: plan, isTemporary: false)
        try workers.render([], of: plan.makeFilm(), into: work, times: StageTimes()) {}
        #expect(try folder.names().isEmpty)
        let error = #expect(throws: NeuroReelError.self) {
            try Crew(jobs: 2, device: .index(1000), size: size, isMeasured: false)
        }
        #expect(error?.status == .unavailable)
        // What is measured is told pass by pass.
        let times = StageTimes()
        let folder = WorkFolder(path: self.folder.file("work"), plan: plan, isTemporary: false)
        try WorkFolder.make(folder.path)
        let segments = Segment.covering(FrameRange(first: 0, last: 1), length: 20)
        try here.render(segments, of: plan.makeFilm(), into: folder, times: times) {}
        #expect(times.sums.frames == 2 && !times.sums.passes.isEmpty)
    }
}
