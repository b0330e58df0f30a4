import ArgumentParser
import Console
import Production
import Reports
import Requests

/// `neuroreel doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what draws and encodes here, and what is missing.")

    @Argument(help: "A film or storyboard whose fonts are checked, too.")
    var film: String?

    @OptionGroup var drawing: DeviceOptions

    func run() throws {
        let request = try film.map { source throws(NeuroReelError) in try FilmRequest(source: source) }
        let report = DoctorReport(device: drawing.choice, film: request)
        try StandardStream.output.report(report.text)
        if let error = report.error { throw error }
    }
}
