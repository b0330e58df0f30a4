import ArgumentParser
import Console
import Foundation
import Production
import Requests
import Wording

/// The command line's entry.
@main
struct NeuroReel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neuroreel", abstract: "Turns a neural network's training step into film.",
        version: Version.neuroreel,
        subcommands: [
            Render.self, Still.self, Sheet.self, WatchCommand.self, ShowPlan.self, Join.self, Verify.self,
            BatchCommand.self, Inspect.self, ShowValues.self, ListFilms.self, InitCommand.self, CheckCommand.self,
            SchemaCommand.self, Doctor.self, WorkerCommand.self,
        ])

    static func main() {
        StandardStream.reserve()
        Interruption.prepare()
        do {
            try checkCommandName()
            var command = try parseAsRoot()
            try command.run()
        } catch let error as NeuroReelError {
            error.tell()
            Foundation.exit(error.status.code)
        } catch {
            finish(error)
        }
    }

    /// Ends the program as the parser asks for: with a text that was wanted, such as the help, or with what is wrong with the command
    /// line.
    private static func finish(_ error: any Error) -> Never {
        let (text, code) = (fullMessage(for: error), exitCode(for: error))
        guard code == .success else {
            if let now = formerOption(in: text) {
                StandardStream.tell("Error: \(now)")
            } else if !text.isEmpty {
                StandardStream.tell(text)
            }
            Foundation.exit(code.rawValue)
        }
        do throws(NeuroReelError) {
            if !text.isEmpty { try StandardStream.output.write("\(text)\n") }
        } catch {
            error.tell()
            Foundation.exit(error.status.code)
        }
        Foundation.exit(code.rawValue)
    }

    /// What to use instead of an option that is no more; nil if the parser refuses something else.
    private static func formerOption(in text: String) -> String? {
        guard let name = text.firstMatch(of: /Unknown option '--([a-z-]+)/)?.1,
            let option = FormerName.option(String(name))
        else { return nil }
        return "There is no option --\(name) any more: use \(option)."
    }

    /// The parser knows no nearest name for a misspelt command.
    private static func checkCommandName() throws(NeuroReelError) {
        let names = configuration.subcommands.map { $0._commandName } + ["help"]
        let shown =
            configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"]
        var words = CommandLine.arguments.dropFirst()
        if words.first == "help" { words = words.dropFirst() }
        guard let name = words.first, !name.hasPrefix("-"), !names.contains(name) else { return }
        let advice = NearestName.advice(name, among: shown, called: "commands")
        throw NeuroReelError(.usage, "There is no command '\(name)'. \(advice)")
    }
}
