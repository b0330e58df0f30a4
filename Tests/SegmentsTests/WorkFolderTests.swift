import Console
import Encoding
import Foundation
import Plan
import SamplePlans
import Segments
import TestFolders
import Testing

/// A work folder among other people's files.
@Suite struct WorkFolderTests {
    private let scratch: ScratchFolder
    private let path: String
    private let plan: RenderPlan

    init() throws {
        scratch = try ScratchFolder()
        path = scratch.file("film.mp4.work")
        plan = try SamplePlan.video()
    }

    private func folder(_ plan: RenderPlan? = nil, isTemporary: Bool = true) -> WorkFolder {
        WorkFolder(path: path, plan: plan ?? self.plan, isTemporary: isTemporary)
    }

    private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    /// Stores a segment of a plan; its packets are a byte each.
    private func store(_ index: Int, of plan: RenderPlan, as frames: FrameRange? = nil) throws {
        let segment = Segment(index: index, frames: FrameRange(first: index * 20, last: index * 20 + 19))
        let shown = frames ?? segment.frames
        let packets = try shown.range.map { frame in
            try [UInt8(7)].withUnsafeBytes { bytes throws(MediaError) in
                try Packet(payload: bytes, pts: frame, dts: frame, isKeyframe: true, extradata: [1])
            }
        }
        let header = SegmentHeader(
            plan: plan, frames: shown, extradata: [1],
            packets: packets.map { .init(size: 1, pts: $0.pts, dts: $0.dts, isKeyframe: true) },
            fingerprints: packets.map { _ in "f" }, timing: .init())
        try SegmentFile.write(header, packets: packets, to: folder().path(of: segment))
    }

    private func segment(_ index: Int) -> Segment {
        Segment(index: index, frames: FrameRange(first: index * 20, last: index * 20 + 19))
    }

    @Test func made() throws {
        #expect(WorkFolder.path(beside: scratch.file("film.mp4")) == path)
        try WorkFolder.check(path)
        #expect(try scratch.names().isEmpty)
        try WorkFolder.make(path)
        try WorkFolder.make(path)
        #expect(try names().isEmpty)
        #expect(folder().path(of: segment(1)) == "\(path)/00000020-00000039.segment")
    }

    @Test func cannotBeMade() throws {
        try Data().write(to: URL(fileURLWithPath: scratch.file("file")))
        try #require(symlink("nothing", scratch.file("dangling")) == 0)
        for place in [
            "", scratch.file("no/work"), scratch.file("file"), scratch.file("file/work"), scratch.file("dangling"),
        ] {
            let errors = [
                #expect(throws: NeuroReelError.self, "\(place)") { try WorkFolder.check(place) },
                #expect(throws: NeuroReelError.self, "\(place)") { try WorkFolder.make(place) },
            ]
            for error in errors {
                #expect(error?.status == .cannotCreate)
                #expect(error?.description.contains("--work") == true)
            }
        }
        #expect(try scratch.names() == ["dangling", "file"])
    }

    @Test func storedSegments() throws {
        try WorkFolder.make(path)
        try store(0, of: plan)
        #expect(try folder().stored(segment(0)).header.frames == segment(0).frames)
        let missing = #expect(throws: NeuroReelError.self) { try folder().stored(segment(1)) }
        #expect(missing?.status == .noInput)
        try store(1, of: SamplePlan.video(theme: .light))
        let foreign = #expect(throws: NeuroReelError.self) { try folder().stored(segment(1)) }
        #expect(foreign?.status == .badData)
        #expect(foreign?.description.contains(#"staging.theme is "light" and not "dark""#) == true)
        try store(2, of: plan, as: segment(3).frames)
        let moved = #expect(throws: NeuroReelError.self) { try folder().stored(segment(2)) }
        #expect(moved?.status == .badData)
        #expect(moved?.description.contains("60-79 and not 40-59") == true)
        // What only the processor tells apart may not be mixed.
        let elsewhere = try SamplePlan.video(provenance: SamplePlan.provenance(processor: "abacus 2"))
        #expect(elsewhere.hash == plan.hash)
        #expect(throws: NeuroReelError.self) { try folder(elsewhere).stored(segment(0)) }
        #expect(folder().segmentCount == 3)
    }

    /// Other names are nobody's business; these names with other content are a reason to stay out.
    @Test func strangers() throws {
        try WorkFolder.make(path)
        for name in ["notes.txt", "plan.json.bak", "Lock", "segment", ".hidden"] { try write("mine", name) }
        try WorkFolder.check(path)
        for (name, text) in [
            ("lock", "mine"), ("lock", ""), ("plan.json", "{}"), ("plan.json", ""), ("a.segment", "mine"),
            ("1-2.segment", ""), ("00000000-00000019.segment", "mine"), (".segment", ""),
        ] {
            try write(text, name)
            let error = #expect(throws: NeuroReelError.self, "\(name): \(text)") { try WorkFolder.make(path) }
            #expect(error?.status == .cannotCreate && error?.description.contains("'\(name)'") == true)
            folder().remove()
            folder().removeForeignSegments()
            #expect(try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) == text)
            unlink("\(path)/\(name)")
        }
        for (name, target) in [
            ("lock", "notes.txt"), ("plan.json", "nothing"), ("00000000-00000019.segment", "notes.txt"),
        ] {
            try #require(symlink(target, "\(path)/\(name)") == 0)
            #expect(throws: NeuroReelError.self, "\(name)") { try WorkFolder.check(path) }
            folder().remove()
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(name)") == target)
            unlink("\(path)/\(name)")
        }
        #expect(try names() == [".hidden", "Lock", "notes.txt", "plan.json.bak", "segment"])
    }

    @Test func removed() throws {
        try WorkFolder.make(path)
        try PlanFile(plan).write(to: path)
        try store(0, of: plan)
        // A beginning that was cut off is ours, too.
        try write("NeuroReel segment 1\nand no more", "00000020-00000039.segment")
        try write("", "00000040-00000059.segment")
        do { withExtendedLifetime(try FolderLock(folder: path, kind: .exclusive, purpose: "testing")) {} }
        try WorkFolder.check(path)
        try write("mine", "notes.txt")
        folder().remove()
        #expect(try names() == ["notes.txt"])
        unlink("\(path)/notes.txt")
        folder(isTemporary: false).remove()
        #expect(try scratch.names() == ["film.mp4.work"])
        folder().remove()
        #expect(try scratch.names().isEmpty)
    }

    @Test func foreignSegments() throws {
        try WorkFolder.make(path)
        try store(0, of: plan)
        try store(1, of: SamplePlan.video(theme: .light))
        try write("NeuroReel segment 1\nand no more", "00000040-00000059.segment")
        folder().removeForeignSegments()
        #expect(try names() == ["00000000-00000019.segment"])
    }

    @Test func abandoned() throws {
        try WorkFolder.make(path)
        let left = [
            ".00000000-00000019.segment.1-1.partial", ".plan.json.99-2.partial", ".lock.1-1.partial",
        ]
        let kept = [".00000020-00000039.segment.1-1.partial", ".notes.txt.1-1.partial", "plan.json.1-1.partial"]
        for name in left + kept { try write("", name) }
        folder().removeAbandoned(of: [segment(0)])
        #expect(try names() == kept.sorted())
    }
}
