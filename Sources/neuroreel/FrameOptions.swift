import ArgumentParser
import Plan
import Production
import Requests

/// Which of a film's frames.
struct FrameOptions: ParsableArguments {
    @Option(
        help: "The first and last frame, both included, as A-B; the file starts at 0 s. (default: all)",
        transform: FrameRange.parse)
    var frames: FrameRange?

    @Option(
        help: """
            The frames of one section, which `neuroreel inspect` lists; instead of --frames. Of several of one name the \
            first is meant, and NAME#2 the second.
            """)
    var section: String?

    /// The frames as asked for.
    var selection: FrameSelection { FrameSelection(frames: frames, section: section) }
}
