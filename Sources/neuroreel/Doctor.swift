import ArgumentParser
import Console
import Production
import Reports

/// `neuroreel doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what draws and encodes here, and what is missing.")

    @OptionGroup var drawing: DeviceOptions

    func run() throws {
        let report = DoctorReport(device: drawing.choice)
        try StandardStream.output.report(report.text)
        if let error = report.error { throw error }
    }
}
