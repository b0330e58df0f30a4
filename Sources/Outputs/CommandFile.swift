import Encoding
import Files
import Plan

/// A file, or several, that a command reads or writes.
package enum CommandFile: Sendable {
    /// A file to read. The noun is for messages, such as `the storyboard`.
    case input(_ noun: String, path: String)
    /// A file to write, named by the user.
    case output(_ noun: String, path: String)
    /// A file to write beside an output. It may replace only an empty file or one of its own kind, which has the mark
    /// near its beginning.
    case companion(_ noun: String, path: String, mark: String)
    /// Pictures to write.
    case pictures(_ noun: String, ImageSequencePattern, FrameRange)
    /// A folder to work in, or only to read from.
    case workFolder(String, isWritten: Bool = true)

    /// A video and the files beside it.
    ///
    /// - Parameter owner: A suffix for messages, such as ` of render 2`.
    package static func video(_ path: String, hasCaptionFile: Bool, owner: String = "") -> [CommandFile] {
        let captions = CommandFile.companion(
            "the captions\(owner)", path: CompanionPath.captions(of: path), mark: "WEBVTT")
        return [
            .output(owner.isEmpty ? "the film" : "the output\(owner)", path: path),
            .companion("the manifest\(owner)", path: CompanionPath.manifest(of: path), mark: "\"hash\""),
        ] + (hasCaptionFile ? [captions] : [])
    }
}
