import ArgumentParser
import Console
import FilmKit
import Production
import Reports
import Requests

/// `neuroreel inspect`
struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print a film's phases and every value of its forward and backward pass.")

    @OptionGroup(title: "Film") var film: FilmOptions

    @Option(name: .customLong("run"), help: "Which training run of several, by its name. (default: the first)")
    var trainingRun: String?

    @Option(
        parsing: .unconditional, help: "Which cycle's training step, counted from 0. (default: 0)",
        transform: ArgumentValues.index)
    var step = 0

    @Flag(help: "One JSON object, in full double precision.")
    var json = false

    func run() throws {
        let inspection = try Inspection(film.request(), run: trainingRun, step: step)
        if json {
            try StandardStream.output.write(inspection.json())
        } else {
            try StandardStream.output.report(inspection.text())
        }
    }
}
