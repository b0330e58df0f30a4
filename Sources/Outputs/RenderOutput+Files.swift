import Console
import Plan

extension RenderOutput {
    /// The files that a render of frames writes.
    ///
    /// - Parameters:
    ///   - hasCaptionFile: Whether a video's captions are written beside it.
    ///   - owner: A suffix for messages, such as ` of render 2`.
    /// - Throws: ``NeuroReelError`` for an invalid pattern.
    package func files(of frames: FrameRange, hasCaptionFile: Bool, owner: String) throws(NeuroReelError)
        -> [CommandFile]
    {
        guard format.isSequence else { return CommandFile.video(text, hasCaptionFile: hasCaptionFile, owner: owner) }
        let pattern = try pattern()
        return [
            .pictures(owner.isEmpty ? "the pictures" : "the output\(owner)", pattern, frames),
            .companion("the manifest\(owner)", path: CompanionPath.manifest(of: pattern), mark: "\"hash\""),
        ]
    }

    /// The path of one of the output's files, in the folder of all of them.
    ///
    /// - Throws: ``NeuroReelError`` for an invalid pattern.
    package func firstPath() throws(NeuroReelError) -> String {
        format.isSequence ? try pattern().path(frame: 0) : text
    }
}
