import ArgumentParser
import Console
import Production
import Requests

/// `neuroreel init`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Print a storyboard with everything that a film can be told.",
        discussion: """
            Its values are the film's defaults, each under a comment. For example:

              neuroreel init homepage-loop > my.yaml
              neuroreel render my.yaml
            """)

    @Argument(help: "The film's name, which `neuroreel films` lists.")
    var film: String

    func run() throws { try StandardStream.output.write(StoryboardFile().starter(film: film)) }
}
