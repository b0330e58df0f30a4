import Console
import Delivery
import Encoding
import Files
import Foundation
import Pipeline
import Plan
import SamplePlans
import Segments
import TestFolders
import Testing

/// Joining stored segments, whose pictures are plain shades here.
@Suite struct AssemblyTests {
    private let scratch: ScratchFolder
    private let plan: RenderPlan
    private let work: WorkFolder

    init() throws {
        scratch = try ScratchFolder()
        plan = try SamplePlan.video(segmentFrames: 20, captions: [.sidecar])
        work = WorkFolder(path: scratch.file("work"), plan: plan, isTemporary: false)
        try WorkFolder.make(work.path)
        try PlanFile(plan).write(to: work.path)
    }

    private func job(_ first: Int, _ last: Int) throws -> RenderJob {
        RenderJob(
            plan: plan, film: try plan.makeFilm(), frames: FrameRange(first: first, last: last),
            output: try RenderOutput(scratch.file("film.mp4")))
    }

    private func shade(_ frame: Int) -> UInt8 { UInt8(40 + frame * 31 % 160) }

    private func store(_ segments: [Segment], into folder: WorkFolder? = nil) throws {
        var encoder = SegmentEncoder(into: folder ?? work)
        for segment in segments {
            for frame in segment.frames.range {
                let picture = try VideoFrame(width: 96, height: 64)
                picture.luma.initializeMemory(as: UInt8.self, repeating: shade(frame))
                picture.chroma.initializeMemory(as: UInt8.self, repeating: 128)
                try encoder.take(DrawnFrame(picture: picture, index: frame, segment: segment, seconds: 0.5))
            }
        }
    }

    @Test func videoIsItsSegments() throws {
        let job = try job(15, 59)
        try store(job.segments)
        let path = scratch.file("film.mp4")
        let (video, captions, entries) = try Assembly.write(job, from: work, to: path)
        #expect(try video == FileContent(ofFile: path))
        #expect(try captions == FileContent(ofFile: scratch.file("film.vtt")))
        #expect(entries.map(\.frames) == job.segments.map(\.frames) && entries.map(\.index) == [0, 1, 2])
        let reader = try VideoReader(path: path)
        #expect(reader.frameCount == 45 && reader.size == (96, 64))
        let stored = try job.segments.flatMap { try work.stored($0).packets(from: 0).map(PacketContent.init) }
        #expect(try reader.packets() == stored)
        for index in [0, 4, 5, 30, 44] {
            let luma = try reader.picture(index).luma
            #expect(luma.allSatisfy { abs(Int($0) - Int(shade(15 + index))) <= 4 }, "frame \(index) is \(luma[0])")
        }
        for (entry, segment) in zip(entries, job.segments) {
            #expect(try entry.sha256 == work.stored(segment).digest)
            #expect(entry.fingerprints.count == segment.frames.count)
            #expect(entry.timing.drawing == 0.5 * Double(segment.frames.count))
        }
    }

    /// A segment that is missing leaves no video.
    @Test func nothingHalfWritten() throws {
        let job = try job(0, 59)
        try store([job.segments[0], job.segments[2]])
        let error = #expect(throws: NeuroReelError.self) {
            try Assembly.write(job, from: work, to: scratch.file("film.mp4"))
        }
        #expect(error?.status == .noInput)
        #expect(try scratch.names() == ["work"])
    }

    private func join(_ frames: FrameRange? = nil) -> NeuroReelError? {
        do {
            try Joining(folder: work.path, frames: frames, output: RenderOutput(scratch.file("film.mp4"))).run()
            return nil
        } catch {
            return NeuroReelError(error)
        }
    }

    /// Everything that is wrong is told at once, with what renders it.
    @Test func whatIsMissing() throws {
        let job = try job(0, 119)
        try store([job.segments[1], job.segments[4]])
        let error = try #require(join())
        #expect(error.status == .noInput)
        #expect(error.description.contains("--segment 0,2-3,5 --work \(work.path)"), "\(error)")
        try Data("NeuroReel segment 1\n".utf8).write(to: URL(fileURLWithPath: work.path(of: job.segments[4])))
        let damaged = try #require(join())
        #expect(damaged.status == .badData && damaged.description.contains("--segment 0,2-5"))
        #expect(join(FrameRange(first: 100, last: 120))?.status == .usage)
        #expect(try scratch.names() == ["work"])
    }

    @Test func whatIsNoWorkFolder() throws {
        unlink("\(work.path)/plan.json")
        #expect(join()?.status == .noInput)
        try PlanFile(SamplePlan.pictures()).write(to: work.path)
        #expect(join()?.status == .badData)
        // Another program may have joined to other bytes.
        for (key, value) in [("libavformat", "1.2.3"), ("neuroreel", "0.0.9")] {
            let text = String(decoding: CanonicalJSON.encode(plan.provenance), as: UTF8.self)
            var object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            if key == "neuroreel" {
                object[key] = value
            } else {
                object["encoders"] = [key: value]
            }
            let provenance = try JSONDecoder().decode(
                Provenance.self, from: JSONSerialization.data(withJSONObject: object))
            try PlanFile(SamplePlan.video(provenance: provenance)).write(to: work.path)
            let error = join()
            #expect(error?.status == .badData && error?.description.contains(value) == true)
        }
        try PlanFile(plan).write(to: work.path)
        let lock = try FolderLock(folder: work.path, kind: .exclusive, purpose: "testing")
        #expect(join()?.status == .cannotCreate)
        withExtendedLifetime(lock) {}
    }
}
