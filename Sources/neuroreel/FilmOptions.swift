import ArgumentParser
import Console
import Plan
import Requests
import Storyboards
import Timeline

/// What every command that makes a film takes.
struct FilmOptions: ParsableArguments {
    @Argument(
        help: """
            The film's name, which `neuroreel films` lists; or a storyboard, whose path has a slash or ends in .yaml. Options \
            win over what it says.
            """)
    var film: String

    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            """
            A value for what a storyboard can say, such as network.activation=tanh, timing.cycle=8s or colors.signal=#ff8800; \
            any number of times. `neuroreel init FILM` lists the paths.
            """, valueName: "path=value"),
        completion: .custom { words, _, _ in StoryboardFile().completions(for: words) }, transform: Self.setting)
    var settings: [Setting] = []

    @Option(
        parsing: .unconditional,
        help: "What the film is called, in its pictures and in the video's file: 1 to 80 characters; as --set title=.")
    var title: String?

    @Option(
        parsing: .unconditional,
        help: "Chooses weights, sample and sparks; from 0 on; as --set seed=. (default: the film's, 42)")
    var seed: String?

    @Option(
        help:
            "Neurons in each layer: 2 to 8 layers of 1 to 256; as --set network.layers=. (default: the film's, 8,12,12,6)"
    )
    var layers: String?

    @Option(
        parsing: .unconditional,
        help: "Frames a second: 1 to 240, such as 60, 29.97 or 30000/1001. (default: 60)",
        transform: ArgumentValues.frameRate)
    var fps: FrameRate?

    /// The film as asked for.
    ///
    /// - Throws: ``NeuroReelError``: usage if there is no such film or a setting is refused; no input or bad data for a storyboard.
    func request(themes: ThemeChoice? = nil, size: FrameSize? = nil) throws(NeuroReelError) -> FilmRequest {
        try FilmRequest(source: film, settings: allSettings, themes: themes, size: size, rate: fps)
    }

    /// The values for the storyboard's parameters, in order: those of `--set` and of the short forms.
    var allSettings: [Setting] {
        var all = settings
        for (option, path, value) in [
            ("--title", "title", title), ("--seed", "seed", seed), ("--layers", "network.layers", layers),
        ] {
            if let value { all.append(Setting(path, value, origin: option)) }
        }
        return all
    }

    private static func setting(_ text: String) throws -> Setting {
        do {
            return try Setting.parse(text)
        } catch {
            throw NeuroReelError(error)
        }
    }
}
