import ArgumentParser
import Plan
import Production

/// `neuroreel join`
struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Join the segments of a work folder to a video.",
        discussion: "Each segment is checked: whether it is whole, and whether it belongs to the folder's plan.")

    @Option(help: "The folder that `neuroreel render --work` wrote; it stays as it is.")
    var work: String

    @Option(name: .shortAndLong, help: "A file .mp4.")
    var output: String

    @Option(
        help: "The first and last frame, both included, as A-B; the file starts at 0 s. (default: all)",
        transform: FrameRange.parse)
    var frames: FrameRange?

    func run() throws { try Producer.join(folder: work, frames: frames, output: output) }
}
