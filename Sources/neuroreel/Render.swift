import ArgumentParser
import Production

/// `neuroreel render`
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Render a film to an MP4 or a sequence of PNGs.")

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions
    @OptionGroup(title: "Durations") var durations: DurationOptions

    @Option(
        name: .shortAndLong,
        help: "A file .mp4, or a pattern of PNGs such as frames/%06d.png. (default: out/FILM-THEME.mp4)")
    var output: String?

    @Option(
        help: "The first and last frame, both included, as A-B; the file starts at 0 s. (default: all)",
        transform: FrameRange.parse)
    var frames: FrameRange?

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
        help: "auto (a bar on a terminal, else plain), plain, json (on standard output) or none. (default: auto)",
        transform: ProgressMode.parse)
    var progress: ProgressMode?

    func run() throws {
        let request = RenderRequest(
            film: film.request(durations, themes: picture.theme, size: picture.size), rate: film.rate, frames: frames,
            quality: quality ?? .standard, crf: crf, preset: preset, output: output)
        try Producer.render(request.plans(), device: picture.drawing.choice, progress: progress ?? .auto)
    }
}
