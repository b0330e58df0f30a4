import ArgumentParser
import Batches
import Console
import Production
import Requests

/// `neuroreel batch`
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Render everything that a YAML file asks for, as far as it is missing or changed.",
        discussion: """
            The file's keys are those of storyboards (nested, or with points as --set takes them), short forms such as size, \
            fps, format and layers, and frames, section, crf, preset and segment-length. A list of values stands for a render \
            with each; lists multiply:

              output: out/{film}-{theme}-{size}.{format}
              film: homepage-loop
              theme: [dark, light]
              size: [1080p, square]

            `renders:` holds a list of such groups, each with values of its own. One failure does not stop the rest.
            """)

    @Argument(help: "The YAML file. Paths in it start where the program is started.")
    var file: String

    @Option(
        parsing: .unconditional, help: "How many processes render each video, 1 to 256. (default: 1)",
        transform: ArgumentValues.jobs)
    var jobs = 1

    @Flag(help: "Render again what is up to date.")
    var fresh = false

    @Option(help: "Where the report goes, as JSON. (default: NAME.report.json beside the file)")
    var report: String?

    @Option(
        help: "auto (a bar on a terminal, else plain), plain, json (on standard output) or none. (default: auto)",
        transform: ProgressMode.parse)
    var progress: ProgressMode?

    @OptionGroup var drawing: DeviceOptions

    func run() throws {
        var batch = try Batch(
            path: file, options: RenderOptions(jobs: jobs, isFresh: fresh), device: drawing.choice, report: report,
            progress: progress ?? .auto)
        try batch.run()
    }
}
