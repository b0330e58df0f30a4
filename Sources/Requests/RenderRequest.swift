import Console
import Encoding
import Films
import Outputs
import Plan
import Rendering
import Timeline

/// A request for a render; ``resolved()`` resolves its defaults.
public struct RenderRequest: Sendable {
    /// The requested film.
    package let film: FilmRequest
    /// The selected frames.
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
    ///   - film: The film.
    ///   - frames: The selected frames.
    ///   - quality: The source of the rate factor and the preset if they are nil; nil for the storyboard's.
    ///   - crf: The constant rate factor of x264.
    ///   - preset: The preset of x264.
    ///   - segmentLength: The duration of a segment, 0.1 to 30 s, rounded to a whole number of frames; nil for 2 s.
    ///   - captions: The forms of the film's captions, empty for none; nil for the storyboard's.
    ///   - hasChapters: Whether the film's sections become chapters; nil for the storyboard's choice, or the film's.
    ///   - output: A path or pattern; nil for the storyboard's, or `out/NAME-THEME.mp4`. With both themes, `-dark` and
    ///     `-light` are inserted before its extension.
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

    /// Whether the command line names an output.
    package var hasOutput: Bool { output != nil }

    /// The size of the pictures.
    package var size: FrameSize { film.size }

    /// The files to read.
    package var inputs: [CommandFile] { film.files }

    /// The output of each theme.
    ///
    /// - Throws: ``NeuroReelError``: cannot create for an output of an unknown format, usage for captions that pictures
    ///   cannot have.
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
        for output in outputs where output.format.isSequence { try CaptionForm.checkPictures(captions, output.text) }
        return outputs
    }

    /// Makes the film for each theme and resolves all defaults.
    ///
    /// - Throws: ``NeuroReelError``: as ``outputs()``; usage for settings that the film refuses and for frames that it
    ///   does not have.
    package func resolved() throws(NeuroReelError) -> ResolvedRender {
        let outputs = try outputs()
        let script = film.script
        var parts: [ResolvedRender.Part] = []
        for (theme, output) in zip(film.themes.themes, outputs) {
            var staging = film.staging(for: theme)
            staging.burnsCaptions = captions.contains(.burn)
            let part = ResolvedRender.Part(
                staging: staging, film: try script.prepared(staging), output: output,
                encoding: encoding(as: output.format, of: script), notes: notes(for: output))
            parts.append(part)
        }
        return ResolvedRender(
            inputs: film.files, script: script, size: film.size, rate: film.rate,
            frames: try frames.resolved(of: parts[0].film, rate: film.rate),
            hasCaptionFile: captions.contains(.sidecar), parts: parts)
    }

    /// The encoding settings for a format.
    private func encoding(as format: OutputFormat, of script: FilmScript) -> EncodingPlan {
        switch format {
        case .mp4: .mp4(video(of: script))
        case .png: .png
        }
    }

    private func video(of script: FilmScript) -> VideoPlan {
        let rate = film.rate
        let quality = quality ?? film.storyboard.output.quality
        let segmentFrames = max(1, rate.frameCount(for: segmentLength ?? RenderPlan.segmentLength))
        return VideoPlan(
            settings: VideoSettings(
                width: film.size.width, height: film.size.height, frameRateNumerator: rate.numerator,
                frameRateDenominator: rate.denominator, crf: crf ?? quality.crf, preset: preset ?? quality.preset,
                gop: segmentFrames),
            segmentFrames: segmentFrames,
            text: TextPlan(hasChapters: hasChapters ?? script.hasChapters, captions: captions))
    }

    /// Notes about options that have no effect on an output.
    private func notes(for output: RenderOutput) -> [String] {
        guard output.format.isSequence else { return film.notes }
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
}
