import Console
import FilmKit
import Films
import Foundation
import Plan
import Rendering
import Requests
import SamplePlans
import Storyboards
import TestFolders
import Testing
import Timeline

/// What a request comes to: the command line before the storyboard, and the storyboard before the film.
@Suite struct RenderRequestTests {
    private static let library = FilmLibrary([CountedFilm.self])
    private static let device = RenderDevice(
        index: nil, name: "a brush", vendor: "a hand", version: "1.0", isSoftware: true, reason: "",
        maxTextureSize: 4096)

    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func storyboard(_ text: String) throws -> String {
        let path = folder.file("my.yaml")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func film(
        _ source: String, _ settings: [Setting] = [], themes: ThemeChoice? = nil, size: FrameSize? = nil,
        rate: FrameRate? = nil
    ) throws -> FilmRequest {
        try FilmRequest(
            source: source, settings: settings, themes: themes, size: size, rate: rate, library: Self.library)
    }

    private func request(
        _ film: FilmRequest, frames: FrameSelection = FrameSelection(), quality: Quality? = nil, crf: Int? = nil,
        preset: String? = nil, segmentLength: RationalTime? = nil, captions: Set<CaptionForm>? = nil,
        hasChapters: Bool? = nil, output: String? = nil
    ) -> RenderRequest {
        RenderRequest(
            film: film, frames: frames, quality: quality, crf: crf, preset: preset, segmentLength: segmentLength,
            captions: captions, hasChapters: hasChapters, output: output)
    }

    private func jobs(_ request: RenderRequest) throws -> [RenderJob] { try request.resolved().jobs(on: Self.device) }

    private static let said = """
        film: counted
        length: 5
        theme: light
        title: A title
        captions: track
        chapters: false
        output: {size: 128x96, fps: 24, quality: high, file: a/b.mp4}
        """

    @Test func nothingIsSaid() throws {
        let job = try #require(try jobs(request(film("counted"))).first)
        #expect(job.plan.film == FilmScript(CountedFilm.self))
        #expect(job.plan.size == .standard && job.plan.rate == .fps60)
        #expect(job.plan.staging == Staging(aspect: 16.0 / 9))
        #expect(job.output.text == "out/counted-dark.mp4" && job.frames == FrameRange(first: 0, last: 179))
        let video = job.plan.movie
        #expect(video.settings.crf == Quality.standard.crf && video.settings.preset == Quality.standard.preset)
        #expect(video.segmentFrames == 120 && video.settings.gop == 120)
        #expect(video.text == TextPlan(hasChapters: true, captions: []))
        #expect(job.notes.isEmpty && job.plan.provenance.renderer == "a brush")
    }

    @Test func storyboardSaysAll() throws {
        let request = request(try film(storyboard(Self.said)))
        let job = try #require(try jobs(request).first)
        #expect(job.plan.film == FilmScript(CountedFilm.self, .init(seconds: 5)))
        #expect(job.plan.staging == Staging(theme: .light, aspect: 128.0 / 96, title: "A title", isSmall: true))
        #expect("\(job.plan.size) \(job.plan.rate) \(job.output.text)" == "128x96 24 a/b.mp4")
        let video = job.plan.movie
        #expect(video.settings.crf == Quality.high.crf && video.segmentFrames == 48)
        #expect(video.text == TextPlan(hasChapters: false, captions: [.track]))
        #expect(job.frames.count == 120 && !request.hasOutput && request.inputs.count == 1)
    }

    @Test func commandLineWins() throws {
        let source = try storyboard(Self.said)
        let settings = try ["length=2", "title=Another", "output.quality=standard", "length=4"].map(Setting.parse)
        let film = try film(
            source, settings, themes: .both, size: FrameSize.parse("64x96"), rate: FrameRate(numerator: 10))
        let request = request(
            film, frames: FrameSelection(frames: FrameRange(first: 1, last: 30)), quality: .draft, crf: 33,
            segmentLength: RationalTime(1), captions: [.sidecar, .burn], hasChapters: true, output: "c/d.mp4")
        let jobs = try jobs(request)
        #expect(jobs.map(\.output.text) == ["c/d-dark.mp4", "c/d-light.mp4"])
        #expect(jobs.map(\.plan.staging.theme) == [.dark, .light])
        for job in jobs {
            #expect(job.plan.film == FilmScript(CountedFilm.self, .init(seconds: 4)))
            #expect(job.plan.staging.title == "Another" && job.plan.staging.burnsCaptions)
            #expect(job.plan.size.description == "64x96" && job.plan.staging.aspect == 64.0 / 96)
            let video = job.plan.movie
            #expect(video.settings.crf == 33 && video.settings.preset == Quality.draft.preset)
            #expect(video.segmentFrames == 10 && job.frames.description == "1-30")
            #expect(video.text == TextPlan(hasChapters: true, captions: [.sidecar, .burn]))
            #expect(job.segments.map(\.frames.description) == ["1-9", "10-19", "20-29", "30-30"])
            #expect(job.notes == ["Its length was given."])
        }
        #expect(request.hasOutput)
        // A part of the choice of an encoder's settings leaves the rest to the storyboard.
        let part = try #require(try self.jobs(self.request(self.film(source), preset: "fast")).first)
        #expect(part.plan.movie.settings.preset == "fast" && part.plan.movie.settings.crf == Quality.high.crf)
    }

    @Test func standardPlaces() throws {
        let source = try storyboard("film: counted\noutput: {format: png}\ntheme: both\n")
        #expect(try request(film(source)).outputs().map(\.text) == ["out/my-dark-%06d.png", "out/my-light-%06d.png"])
        #expect(try request(film("counted", themes: .light)).outputs().map(\.text) == ["out/counted-light.mp4"])
    }

    /// Once for each theme, whatever is made of it afterwards.
    @Test func madeOnce() throws {
        let settings = [try Setting.parse("length=77")]
        let resolved = try request(film("counted", settings, themes: .both)).resolved()
        #expect(CountedFilm.count(seconds: 77) == 2)
        let jobs = try resolved.jobs(on: Self.device)
        _ = try resolved.files()
        for job in jobs { _ = FilmNotes.all(of: job) }
        _ = resolved.shownFilm.duration
        #expect(CountedFilm.count(seconds: 77) == 2 && jobs.count == 2)
    }

    /// Each output may be the result of one option, and not of its neighbour.
    @Test func picturesHaveNoVideo() throws {
        let all = request(
            try film("counted"), quality: .high, crf: 3, preset: "fast", segmentLength: RationalTime(1),
            hasChapters: true,
            output: "%d.png")
        let job = try #require(try jobs(all).first)
        #expect(job.plan.encoding == .png && job.segments.isEmpty)
        #expect(
            job.notes == [
                "Pictures are not encoded as a video is: --quality, --crf, --preset, --segment-length, --chapters changes nothing."
            ])
        #expect(try jobs(request(film("counted"), output: "%d.png")).first?.notes == [])
        #expect(try jobs(request(film("counted"), hasChapters: false, output: "%d.png")).first?.notes == [])
        let captions = request(try film("counted"), captions: [.track], output: "%d.png")
        let error = #expect(throws: NeuroReelError.self) { try captions.resolved() }
        #expect(error?.status == .usage && error?.description.contains("'%d.png'") == true)
    }

    /// Refusals come before the film is made.
    @Test func refusals() throws {
        let settings = [try Setting.parse("length=78")]
        for (output, status) in [("film.gif", ExitCode.cannotCreate), ("-", .cannotCreate)] {
            let error = #expect(throws: NeuroReelError.self) {
                try request(film("counted", settings), output: output).resolved()
            }
            #expect(error?.status == status)
        }
        #expect(CountedFilm.count(seconds: 78) == 0)
        for (source, settings, status) in [
            ("counter", [], ExitCode.usage), (folder.file("no.yaml"), [], .noInput), ("counted", ["length=0"], .usage),
            ("counted", ["size=1"], .usage),
        ] {
            let error = #expect(throws: NeuroReelError.self) {
                try film(source, settings.map(Setting.parse))
            }
            #expect(error?.status == status, "\(source)")
        }
        let broken = try storyboard("film: counted\nlength: many\n")
        let error = #expect(throws: NeuroReelError.self) { try film(broken) }
        #expect(error?.status == .badData && error?.description.hasPrefix("\(broken):2:9: ") == true)
    }

    private typealias ExitCode = Console.ExitStatus
}
