import Foundation
import Testing

/// A title is a part of the plan, and so of the file's bytes.
@Suite(.timeLimit(.minutes(20))) struct TitleTests {
    /// Five segments: 0.5 s, and at the end 0.4 s.
    private static let render =
        ["render", "homepage-loop", "--fps", "20", "--set", "timing.cycle=2.4s", "--segment-length", "0.5s"]
        + Tool.small
        + ["--progress", "none"]

    @Test func inTheFileHoweverItWasMade() async throws {
        let folder = try TemporaryFolder()
        let title = ["--title", "Loop & ∂: “one” step"]
        let whole = try await Tool.run(Self.render + title + ["-o", "film.mp4"], in: folder)
        #expect(whole.status == 0, "\(whole.errors)")
        for part in ["0-1", "2-4"] {
            let segments = ["--segment", part, "--work", "work"]
            #expect(try await Tool.run(Self.render + title + segments, in: folder).status == 0)
        }
        let foreign = try await Tool.run(Self.render + ["--segment", "0", "--work", "work"], in: folder)
        #expect(foreign.status == 73 && foreign.errors.contains("staging.title"), "\(foreign.errors)")
        let join = try await Tool.run(["join", "--work", "work", "-o", "joined.mp4"], in: folder)
        #expect(join.status == 0, "\(join.errors)")
        let bytes = try folder.bytes("film.mp4")
        #expect(try folder.bytes("joined.mp4") == bytes)
        let jobs = try await Tool.run(Self.render + title + ["--jobs", "2", "-o", "jobs.mp4"], in: folder)
        #expect(jobs.status == 0)
        #expect(try folder.bytes("jobs.mp4") == bytes)
        #expect(try await Tool.run(Self.render + ["-o", "plain.mp4"], in: folder).status == 0)
        #expect(try folder.bytes("plain.mp4") != bytes)
        let probe = ["ffprobe", "-v", "error", "-show_entries", "format_tags=title", "-of", "csv=p=0", "joined.mp4"]
        let shown = try await Tool(program: "/usr/bin/env", probe, in: folder).end().output
        #expect(shown.contains("Loop & ∂: “one” step"), "\(shown)")
        let verified = try await Tool.run(["verify", "joined.mp4"], in: folder)
        #expect(verified.status == 0, "\(verified.errors)")
    }
}
