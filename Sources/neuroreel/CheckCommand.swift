import ArgumentParser
import Console
import Production
import Requests

/// `neuroreel check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Tell everything that is wrong with storyboards, each with its line and column."
    )

    @Argument(help: "The files.")
    var files: [String]

    func run() throws {
        var failures: [NeuroReelError] = []
        for file in files {
            switch StoryboardFile().check(file) {
            case .success(let checked):
                for warning in checked.warnings { StandardStream.tell(warning) }
                try StandardStream.output.report("\(checked.summary)\n")
            case .failure(let error):
                failures.append(error)
                StandardStream.tell(error.description)
            }
        }
        if let first = failures.first {
            throw NeuroReelError(first.status, "\(failures.count) of \(files.count) cannot be rendered.")
        }
    }
}
