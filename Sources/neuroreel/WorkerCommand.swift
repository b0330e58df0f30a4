import ArgumentParser
import Production
import Workers

/// `neuroreel worker`, which `render --jobs` starts.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Render segments for another process.", shouldDisplay: false)

    func run() throws { try Worker.run() }
}
