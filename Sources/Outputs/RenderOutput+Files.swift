import Console
import Plan

extension RenderOutput {
    /// The files that frames give.
    ///
    /// - Parameters:
    ///   - hasCaptionFile: Whether a video's captions lie beside it.
    ///   - owner: Whose they are, for messages, such as ` of render 2`.
    package func files(of frames: FrameRange, hasCaptionFile: Bool, owner: String) throws(NeuroReelError)
        -> [CommandFile]
    {
        switch self {
        case .movie(let path): CommandFile.video(path, hasCaptionFile: hasCaptionFile, owner: owner)
        case .images:
            [
                .pictures(owner.isEmpty ? "the pictures" : "the output\(owner)", try pattern(), frames),
                .companion("the manifest\(owner)", path: CompanionPath.manifest(of: try pattern()), mark: "\"hash\""),
            ]
        }
    }

    /// A path in the folder of all that is written.
    package func firstPath() throws(NeuroReelError) -> String {
        guard case .images = self else { return text }
        return try pattern().path(frame: 0)
    }
}
