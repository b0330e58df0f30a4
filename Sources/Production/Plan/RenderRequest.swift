import Encoding
import Films
import Timeline

/// A render as asked for; ``plans()`` resolves what was left open.
public struct RenderRequest: Sendable {
    private let film: FilmRequest
    private let rate: FrameRate
    private let frames: FrameRange?
    private let quality: Quality
    private let crf: Int?
    private let preset: String?
    private let output: String?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - film: The film and how it shall look.
    ///   - rate: Frames a second.
    ///   - frames: Which frames; nil for all.
    ///   - quality: What decides rate factor and preset where they are nil.
    ///   - crf: The constant rate factor of x264.
    ///   - preset: The preset of x264.
    ///   - output: A path or pattern; nil for `out/FILM-THEME.mp4`. With both themes, `-dark` and `-light` are inserted before its
    ///     extension.
    public init(
        film: FilmRequest, rate: FrameRate, frames: FrameRange?, quality: Quality, crf: Int?, preset: String?,
        output: String?
    ) {
        self.film = film
        self.rate = rate
        self.frames = frames
        self.quality = quality
        self.crf = crf
        self.preset = preset
        self.output = output
    }

    /// One plan for each theme.
    ///
    /// - Throws: ``NeuroReelError``: usage for what cannot be met, cannot create for an output of an unknown kind.
    public func plans() throws(NeuroReelError) -> [RenderPlan] {
        let frames = try resolvedFrames()
        let output = try output.map { text throws(NeuroReelError) in try RenderOutput(text) }
        let segmentFrames = rate.frameCount(for: RenderPlan.segmentLength)
        let video = VideoSettings(
            width: film.size.width, height: film.size.height, frameRateNumerator: rate.numerator,
            frameRateDenominator: rate.denominator, crf: crf ?? quality.crf, preset: preset ?? quality.preset,
            gop: segmentFrames)
        return film.themes.themes.map { theme in
            RenderPlan(
                film: film.name, settings: film.settings(for: theme), size: film.size, rate: rate, frames: frames,
                video: video, segmentFrames: segmentFrames,
                output: output?.inserting(film.suffix(for: theme))
                    ?? .movie(path: "\(OutputFolder.standard)/\(film.name)-\(theme.rawValue).mp4"))
        }
    }

    private func resolvedFrames() throws(NeuroReelError) -> FrameRange {
        let count = rate.frameCount(for: try film.film().duration)
        let all = FrameRange(first: 0, last: count - 1)
        guard let frames else { return all }
        guard frames.last <= all.last else {
            throw NeuroReelError(
                .usage, "The frames \(frames) are not all in the film: at \(rate) fps it has frames \(all)."
            )
        }
        return frames
    }
}
