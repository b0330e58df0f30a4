import Console
import Foundation
import Outputs
import Plan
import Segments

/// Options for carrying out a render. They do not change a byte of the output.
public struct RenderOptions: Sendable {
    /// The range of the number of worker processes.
    public static let jobLimits = 1...256

    /// The number of processes that render. The default is 1: this process.
    public var jobs: Int
    /// The work folder; nil for one beside the output. The default is nil.
    public var workFolder: String?
    /// The segments to render into the work folder without joining them; nil for the whole video. The default is nil.
    public var segments: IndexSet?
    /// The file for the numbers on screen, as ``ValueTable`` writes them; nil for none. The default is nil.
    public var valuesFile: String?
    /// Whether to render existing segments again. The default is false.
    public var isFresh: Bool
    /// Whether to keep the work folder when the video is complete. The default is false.
    public var keepsWork: Bool
    /// Whether to report the time of each stage. The default is false.
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
    /// - Parameter outputs: The outputs of the render.
    package func files(_ outputs: [RenderOutput]) -> [CommandFile] {
        var files: [CommandFile] = []
        if let valuesFile { files.append(.output("the values", path: valuesFile)) }
        if let workFolder { return files + [.workFolder(workFolder)] }
        for output in outputs where !output.format.isSequence {
            files.append(.workFolder(WorkFolder.path(beside: output.text)))
        }
        return files
    }

    /// Checks that the options are compatible.
    ///
    /// - Parameter outputs: The outputs of the render.
    /// - Throws: ``NeuroReelError`` (usage) with advice.
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
