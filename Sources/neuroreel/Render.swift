import ArgumentParser
import Console
import Foundation
import Production
import Requests

/// `neuroreel render`
struct Render: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Render a film to an MP4 or a sequence of PNGs.",
        discussion: """
            A video is made of segments, which are kept until it is done: a render that was interrupted goes on where it \
            stopped when the same command is given again.
            """)

    @OptionGroup var render: RenderRequestOptions

    @Option(
        parsing: .unconditional, help: "How many processes render, 1 to 256. (default: 1)",
        transform: ArgumentValues.jobs)
    var jobs = 1

    @Option(
        help: "Render only these segments into --work, such as 3, 0-2 or 0-2,5; `neuroreel join` makes the video.",
        transform: ArgumentValues.segments)
    var segment: IndexSet?

    @Option(help: "Also write every number on screen, frame by frame, to this file, as `neuroreel values` does.")
    var values: String?

    @Flag(help: "Render segments again that are there already.")
    var fresh = false

    @Flag(help: "Keep the segments when the video is done.")
    var keepWork = false

    @Flag(help: "Tell where the time went.")
    var timings = false

    @Option(
        help: "auto (a bar on a terminal, else plain), plain, json (on standard output) or none. (default: auto)",
        transform: ProgressMode.parse)
    var progress: ProgressMode?

    func run() throws {
        let options = RenderOptions(
            jobs: jobs, workFolder: render.work, segments: segment, valuesFile: values, isFresh: fresh,
            keepsWork: keepWork,
            showsTimings: timings)
        try Producer.render(
            render.request(), options: options, device: render.picture.drawing.choice, progress: progress ?? .auto)
    }
}
