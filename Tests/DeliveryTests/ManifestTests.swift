import Console
import Delivery
import Files
import FilmKit
import Foundation
import Plan
import SamplePlans
import TestFolders
import Testing

/// What lies beside a video, read again.
@Suite struct ManifestTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private var video: String { folder.file("film.mp4") }
    private var path: String { "\(video).manifest.json" }

    @discardableResult private func write(_ first: Int = 15, _ last: Int = 45) throws -> Manifest {
        let plan = try SamplePlan.video(captions: [.sidecar])
        let job = RenderJob(
            plan: plan, film: try plan.makeFilm(), frames: FrameRange(first: first, last: last),
            output: try RenderOutput("a.mp4"))
        let entries = job.segments.map { segment in
            Manifest.SegmentEntry(
                index: segment.index, frames: segment.frames, sha256: Digest(of: [UInt8(segment.index)]),
                fingerprints: segment.frames.range.map { "frame \($0)" }, timing: .init(drawing: 1, encoding: 2))
        }
        let manifest = Manifest(
            job, video: FileContent(of: [1, 2]), captions: FileContent(of: [3]), segments: entries,
            run: Manifest.RunEntry(framesRendered: 3, seconds: 1.25, jobs: 2))
        try manifest.write(besides: video)
        return manifest
    }

    @Test(arguments: [(0, 119), (15, 45), (20, 39), (7, 7), (119, 119)])
    func roundTrip(first: Int, last: Int) throws {
        let written = try write(first, last)
        let (read, film) = try Manifest.read(video)
        #expect(film.duration.seconds == 12)
        #expect(read.hash == written.plan.hash && read.plan == written.plan && read.frames == written.frames)
        #expect(read.file == FileContent(of: [1, 2]) && read.captions == FileContent(of: [3]))
        #expect(read.segments.map(\.sha256) == written.segments.map(\.sha256))
        #expect(read.segments.flatMap(\.fingerprints) == (first...last).map { "frame \($0)" })
        #expect(read.run.framesRendered == 3 && read.run.seconds == 1.25 && read.run.jobs == 2)
        #expect(read.segments.allSatisfy { $0.timing.drawing == 1 && $0.timing.encoding == 2 })
        #expect(try folder.names() == ["film.mp4.manifest.json"])
    }

    /// Writes the manifest with something else in it, and gives how reading it ends.
    private func status(_ change: (inout [String: Any]) -> Void) throws -> Console.ExitStatus? {
        try write()
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        change(&object)
        try JSONSerialization.data(withJSONObject: object).write(to: URL(fileURLWithPath: path))
        do {
            _ = try Manifest.read(video)
            return nil
        } catch {
            #expect(error.description.hasPrefix("\(path): "))
            return error.status
        }
    }

    private func segments(_ object: inout [String: Any], _ change: (inout [[String: Any]]) -> Void) {
        var list = object["segments"] as? [[String: Any]] ?? []
        change(&list)
        object["segments"] = list
    }

    @Test func contradictions() throws {
        #expect(try status { _ in } == nil)
        let changes: [(name: String, change: (inout [String: Any]) -> Void)] = [
            ("another hash", { $0["hash"] = String(repeating: "00", count: 32) }),
            ("no digest", { $0["hash"] = "abc" }),
            (
                "another theme",
                { object in
                    var plan = object["plan"] as? [String: Any] ?? [:]
                    plan["staging"] = ["theme": "light", "aspect": 1.5, "burnsCaptions": false] as [String: Any]
                    object["plan"] = plan
                }
            ),
            ("fewer frames", { $0["frames"] = ["first": 15, "last": 44] }),
            ("more frames", { $0["frames"] = ["first": 15, "last": 46] }),
            ("frames beyond the film", { $0["frames"] = ["first": 15, "last": 1000] }),
            ("reversed frames", { $0["frames"] = ["first": 15, "last": 3] }),
            ("no segments", { segments(&$0) { $0 = [] } }),
            ("a segment less", { segments(&$0) { $0.removeLast() } }),
            ("a segment twice", { segments(&$0) { $0.append($0[0]) } }),
            ("in another order", { segments(&$0) { $0.reverse() } }),
            ("another index", { segments(&$0) { $0[1]["index"] = 7 } }),
            ("a segment of other frames", { segments(&$0) { $0[1]["frames"] = ["first": 20, "last": 38] } }),
            ("a fingerprint less", { segments(&$0) { $0[1]["fingerprints"] = ["x"] } }),
            ("no file", { $0["file"] = nil }),
            ("no run", { $0["run"] = nil }),
        ]
        for (name, change) in changes { #expect(try status(change) == .badData, "\(name)") }
        // What may be missing.
        #expect(try status { $0["captions"] = nil } == nil)
    }

    @Test func noManifest() throws {
        #expect(throws: NeuroReelError.self) { try Manifest(of: video) }
        do { _ = try Manifest(of: video) } catch { #expect(error.status == .noInput) }
        for text in ["", "{}", "[]", "no JSON"] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: NeuroReelError.self) { try Manifest(of: video) }
            #expect(error?.status == .badData)
        }
    }

    /// The plan of pictures beside a video.
    @Test func ofPictures() throws {
        let plan = try SamplePlan.pictures()
        let job = RenderJob(
            plan: plan, film: try plan.makeFilm(), frames: FrameRange(first: 0, last: 0),
            output: try RenderOutput("a.mp4"))
        let manifest = Manifest(
            job, video: FileContent(of: []), captions: nil, segments: [],
            run: Manifest.RunEntry(framesRendered: 0, seconds: 0, jobs: 1))
        try manifest.write(besides: video)
        let error = #expect(throws: NeuroReelError.self) { try Manifest(of: video) }
        #expect(error?.status == .badData)
    }
}
