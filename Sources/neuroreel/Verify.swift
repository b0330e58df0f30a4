import ArgumentParser
import Console
import Production
import Verification

/// `neuroreel verify`
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw frames of a finished video again, from its manifest, and compare.",
        discussion:
            "The manifest lies beside the video, as FILE.manifest.json. Exit code 65 means that they do not agree.")

    @Argument(help: "A video that `neuroreel render` or `neuroreel join` wrote.")
    var file: String

    @Option(
        parsing: .unconditional,
        help:
            "How many frames, spread evenly from the first to the last. (default: one of each segment, and at least 5)",
        transform: VideoVerification.parseSamples)
    var samples: Int?

    @OptionGroup var drawing: DeviceOptions

    func run() throws {
        let verification = try VideoVerification(of: file, samples: samples, device: drawing.choice)
        try StandardStream.output.report(verification.text())
        if let error = verification.error { throw error }
    }
}
