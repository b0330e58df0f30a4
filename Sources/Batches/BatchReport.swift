import Encoding
import Files
import Foundation
import Plan

/// The results of a batch: a JSON file that is rewritten after each render, or less often if renders are short.
package struct BatchReport: Codable, Sendable {
    /// The state of a render.
    package enum Outcome: String, Codable, Sendable {
        /// Not started yet.
        case waiting
        /// Rendered in this run.
        case rendered
        /// The output existed and was up to date.
        case upToDate
        /// Failed; see the entry's error.
        case failed
    }

    /// A render.
    package struct Entry: Codable, Sendable {
        /// The output's path or pattern; empty if its name could not be determined.
        package var output: String
        package var outcome = Outcome.waiting
        /// The values from the batch file as text, by option and by path.
        package let values: [String: String]
        /// The line of the batch file on which the group begins.
        package let line: Int
        /// The plan's hash.
        package var hash: Digest?
        package var frames: FrameRange?
        /// The duration of the render in this run, in seconds.
        package var seconds: Double?
        /// The error if it failed.
        package var error: String?
        /// The exit code of the program if this were its only render.
        package var exitCode: Int32?
    }

    /// The path of the batch file.
    package let batch: String
    /// One entry for each render, in the file's order.
    package var entries: [Entry]

    /// The default path of a batch file's report.
    package static func path(of batch: String) -> String { "\(OutputPath(batch).stem).report.json" }

    /// The number of renders in a state.
    package func count(_ outcome: Outcome) -> Int { entries.filter { $0.outcome == outcome }.count }
}
