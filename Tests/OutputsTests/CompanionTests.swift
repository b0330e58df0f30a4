import Files
import Outputs
import Plan
import Testing

/// What lies beside an output, and what it is called.
@Suite struct CompanionTests {
    /// Each file as its kind, noun and path.
    private func lines(_ files: [CommandFile]) -> [String] {
        files.map { file in
            switch file {
            case .input(let noun, let path): "reads \(noun) \(path)"
            case .output(let noun, let path): "writes \(noun) \(path)"
            case .companion(let noun, let path, let mark): "beside, \(noun) \(path) \(mark)"
            case .pictures(let noun, let pattern, let frames): "draws \(noun) \(pattern) \(frames)"
            case .workFolder(let path, let isWritten): "works in \(path) \(isWritten)"
            }
        }
    }

    @Test(arguments: [
        ("film.mp4", "film.vtt"), ("a.b/film.MP4", "a.b/film.vtt"), ("a.b/film", "a.b/film.vtt"),
        ("x.tar.mp4", "x.tar.vtt"), (".mp4", ".mp4.vtt"),
    ])
    func videos(video: String, captions: String) {
        #expect(CompanionPath.captions(of: video) == captions)
        #expect(CompanionPath.manifest(of: video) == "\(video).manifest.json")
    }

    @Test func pictures() throws {
        let pattern = try ImageSequencePattern("100%%/a%04d.png")
        #expect(CompanionPath.manifest(of: pattern) == "100%/a%04d.png.manifest.json")
        // It is no picture's name.
        let name = FilePath.split(CompanionPath.manifest(of: pattern)).name
        #expect(pattern.frame(ofName: name) == nil)
    }

    @Test func ofAVideo() throws {
        let frames = FrameRange(first: 3, last: 9)
        let output = try RenderOutput("out/film.mp4")
        let plain = try output.files(of: frames, hasCaptionFile: false, owner: "")
        #expect(
            lines(plain) == [
                "writes the film out/film.mp4", "beside, the manifest out/film.mp4.manifest.json \"hash\"",
            ])
        let captioned = try output.files(of: frames, hasCaptionFile: true, owner: " of render 2")
        #expect(
            lines(captioned) == [
                "writes the output of render 2 out/film.mp4",
                "beside, the manifest of render 2 out/film.mp4.manifest.json \"hash\"",
                "beside, the captions of render 2 out/film.vtt WEBVTT",
            ])
        #expect(try output.firstPath() == "out/film.mp4")
    }

    @Test func ofPictures() throws {
        let output = try RenderOutput("out/%03d.png")
        let files = try output.files(of: FrameRange(first: 3, last: 9), hasCaptionFile: true, owner: "")
        #expect(
            lines(files) == [
                "draws the pictures out/%03d.png 3-9", "beside, the manifest out/%03d.png.manifest.json \"hash\"",
            ])
        #expect(try output.firstPath() == "out/000.png")
    }
}
