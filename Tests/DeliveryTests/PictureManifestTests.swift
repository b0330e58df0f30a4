import Console
import Delivery
import Files
import Foundation
import Plan
import SamplePlans
import TestFolders
import Testing

/// Whether pictures are those of a job, to the last bit.
@Suite struct PictureManifestTests {
    private let folder: ScratchFolder
    private let pattern: ImageSequencePattern

    init() throws {
        folder = try ScratchFolder()
        pattern = try ImageSequencePattern(folder.file("a%02d.png"))
    }

    private func job(_ plan: RenderPlan? = nil, _ first: Int = 3, _ last: Int = 5) throws -> RenderJob {
        let plan = try plan ?? SamplePlan.pictures()
        return RenderJob(
            plan: plan, film: try plan.makeFilm(), frames: FrameRange(first: first, last: last),
            output: try RenderOutput(pattern.description))
    }

    private func write(_ text: String, frame: Int) throws -> FileContent {
        try Data(text.utf8).write(to: URL(fileURLWithPath: pattern.path(frame: frame)))
        return FileContent(of: Array(text.utf8))
    }

    @Test func describes() throws {
        let job = try job()
        let contents = try (3...5).map { try write("picture \($0)", frame: $0) }
        try PictureManifest(job, pictures: contents).write(besides: pattern)
        let manifest = try PictureManifest(of: pattern)
        #expect(manifest.hash == job.plan.hash && manifest.pictures == contents)
        #expect(manifest.describes(job, at: pattern))
        #expect(manifest.describes(try self.job(SamplePlan.pictures()), at: pattern))

        for (first, last) in [(3, 4), (4, 5), (3, 6), (2, 4)] {
            #expect(try !manifest.describes(self.job(nil, first, last), at: pattern), "\(first) to \(last)")
        }
        #expect(try !manifest.describes(self.job(SamplePlan.pictures(theme: .light)), at: pattern))
        #expect(try !manifest.describes(job, at: ImageSequencePattern(folder.file("b%02d.png"))))

        _ = try write("picture 3", frame: 4)
        #expect(!manifest.describes(job, at: pattern))
        _ = try write("picture 4", frame: 4)
        #expect(manifest.describes(job, at: pattern))
        unlink(pattern.path(frame: 5))
        #expect(!manifest.describes(job, at: pattern))
    }

    @Test func countMustFit() throws {
        let job = try job()
        let contents = try (3...5).map { try write("picture \($0)", frame: $0) }
        #expect(!PictureManifest(job, pictures: Array(contents.dropLast())).describes(job, at: pattern))
        #expect(!PictureManifest(job, pictures: contents + [contents[0]]).describes(job, at: pattern))
        #expect(!PictureManifest(job, pictures: contents.reversed()).describes(job, at: pattern))
    }

    @Test func noManifest() throws {
        let missing = #expect(throws: NeuroReelError.self) { try PictureManifest(of: pattern) }
        #expect(missing?.status == .noInput)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: "\(pattern).manifest.json"))
        let damaged = #expect(throws: NeuroReelError.self) { try PictureManifest(of: pattern) }
        #expect(damaged?.status == .badData)
    }
}
