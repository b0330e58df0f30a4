import ArgumentParser
import FilmKit
import Production
import Reports

/// `neuroreel values`
struct ShowValues: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "values",
        abstract: "Write every number that a film shows, frame by frame, as JSON in full double precision.")

    @OptionGroup(title: "Film") var film: FilmOptions
    @OptionGroup(title: "Frames") var frames: FrameOptions

    @Option(name: .shortAndLong, help: "The JSON file. (default: standard output)")
    var output: String?

    func run() throws {
        try ValueTable(film.request(), frames: frames.selection).write(to: output)
    }
}
