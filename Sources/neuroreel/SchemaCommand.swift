import ArgumentParser
import Console
import Production
import Requests

/// `neuroreel schema`
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of storyboards, with which editors complete and check.")

    func run() throws { try StandardStream.output.write(StoryboardFile().schema()) }
}
