import ArgumentParser
import Console
import FilmKit
import Production
import Requests
import Storyboards

/// `neuroreel init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Print a storyboard with everything that a film can be told, a lesson, or a theme.",
        discussion: """
            Its values are the film's or the theme's defaults, each under a comment. For example:

              neuroreel init homepage-loop > my.yaml
              neuroreel render my.yaml

              neuroreel init --theme dark > my-theme.yaml
              neuroreel render homepage-loop --theme my-theme.yaml
            """)

    @Argument(help: "The film's name, which `neuroreel films` lists.")
    var film: String?

    @Option(
        help: "Print a complete theme file with the values of this theme, dark or light, instead of a storyboard.",
        completion: .list(ThemeName.allCases.map(\.rawValue)), transform: ThemeChoice.parseName)
    var theme: ThemeName?

    func run() throws {
        switch (film, theme) {
        case (let film?, nil): try StandardStream.output.write(StoryboardFile().starter(film: film))
        case (nil, let theme?): try StandardStream.output.write(ThemeTexts.starter(theme))
        default:
            throw NeuroReelError(
                .usage,
                "Say what to print: either a film's name for a storyboard, or --theme dark or light for a theme.")
        }
    }
}
