import Foundation
import Testing

/// What a user is told beside what was asked for: choices that change nothing, captions that cannot be read, videos that few play.
@Suite(.timeLimit(.minutes(20))) struct NoteTests {
    private static let burned = "Note: The film has its captions in the picture anyway"

    private func run(_ arguments: [String], _ storyboard: String = "", status: Int32 = 0) async throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(storyboard, to: "my.yaml")
        let outcome = try await Tool.run(arguments, in: folder)
        #expect(outcome.status == status, "\(outcome.errors)")
        return outcome.output + outcome.errors
    }

    /// Whoever asks for captions in a picture that has them is told so, whatever makes the picture.
    @Test func burnedTwice() async throws {
        let part = ["--section", "loss", "--captions", "burn"] + Tool.small
        let graph = ["computation-graph"]
        let frames = ["--frames", "0-1", "--captions", "burn"] + Tool.small
        for arguments in [
            ["render"] + graph + frames + ["-o", "a.mp4"], ["render"] + graph + frames + ["-o", "%d.png"],
            ["render"] + graph + frames + ["--segment", "0", "--work", "work"],
            ["still"] + graph + part + ["-o", "a.png"],
            ["plan"] + graph + frames, ["sheet"] + graph + ["--captions", "burn", "--thumbnail", "64", "-o", "a.png"],
        ] {
            #expect(try await run(arguments).contains(Self.burned), "\(arguments)")
        }
        let checked = try await run(["check", "my.yaml"], "film: computation-graph\ncaptions: burn\n")
        #expect(checked.contains("my.yaml:2:11: warning: The film has its captions in the picture anyway"))
        // Where they are burned in, there is nothing to say.
        for film in ["homepage-loop", "computation-graph"] {
            let captions = film == "homepage-loop" ? "burn" : "none"
            let still = ["still", film, "--frame", "9", "--captions", captions, "-o", "a.png"] + Tool.small
            #expect(try await !run(still).contains("Note"))
        }
    }

    @Test func captionsTooShort() async throws {
        let short = "captions are too short to be read"
        let loop = ["homepage-loop", "--set", "timing.cycle=4s"]
        #expect(try await run(["plan"] + loop + ["--captions", "track"]).contains("6 of 6 \(short)"))
        #expect(try await !run(["plan"] + loop).contains(short))
        #expect(try await run(["plan", "computation-graph", "--set", "timing.step=3s"]).contains(short))
        #expect(try await !run(["plan", "computation-graph", "--captions", "track"]).contains(short))
        let timing = "timing: {cycle: 4s}\n"
        let checked = try await run(["check", "my.yaml"], "film: homepage-loop\ncaptions: sidecar\n\(timing)")
        #expect(checked.contains("my.yaml:3:17: warning: 6 of 6 \(short)"))
        #expect(checked.contains(/has 0\.[0-9]+ s and needs [0-9.]+ s/))
        #expect(try await !run(["check", "my.yaml"], "film: homepage-loop\n\(timing)").contains(short))
        #expect(try await !run(["check", "my.yaml"], "film: homepage-loop\ncaptions: sidecar\n").contains("warning"))
    }

    @Test func videosThatFewPlay() async throws {
        let level = "needs a level of H.264 above 5.2"
        let side = "has a side above 4096 pixels"
        for (size, fps, quality, note) in [
            ("7680x4320", "30", "draft", level), ("4k", "120", "draft", level), ("4k", "60", "high", nil),
            ("4k", "60", "standard", nil), ("4098x1080", "30", "standard", side), ("4096x1080", "30", "standard", nil),
            ("1920x4098", "30", "standard", side), ("1080p", "240", "high", nil),
        ] {
            let plan = ["plan", "homepage-loop", "--size", size, "--fps", fps, "--quality", quality]
            let video = try await run(plan)
            let yaml = "film: homepage-loop\noutput: {size: \(size), fps: \(fps), quality: \(quality)}\n"
            let checked = try await run(["check", "my.yaml"], yaml)
            for text in [level, side] {
                #expect(video.contains(text) == (text == note), "\(size) \(fps) \(quality)")
                #expect(checked.contains("my.yaml:2:16: warning: A video of") == (note != nil))
                #expect(checked.contains(text) == (text == note))
            }
            // Pictures are for other programs.
            #expect(try await !run(plan + ["-o", "%d.png"]).contains("A video of"))
        }
    }

    @Test func optionsWithoutEffect() async throws {
        let pictures = ["plan", "homepage-loop", "--frames", "0-1", "-o", "%d.png"]
        let options = ["--quality", "high", "--crf", "3", "--preset", "fast", "--segment-length", "1s", "--chapters"]
        let noted = try await run(pictures + options)
        #expect(noted.contains("--quality, --crf, --preset, --segment-length, --chapters changes nothing"))
        #expect(try await !run(pictures).contains("Note"))
        let rate = ["plan", "homepage-loop", "--set", "training.learning-rate=1", "--set", "consequence=false"]
        #expect(try await run(rate).contains("Note: The learning rate changes nothing"))
        #expect(try await !run(rate + ["--set", "training.update-weights=true"]).contains("Note"))
        let json = try await run(rate + ["--json"])
        #expect(json.contains("The learning rate changes nothing"))
    }

    /// What `check` accepts can be rendered: pictures have no track.
    @Test func captionsOfPictures() async throws {
        for output in ["{format: png}", "{file: 'a/%d.png'}"] {
            for (captions, status) in [("track", 65), ("sidecar", 65), ("burn,sidecar", 65), ("burn", 0), ("none", 0)]
                as [(String, Int32)]
            {
                let yaml = "film: homepage-loop\ncaptions: \(captions)\noutput: \(output)\n"
                let text = try await run(["check", "my.yaml"], yaml, status: status)
                #expect(text.contains("my.yaml:2:11: a track or file of captions needs a video") == (status != 0))
            }
        }
    }

    /// Whether weights are updated is told as it was asked for, also with a single cycle.
    @Test func inspectionOfUpdates() async throws {
        func updates(_ options: [String]) async throws -> Bool? {
            let text = try await run(["inspect", "homepage-loop", "--layers", "2,2", "--json"] + options)
            let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            return (document?["training"] as? [String: Any])?["updatesWeights"] as? Bool
        }
        #expect(try await updates([]) == false)
        #expect(try await updates(["--set", "training.update-weights=true"]) == true)
        #expect(try await updates(["--set", "training.cycles=3"]) == false)
        #expect(try await updates(["--set", "training.cycles=3", "--set", "training.update-weights=true"]) == true)
        let loop = ["inspect", "homepage-loop", "--layers", "2,2", "--step", "1"]
        let advice = try await run(loop + ["--set", "training.update-weights=true"], status: 64)
        #expect(advice.contains("With more training.cycles") && !advice.contains("update-weights"))
        #expect(
            try await run(loop + ["--set", "training.cycles=2"], status: 64).contains("With training.update-weights"))
        #expect(
            try await run(loop + ["--set", "training.cycles=2", "--set", "training.update-weights=true"]).contains(
                "Training step 1, learning rate 0.1"))
    }
}
