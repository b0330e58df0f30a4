import Encoding
import Files
import Foundation
import Plan

/// How each render of a batch went: a file of JSON, written anew after each, or after some of them where many are short.
package struct BatchReport: Codable, Sendable {
    /// How a render went.
    package enum Outcome: String, Codable, Sendable {
        /// Its turn has not come.
        case waiting
        /// It was rendered.
        case rendered
        /// It was there already, as it would be rendered.
        case upToDate
        /// It failed; the entry's error says why.
        case failed
    }

    /// One render.
    package struct Entry: Codable, Sendable {
        /// The file, or the pattern of the pictures; empty if no name could be made.
        package var output: String
        package var outcome = Outcome.waiting
        /// The values that the batch file gives it, as text, by option and by path.
        package let values: [String: String]
        /// The line of the batch file on which its group begins.
        package let line: Int
        /// The plan's name.
        package var hash: Digest?
        package var frames: FrameRange?
        /// From its start to its end, in this run.
        package var seconds: Double?
        /// Why it failed.
        package var error: String?
        /// What the program would have exited with, had it been the only render.
        package var exitCode: Int32?
    }

    /// The batch file.
    package let batch: String
    /// One for each render, in the file's order.
    package var entries: [Entry]

    /// Where a batch file's report goes unless asked otherwise.
    package static func path(of batch: String) -> String { "\(OutputPath(batch).stem).report.json" }

    /// How many renders went so.
    package func count(_ outcome: Outcome) -> Int { entries.filter { $0.outcome == outcome }.count }
}
