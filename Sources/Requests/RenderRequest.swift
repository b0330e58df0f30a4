import Console
import Encoding
import Films
import Outputs
import Plan
import Rendering
import Timeline

/// A render as asked for; ``jobs(on:)`` resolves what was left open.
public struct RenderRequest: Sendable {
    /// The film and how it shall look.
    package let film: FilmRequest
    /// Which of its frames.
    package let frames: FrameSelection
    private let quality: Quality?
    private let crf: Int?
    private let preset: String?
    private let segmentLength: RationalTime?
    private let captions: Set<CaptionForm>
    private let hasChapters: Bool?
    private let isChapterChoice: Bool
    private let output: String?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film and how it shall look.
    ///   - frames: Which frames.
    ///   - quality: What decides rate factor and preset where they are nil; nil for the storyboard's.
    ///   - crf: The constant rate factor of x264.
    ///   - preset: The preset of x264.
    ///   - segmentLength: How long a segment is, 0.1 to 30 s; a whole number of frames is taken. Nil for 2 s.
    ///   - captions: How the film's captions are shown, empty for not at all; nil for the storyboard's.
    ///   - hasChapters: Whether the film's sections are the video's chapters; nil for the storyboard's choice, or the film's.
    ///   - output: A path or pattern; nil for the storyboard's, or `out/NAME-THEME.mp4`. With both themes, `-dark` and `-light` are
    ///     inserted before its extension.
    public init(
        film: FilmRequest, frames: FrameSelection, quality: Quality?, crf: Int?, preset: String?,
        segmentLength: RationalTime? = nil, captions: Set<CaptionForm>? = nil,
        hasChapters: Bool? = nil, output: String?
    ) {
        self.film = film
        self.frames = frames
        self.quality = quality
        self.crf = crf
        self.preset = preset
        self.segmentLength = segmentLength
        self.captions = captions ?? film.storyboard.output.captions
        isChapterChoice = hasChapters != nil || film.given.contains("chapters")
        self.hasChapters = hasChapters ?? film.storyboard.output.hasChapters
        self.output = output
    }

    /// Whether the command line named an output.
    package var hasOutput: Bool { output != nil }

    /// The size of the pictures.
    package var size: FrameSize { film.size }

    /// The files that it reads.
    package var inputs: [CommandFile] { film.files }

    /// The files that it reads and writes.
    ///
    /// - Parameter owner: Whose they are, for messages, such as ` of render 2`.
    /// - Throws: ``NeuroReelError``: usage for frames that the film does not have, cannot create for an output of an unknown kind.
    package func files(owner: String = "") throws(NeuroReelError) -> [CommandFile] {
        let frames = try resolvedFrames()
        var files = film.files
        for output in try outputs() {
            files += try output.files(of: frames, hasCaptionFile: captions.contains(.sidecar), owner: owner)
        }
        return files
    }

    /// Where each theme's frames go.
    ///
    /// - Throws: ``NeuroReelError``: cannot create for an output of an unknown kind, usage for captions that pictures cannot have.
    package func outputs() throws(NeuroReelError) -> [RenderOutput] {
        let output = try output.map { text throws(NeuroReelError) in try RenderOutput(text) }
        var outputs: [RenderOutput] = []
        for theme in film.themes.themes {
            let suffix = film.suffix(for: theme)
            if let output {
                outputs.append(output.inserting(suffix))
            } else {
                outputs.append(try film.storyboard.output(in: theme, suffix: suffix))
            }
        }
        for case .images(let pattern) in outputs { try CaptionForm.checkPictures(captions, pattern) }
        return outputs
    }

    /// One job for each theme.
    ///
    /// - Parameter device: What draws.
    /// - Throws: ``NeuroReelError``: usage for what cannot be met, cannot create for an output of an unknown kind.
    package func jobs(on device: RenderDevice) throws(NeuroReelError) -> [RenderJob] {
        let frames = try resolvedFrames()
        let rate = film.rate
        let quality = quality ?? film.storyboard.output.quality
        let segmentFrames = max(1, rate.frameCount(for: segmentLength ?? RenderPlan.segmentLength))
        let outputs = try outputs()
        let script = film.script
        let video = VideoPlan(
            settings: VideoSettings(
                width: film.size.width, height: film.size.height, frameRateNumerator: rate.numerator,
                frameRateDenominator: rate.denominator, crf: crf ?? quality.crf, preset: preset ?? quality.preset,
                gop: segmentFrames),
            segmentFrames: segmentFrames,
            text: TextPlan(hasChapters: hasChapters ?? script.hasChapters, captions: captions))
        var jobs: [RenderJob] = []
        for (theme, output) in zip(film.themes.themes, outputs) {
            var staging = film.staging(for: theme)
            staging.burnsCaptions = captions.contains(.burn)
            let isVideo = output.isVideo
            let plan = RenderPlan(
                film: script, staging: staging, size: film.size, rate: rate, video: isVideo ? video : nil,
                provenance: try Provenance(device: device, film: script, staging: staging, isVideo: isVideo))
            jobs.append(RenderJob(plan: plan, frames: frames, output: output, notes: notes(for: output)))
        }
        return jobs
    }

    /// Which options change nothing about an output.
    private func notes(for output: RenderOutput) -> [String] {
        guard case .images = output else { return film.notes }
        let given = [
            ("--quality", quality != nil || film.given.contains("output.quality")), ("--crf", crf != nil),
            ("--preset", preset != nil),
            ("--segment-length", segmentLength != nil), ("--chapters", isChapterChoice && hasChapters == true),
        ].filter(\.1).map(\.0)
        guard !given.isEmpty else { return film.notes }
        return film.notes + [
            "Pictures are not encoded as a video is: \(given.joined(separator: ", ")) changes nothing."
        ]
    }

    /// Which of the film's frames.
    ///
    /// - Throws: ``NeuroReelError`` (usage) for frames that the film does not have, and for settings that it refuses.
    package func resolvedFrames() throws(NeuroReelError) -> FrameRange {
        try frames.resolved(of: try film.film(), rate: film.rate)
    }
}
