import Encoding
import Films
import Rendering
import Timeline

/// A render as asked for; ``jobs(on:)`` resolves what was left open.
public struct RenderRequest: Sendable {
    private let film: FilmRequest
    private let frames: FrameSelection
    private let quality: Quality?
    private let crf: Int?
    private let preset: String?
    private let segmentLength: RationalTime
    private let captions: Set<CaptionForm>
    private let hasChapters: Bool
    private let output: String?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film and how it shall look.
    ///   - frames: Which frames.
    ///   - quality: What decides rate factor and preset where they are nil; nil for the storyboard's.
    ///   - crf: The constant rate factor of x264.
    ///   - preset: The preset of x264.
    ///   - segmentLength: How long a segment is, 0.1 to 30 s; a whole number of frames is taken.
    ///   - captions: How the film's captions are shown, empty for not at all; nil for the storyboard's.
    ///   - hasChapters: Whether the film's sections are the video's chapters.
    ///   - output: A path or pattern; nil for the storyboard's, or `out/NAME-THEME.mp4`. With both themes, `-dark` and `-light` are
    ///     inserted before its extension.
    public init(
        film: FilmRequest, frames: FrameSelection, quality: Quality?, crf: Int?, preset: String?,
        segmentLength: RationalTime = RenderPlan.segmentLength, captions: Set<CaptionForm>? = nil,
        hasChapters: Bool = true, output: String?
    ) {
        self.film = film
        self.frames = frames
        self.quality = quality
        self.crf = crf
        self.preset = preset
        self.segmentLength = segmentLength
        self.captions = captions ?? film.storyboard.captions
        self.hasChapters = hasChapters
        self.output = output
    }

    /// Whether the command line named an output.
    var hasOutput: Bool { output != nil }

    /// The size of the pictures.
    var size: FrameSize { film.size }

    /// The paths of all files that it gives.
    ///
    /// - Throws: ``NeuroReelError``: usage for frames that the film does not have, cannot create for an output of an unknown kind.
    func paths() throws(NeuroReelError) -> [String] {
        let frames = try resolvedFrames()
        var paths: [String] = []
        for output in try outputs() {
            paths += try output.paths(of: frames)
            if captions.contains(.sidecar) { paths.append(TextPlan.captionPath(of: output.text)) }
        }
        return paths
    }

    /// Where each theme's frames go.
    ///
    /// - Throws: ``NeuroReelError``: cannot create for an output of an unknown kind, usage for captions that pictures cannot have.
    func outputs() throws(NeuroReelError) -> [RenderOutput] {
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
    func jobs(on device: RenderDevice) throws(NeuroReelError) -> [RenderJob] {
        let frames = try resolvedFrames()
        let rate = film.rate
        let quality = quality ?? film.storyboard.quality
        let segmentFrames = max(1, rate.frameCount(for: segmentLength))
        let video = VideoPlan(
            settings: VideoSettings(
                width: film.size.width, height: film.size.height, frameRateNumerator: rate.numerator,
                frameRateDenominator: rate.denominator, crf: crf ?? quality.crf, preset: preset ?? quality.preset,
                gop: segmentFrames),
            segmentFrames: segmentFrames, text: TextPlan(hasChapters: hasChapters, captions: captions))
        let outputs = try outputs()
        let script = try film.script()
        var jobs: [RenderJob] = []
        for (theme, output) in zip(film.themes.themes, outputs) {
            var staging = film.staging(for: theme)
            staging.burnsCaptions = captions.contains(.burn)
            let isVideo = output.isVideo
            let plan = RenderPlan(
                film: script, staging: staging, size: film.size, rate: rate, video: isVideo ? video : nil,
                provenance: try Provenance(device: device, film: script, staging: staging, isVideo: isVideo))
            jobs.append(RenderJob(plan: plan, frames: frames, output: output))
        }
        return jobs
    }

    /// Which of the film's frames.
    ///
    /// - Throws: ``NeuroReelError`` (usage) for frames that the film does not have, and for settings that it refuses.
    func resolvedFrames() throws(NeuroReelError) -> FrameRange {
        try frames.resolved(of: try film.film(), rate: film.rate)
    }

    /// The numbers on screen in these frames, whatever the theme.
    ///
    /// - Throws: ``NeuroReelError`` (usage) as ``resolvedFrames()``.
    func values() throws(NeuroReelError) -> ValueTable { try ValueTable(film, frames: frames) }
}
