import Batches
import Console
import Foundation
import Plan
import Requests
import SamplePlans
import TestFolders
import Testing

/// Whole batches in this process: what is rendered, and what is there already.
@Suite(.serialized) struct BatchTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func write(_ format: String, more: String = "") throws {
        let text = """
            film: homepage-loop
            layers: [1, 1]
            size: 96x64
            fps: 10
            frames: 20-22
            quality: draft
            format: \(format)
            \(more)
            output: '\(folder.path)/films/{seed}.{format}'
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("clips.yaml")))
    }

    private func run(isFresh: Bool = false) throws -> [BatchReport.Entry] {
        try OneAtATime.run { () throws in
            var batch = try Batch(
                path: folder.file("clips.yaml"), options: RenderOptions(isFresh: isFresh), device: .software,
                report: nil,
                progress: .none)
            try batch.run()
        }
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("clips.report.json")))
        return try JSONDecoder().decode(BatchReport.self, from: data).entries
    }

    private func outcomes(isFresh: Bool = false) throws -> [BatchReport.Outcome] {
        try run(isFresh: isFresh).map(\.outcome)
    }

    private func path(_ name: String) -> URL { URL(fileURLWithPath: folder.file("films/\(name)")) }

    @Test func videos() throws {
        try write("mp4", more: "seed: [1, 2]\ncaptions: sidecar")
        let entries = try run()
        #expect(entries.map(\.outcome) == [.rendered, .rendered])
        #expect(entries.map(\.output) == ["1.mp4", "2.mp4"].map { folder.file("films/\($0)") })
        #expect(Set(entries.compactMap(\.hash)).count == 2 && entries.allSatisfy { $0.frames?.description == "20-22" })
        #expect(entries.map { $0.values["seed"] } == ["1", "2"] && entries.allSatisfy { $0.error == nil })
        #expect(try outcomes() == [.upToDate, .upToDate])
        #expect(try outcomes(isFresh: true) == [.rendered, .rendered])

        let whole = try Data(contentsOf: path("1.mp4"))
        // Any of a render's files that is missing or another makes it be rendered again.
        let changes: [() throws -> Void] = [
            { try (whole + [0]).write(to: path("1.mp4")) }, { try FileManager.default.removeItem(at: path("1.mp4")) },
            { try FileManager.default.removeItem(at: path("1.mp4.manifest.json")) },
            { try Data("WEBVTT\n".utf8).write(to: path("1.vtt")) },
            { try FileManager.default.removeItem(at: path("1.vtt")) },
        ]
        for (index, change) in changes.enumerated() {
            try change()
            #expect(try outcomes() == [.rendered, .upToDate], "\(index)")
            #expect(try Data(contentsOf: path("1.mp4")) == whole)
        }
        // What does not change a frame, and what does.
        try write("mp4", more: "seed: [2, 1]\ncaptions: sidecar")
        #expect(try outcomes() == [.upToDate, .upToDate])
        try write("mp4", more: "seed: [2, 1]\ncaptions: sidecar\nsparks: 1")
        #expect(try outcomes() == [.rendered, .rendered])
        try write("mp4", more: "seed: 2\ncaptions: none\nsparks: 1")
        #expect(try outcomes() == [.rendered])
    }

    @Test func pictures() throws {
        try write("png", more: "seed: 1")
        #expect(try run().map(\.output) == [folder.file("films/1/%06d.png")])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("films/1")).sorted()
        #expect(names == ["%06d.png.manifest.json", "000020.png", "000021.png", "000022.png"])
        #expect(try outcomes() == [.upToDate])
        try FileManager.default.copyItem(at: path("1/000020.png"), to: path("1/000023.png"))
        #expect(try outcomes() == [.upToDate])
        try FileManager.default.removeItem(at: path("1/000021.png"))
        #expect(try outcomes() == [.rendered])
        try FileManager.default.removeItem(at: path("1/000021.png"))
        try FileManager.default.copyItem(at: path("1/000020.png"), to: path("1/000021.png"))
        #expect(try outcomes() == [.rendered])
    }

    /// A report takes no one's place.
    @Test func reports() throws {
        try write("mp4", more: "seed: 1")
        try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.file("clips.report.json")))
        let error = #expect(throws: NeuroReelError.self) { try run() }
        #expect(error?.status == .cannotCreate)
        #expect(try String(contentsOfFile: folder.file("clips.report.json"), encoding: .utf8) == "mine")
        #expect(try folder.names() == ["clips.report.json", "clips.yaml"])
    }
}
