import Console
import Foundation
import Pipeline

/// The time of each stage of a render, as text.
package enum TimingReport {
    /// A table of the stages, in milliseconds per frame.
    package static func text(_ sums: StageTimes.Sums) -> String {
        guard sums.frames > 0 else { return "Timings: no frame was rendered" }
        func row(_ name: String, _ seconds: Double) -> String {
            let value = String(format: "%8.2f", seconds / Double(sums.frames) * 1000)
            return "  " + name.padding(toLength: 34, withPad: " ", startingAt: 0) + value
        }
        var lines = [
            "Timings, ms a frame over \(Counted.frames(sums.frames))",
            row("computing the scene", sums.staging), row("drawing and reading back", sums.drawing),
        ]
        lines += sums.passes.map { row("  \($0.name)", $0.seconds) }
        lines += [
            row("encoding and storing", sums.encoding), row("the encoder, waiting for frames", sums.waitingForFrames),
        ]
        if !sums.passes.isEmpty {
            lines.append("Each pass was waited for, so drawing took longer than it does without --timings.")
        }
        return lines.joined(separator: "\n")
    }
}
