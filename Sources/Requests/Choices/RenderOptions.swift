import Console
import Foundation
import Outputs
import Plan
import Segments

/// How a render is carried out. Nothing here changes a byte of what comes out.
public struct RenderOptions: Sendable {
    /// How many worker processes there may be.
    public static let jobLimits = 1...256

    /// Processes that render; with 1, this process does.
    public var jobs: Int
    /// The work folder; nil for one beside the output.
    public var workFolder: String?
    /// The segments to be rendered into the work folder, without joining them; nil for all and the whole video.
    public var segments: IndexSet?
    /// Where the numbers on screen go, as ``ValueTable`` writes them; nil for nowhere.
    public var valuesFile: String?
    /// Whether segments that are there already are rendered again.
    public var isFresh: Bool
    /// Whether the work folder stays when the video is done.
    public var keepsWork: Bool
    /// Whether to tell where the time went.
    public var showsTimings: Bool

    /// Makes options; the defaults are those of the command line.
    public init(
        jobs: Int = 1, workFolder: String? = nil, segments: IndexSet? = nil, valuesFile: String? = nil,
        isFresh: Bool = false, keepsWork: Bool = false, showsTimings: Bool = false
    ) {
        self.jobs = jobs
        self.workFolder = workFolder
        self.segments = segments
        self.valuesFile = valuesFile
        self.isFresh = isFresh
        self.keepsWork = keepsWork
        self.showsTimings = showsTimings
    }

    /// The files that these options name or imply.
    ///
    /// - Parameter outputs: Where the frames go.
    package func files(_ outputs: [RenderOutput]) -> [CommandFile] {
        var files: [CommandFile] = []
        if let valuesFile { files.append(.output("the values", path: valuesFile)) }
        if let workFolder { return files + [.workFolder(workFolder)] }
        for output in outputs where !output.format.isSequence {
            files.append(.workFolder(WorkFolder.path(beside: output.text)))
        }
        return files
    }

    /// Checks what belongs together.
    ///
    /// - Parameter outputs: Where the frames go.
    /// - Throws: ``NeuroReelError`` (usage) that says what would be right.
    package func validate(outputs: [RenderOutput], hasOutput: Bool) throws(NeuroReelError) {
        if segments != nil {
            guard workFolder != nil else {
                throw NeuroReelError(
                    .usage,
                    "A segment needs a place: add --work FOLDER, and later `neuroreel join --work FOLDER -o FILE`.")
            }
            guard !hasOutput else {
                throw NeuroReelError(
                    .usage,
                    "--segment writes no video: leave -o out, and use `neuroreel join --work FOLDER -o FILE` later.")
            }
            guard valuesFile == nil else {
                throw NeuroReelError(
                    .usage, "--segment writes no values: leave --values out, and use `neuroreel values` instead.")
            }
        }
        if workFolder != nil, outputs.count > 1 {
            throw NeuroReelError(
                .usage, "A work folder holds one video: render one theme at a time with --work, or leave --work out.")
        }
        let isOfVideos = jobs > 1 || workFolder != nil || isFresh || keepsWork
        for output in outputs where output.format.isSequence && isOfVideos {
            throw NeuroReelError(
                .usage,
                "--jobs, --work, --fresh and --keep-work are for videos, and '\(output.text)' names pictures: leave them out, "
                    + "and give each process frames of its own with --frames.")
        }
    }
}
