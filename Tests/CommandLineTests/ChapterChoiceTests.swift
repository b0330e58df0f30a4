import Foundation
import Testing

/// Whether a video has chapters: the film's own choice, the storyboard's, the batch file's and the command line's.
@Suite(.timeLimit(.minutes(20))) struct ChapterChoiceTests {
    /// Frames on both sides of a section's begin, so that there would be two chapters.
    private static let loop = ["homepage-loop", "--frames", "16-25", "--quality", "draft"] + Tool.small
    private static let graph = ["computation-graph", "--frames", "295-304", "--quality", "draft"] + Tool.small

    private func probe(_ arguments: [String], _ name: String, in folder: TemporaryFolder) async throws -> String {
        let probe = ["ffprobe", "-v", "error", "-of", "csv=p=0"] + arguments + [name]
        return try await Tool(program: "/usr/bin/env", probe, in: folder).end().output
    }

    private func chapters(of name: String, in folder: TemporaryFolder) async throws -> Int {
        try await probe(["-show_entries", "chapter=id"], name, in: folder).split(separator: "\n").count
    }

    /// What is rendered beside a film's frames, and how many chapters there are.
    private static let choices: [(source: String, flag: String?, isGraph: Bool, count: Int)] = [
        ("homepage-loop", nil, false, 0), ("homepage-loop", "--chapters", false, 2),
        ("homepage-loop", "--no-chapters", false, 0), ("computation-graph", nil, true, 2),
        ("computation-graph", "--no-chapters", true, 0), ("yes.yaml", nil, false, 2),
        ("yes.yaml", "--no-chapters", false, 0), ("no.yaml", nil, true, 0), ("no.yaml", "--chapters", true, 2),
    ]

    @Test(arguments: choices)
    func filmsStoryboardsAndFlags(source: String, flag: String?, isGraph: Bool, count: Int) async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\nchapters: true\n", to: "yes.yaml")
        try folder.write("film: computation-graph\nchapters: false\n", to: "no.yaml")
        let frames = (isGraph ? Self.graph : Self.loop).dropFirst()
        let arguments = ["render", source, "-o", "a.mp4"] + frames + (flag.map { [$0] } ?? [])
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try await chapters(of: "a.mp4", in: folder) == count)
        let streams = try await probe(["-show_entries", "stream=codec_type"], "a.mp4", in: folder)
        #expect(streams.contains("data") == (count > 0))
    }

    /// The pictures are the same bytes with chapters and without.
    @Test func samePackets() async throws {
        let folder = try TemporaryFolder()
        for (name, flag) in [("a.mp4", "--chapters"), ("b.mp4", "--no-chapters")] {
            #expect(try await Tool.run(["render"] + Self.loop + [flag, "-o", name], in: folder).status == 0)
        }
        let entries =
            ["-select_streams", "v", "-show_data_hash", "sha256", "-show_entries"]
            + ["packet=pts,dts,size,flags,data_hash"]
        let packets = try await probe(entries, "a.mp4", in: folder)
        #expect(packets.split(separator: "\n").count == 10)
        #expect(try await probe(entries, "b.mp4", in: folder) == packets)
    }

    @Test func batchFiles() async throws {
        let folder = try TemporaryFolder()
        let common = "film: homepage-loop\nsize: 96x64\nfps: 60\nquality: draft\nframes: 16-25\noutput: "
        try folder.write(common + "'{chapters}.mp4'\nchapters: [true, false]\n", to: "a.yaml")
        try folder.write(common + "'{chapters}.mp4'\nno-chapters: false\nchapters: true\n", to: "b.yaml")
        #expect(try await Tool.run(["batch", "a.yaml"], in: folder).status == 0)
        #expect(try await chapters(of: "true.mp4", in: folder) == 2)
        #expect(try await chapters(of: "false.mp4", in: folder) == 0)
        let refused = try await Tool.run(["batch", "b.yaml"], in: folder)
        #expect(refused.status == 65)
        #expect(refused.errors.contains("there is no key 'no-chapters': it is 'chapters: false' now"))
    }
}
