import Console
import Files
import FilmKit
import Foundation
import Plan
import Rendering
import SamplePlans
import TestFolders
import Testing
import Verification

/// A whole video against its manifest.
@Suite struct VideoVerificationTests {
    private let folder: ScratchFolder
    private let video: DrawnVideo

    init() throws {
        folder = try ScratchFolder()
        let renderer = try Renderer(device: .software, width: 96, height: 64)
        let plan = try RenderPlan(SamplePlan.video(segmentFrames: 4, captions: [.sidecar]), on: renderer.device)
        video = try DrawnVideo(
            plan, of: plan.makeFilm(), frames: FrameRange(first: 25, last: 34), to: folder.file("film.mp4"),
            by: renderer)
        try video.writeManifest()
    }

    private func verify(samples: Int? = nil) throws -> VideoVerification {
        try VideoVerification(of: video.path, samples: samples, device: .software)
    }

    @Test func rightVideo() throws {
        let found = try verify()
        #expect(found.error == nil)
        let lines = found.text().split(separator: "\n").map(String.init)
        #expect(lines.first?.hasSuffix("10 frames, plan \(video.plan.hash.short)") == true)
        #expect(lines.last == "All agree." && lines.contains { $0.hasSuffix("encoded again: the same stream.") })
        // The first frame of each segment, and five spread evenly.
        let rows = lines.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
        #expect(rows == [0, 2, 3, 4, 6, 7, 9])
    }

    @Test(arguments: [(1, [0]), (2, [0, 9]), (4, [0, 3, 6, 9]), (500, Array(0...9))])
    func samples(count: Int, frames: [Int]) throws {
        let text = try verify(samples: count).text()
        let rows = text.split(separator: "\n").compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
        #expect(rows == frames)
        #expect(!text.contains("encoded again"))
    }

    private func problem() throws -> String {
        let error = try #require(try verify(samples: 10).error)
        #expect(error.status == .badData && error.description.hasSuffix("\nRender it again."))
        return error.description
    }

    @Test func changedFile() throws {
        // Free space at the end, which no player looks at.
        let path = URL(fileURLWithPath: video.path)
        try (Data(contentsOf: path) + Data([0, 0, 0, 8]) + Data("free".utf8)).write(to: path)
        let text = try problem()
        #expect(text.contains("The file was changed after it was written") && !text.contains("Frame"))
    }

    @Test func changedFingerprint() throws {
        var fingerprints = video.fingerprints
        fingerprints[3] = fingerprints[4]
        try video.writeManifest(fingerprints: fingerprints)
        let text = try problem()
        #expect(text.contains("Frame 3 drawn again: not the picture that was encoded."))
        #expect(!text.contains("changed") && !text.contains("in the file"))
    }

    @Test func captions() throws {
        try video.writeManifest(captions: FileContent(of: Array("WEBVTT\n".utf8)))
        #expect(try problem().contains("are missing, or were changed"))
        try Data("WEBVTT\n\n".utf8).write(to: URL(fileURLWithPath: folder.file("film.vtt")))
        #expect(try problem().contains("are missing, or were changed"))
        try Data("WEBVTT\n".utf8).write(to: URL(fileURLWithPath: folder.file("film.vtt")))
        #expect(try verify(samples: 1).error == nil)
    }

    @Test func otherVideo() throws {
        try FileManager.default.removeItem(atPath: "\(video.path).manifest.json")
        let missing = #expect(throws: NeuroReelError.self) { try verify() }
        #expect(missing?.status == .noInput)
        // As many frames as the manifest says, or it is about another video.
        let longer = try DrawnVideo(
            video.plan, of: video.plan.makeFilm(), frames: FrameRange(first: 25, last: 35), to: folder.file("b.mp4"),
            by: Renderer(device: .software, width: 96, height: 64))
        try longer.writeManifest()
        try FileManager.default.removeItem(atPath: longer.path)
        try FileManager.default.copyItem(atPath: video.path, toPath: longer.path)
        let other = #expect(throws: NeuroReelError.self) {
            try VideoVerification(of: longer.path, samples: nil, device: .software)
        }
        #expect(other?.status == .badData && other?.description.contains("It is another video.") == true)
    }

    @Test func numbersOfSamples() throws {
        #expect(try VideoVerification.parseSamples("1") == 1 && VideoVerification.parseSamples("10000") == 10000)
        for text in ["0", "10001", "-1", "", "1.5", "many"] {
            let error = #expect(throws: NeuroReelError.self, "\(text)") { try VideoVerification.parseSamples(text) }
            #expect(error?.status == .usage)
        }
    }
}
