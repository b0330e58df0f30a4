import ArgumentParser
import Console
import Production
import Requests
import Storyboards

/// `neuroreel schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of storyboards or themes, with which editors complete and check.")

    @Flag(help: "The schema of theme files instead of storyboards.")
    var theme = false

    func run() throws {
        try StandardStream.output.write(theme ? ThemeTexts.schema() : StoryboardFile().schema())
    }
}
