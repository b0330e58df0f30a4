import ArgumentParser
import Plan
import Production
import Rendering
import Requests
import Storyboards

/// What every command that draws takes.
struct PictureOptions: ParsableArguments {
    @Option(
        help: """
            dark, light or both; both gives two files, with -dark and -light before the extension. Or a theme of your own, such as \
            my-theme.yaml: `neuroreel init --theme dark` prints one. (default: dark)
            """,
        completion: .custom { _, _, prefix in ThemeChoice.completions(of: prefix) }, transform: ThemeChoice.parse)
    var theme: ThemeChoice?

    @Option(
        help: "WIDTHxHEIGHT, both even, or 720p, 1080p, 4k, square (1080x1080), portrait (1080x1920). (default: 1080p)",
        transform: FrameSize.parse)
    var size: FrameSize?

    @OptionGroup
    var drawing: DeviceOptions
}
