import Encoding
import Files
import Plan

/// A file, or several, that a command reads or writes.
package enum CommandFile: Sendable {
    /// What it reads. The noun stands in messages, such as `the storyboard`.
    case input(_ noun: String, path: String)
    /// What it writes because it was named.
    case output(_ noun: String, path: String)
    /// What it writes beside an output: only over an empty file or one of its kind, which has this text near its beginning.
    case companion(_ noun: String, path: String, mark: String)
    /// Pictures that it writes.
    case pictures(_ noun: String, ImageSequencePattern, FrameRange)
    /// A folder that it works in, or from which it only reads.
    case workFolder(String, isWritten: Bool = true)

    /// A video and what lies beside it.
    ///
    /// - Parameter owner: Whose they are, for messages, such as ` of render 2`.
    package static func video(_ path: String, hasCaptionFile: Bool, owner: String = "") -> [CommandFile] {
        let captions = CommandFile.companion(
            "the captions\(owner)", path: CompanionPath.captions(of: path), mark: "WEBVTT")
        return [
            .output(owner.isEmpty ? "the film" : "the output\(owner)", path: path),
            .companion("the manifest\(owner)", path: CompanionPath.manifest(of: path), mark: "\"hash\""),
        ] + (hasCaptionFile ? [captions] : [])
    }
}
