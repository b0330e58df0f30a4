import Foundation
import Testing

/// Sections are asked for by name.
@Suite(.timeLimit(.minutes(20))) struct SectionTests {
    private static let film =
        ["homepage-loop", "--fps", "10", "--set", "timing.cycle=6s", "--set", "training.cycles=2"] + Tool.small
        + Tool.phasesOnly

    /// A section is its frames, however it is rendered.
    @Test func sectionIsItsFrames() async throws {
        let folder = try TemporaryFolder()
        let plan = ["plan"] + Self.film + ["--segment-length", "0.5s"]
        for (section, first) in [
            ("weight_update", "52-55"), ("weight_update#1", "52-55"), ("weight_update#2", "112-115"),
        ] {
            let outcome = try await Tool.run(plan + ["--section", section], in: folder)
            #expect(outcome.status == 0)
            let frames = try await Tool.run(plan + ["--frames", first], in: folder)
            #expect(outcome.output == frames.output, "\(section): \(outcome.output)")
        }
        let render = ["render"] + Self.film + ["--segment-length", "0.2s"]
        #expect(try await Tool.run(render + ["--section", "output", "-o", "a.mp4"], in: folder).status == 0)
        let two = render + ["--section", "output", "--jobs", "2", "-o", "b.mp4"]
        #expect(try await Tool.run(two, in: folder).status == 0)
        #expect(try folder.bytes("a.mp4") == folder.bytes("b.mp4"))
    }

    @Test func stillOfASection() async throws {
        let folder = try TemporaryFolder()
        let film = ["still", "computation-graph"] + Tool.small
        #expect(try await Tool.run(film + ["--section", "z1", "-o", "a.png"], in: folder).status == 0)
        #expect(try await Tool.run(film + ["--at", "7.5s", "-o", "b.png"], in: folder).status == 0)
        #expect(try folder.bytes("a.png") == folder.bytes("b.png"))
    }
}
