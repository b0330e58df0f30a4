import ArgumentParser
import Production

/// `neuroreel plan`
struct ShowPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Tell what a render would do: its segments, frames, and the hash that names the work.")

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Picture") var picture: PictureOptions
    @OptionGroup(title: "Durations") var durations: DurationOptions
    @OptionGroup(title: "Video") var video: VideoOptions

    @Option(
        name: .shortAndLong,
        help: "A file .mp4, or a pattern of PNGs such as frames/%06d.png. (default: out/FILM-THEME.mp4)")
    var output: String?

    @Option(help: "The folder for finished segments. (default: FILE.work beside the output)")
    var work: String?

    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
        let film = film.request(durations, themes: picture.theme, size: picture.size)
        let report = try PlanReport(
            video.request(film, rate: self.film.rate, output: output), workFolder: work,
            device: picture.drawing.choice)
        try StandardStream.output.write(json ? report.json() : report.text())
    }
}
