import ArgumentParser
import Plan
import Production
import Requests
import Timeline

/// What decides the frames and bytes of a render.
struct VideoOptions: ParsableArguments {
    @OptionGroup var frames: FrameOptions

    @Option(help: "draft, standard or high. (default: standard)", transform: Quality.parse)
    var quality: Quality?

    @Option(
        parsing: .unconditional,
        help: "x264's constant rate factor, 1 (best) to 51 (smallest). (default: the quality's 28, 18 or 14)",
        transform: ArgumentValues.crf)
    var crf: Int?

    @Option(
        help: """
            x264's preset: ultrafast, superfast, veryfast, faster, fast, medium, slow, slower, veryslow or placebo. \
            (default: the quality's veryfast, medium or slow)
            """,
        transform: ArgumentValues.preset)
    var preset: String?

    @Option(
        parsing: .unconditional, help: "How long a segment is, 0.1s to 30s: the unit of work. (default: 2s)",
        transform: ArgumentValues.segmentLength)
    var segmentLength: RationalTime?

    @Option(
        help: """
            How captions are shown: burn (in the picture), track (soft subtitles in the MP4), sidecar (FILE.vtt beside it), \
            several separated by commas, or none. (default: the storyboard's, or none)
            """,
        transform: CaptionForm.parse)
    var captions: Set<CaptionForm>?

    @Flag(
        inversion: .prefixedNo,
        help: "Whether the film's sections are the MP4's chapters. (default: the storyboard's, or except in a loop)")
    var chapters: Bool?

    /// The render as asked for.
    func request(_ film: FilmRequest, output: String?) -> RenderRequest {
        RenderRequest(
            film: film, frames: frames.selection, quality: quality, crf: crf, preset: preset,
            segmentLength: segmentLength, captions: captions,
            hasChapters: chapters, output: output)
    }
}
