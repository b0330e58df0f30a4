import ArgumentParser
import Console
import Production
import Reports

/// `neuroreel plan`
struct ShowPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Tell what a render would do: its segments, frames, and the hash that names the work.")

    @OptionGroup var render: RenderRequestOptions

    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
        let report = try PlanReport(
            render.request(), workFolder: render.work, device: render.picture.drawing.choice)
        if json {
            try StandardStream.output.write(report.json())
        } else {
            try StandardStream.output.report(report.text())
        }
    }
}
