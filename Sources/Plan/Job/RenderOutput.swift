import Console
import Encoding
import Files

/// Where the frames of a render go, and in which format.
public struct RenderOutput: Sendable, Equatable {
    /// The format.
    public let format: OutputFormat
    /// The file's path; of pictures a pattern with a place for the frame's number in the film.
    public let text: String

    /// Takes a path or pattern as it is.
    package init(_ format: OutputFormat, _ text: String) {
        self.format = format
        self.text = text
    }

    /// Decides by the extension.
    ///
    /// - Parameter text: A path that ends in `.mp4`, or a pattern that ends in `.png`, such as `frames/%06d.png`.
    /// - Throws: ``NeuroReelError`` (cannot create) that says what would be right.
    public init(_ text: String) throws(NeuroReelError) {
        let path = OutputPath(text)
        guard text != "-" else {
            throw NeuroReelError(
                .cannotCreate,
                "An MP4 cannot be written to standard output, because its index is placed last: "
                    + "name a file, such as -o film.mp4.")
        }
        guard let format = OutputFormat(fileExtension: path.fileExtension) else {
            throw NeuroReelError(.cannotCreate, Self.advice(on: text))
        }
        self.init(format, text)
        guard format.isSequence else { return }
        guard text.contains("%") else {
            throw NeuroReelError(
                .cannotCreate,
                "'\(text)' names one picture, and a render has many: use a pattern such as "
                    + "'\(path.inserting("-%06d"))', or `neuroreel still` for a single frame.")
        }
        do {
            _ = try ImageSequencePattern(text)
        } catch {
            throw NeuroReelError(.cannotCreate, "\(error)")
        }
    }

    /// The standard place of a render.
    ///
    /// - Parameter stem: Folder and name without extension.
    package init(standard stem: String, format: OutputFormat) {
        let stem = format.isSequence ? "\(ImageSequencePattern.escaped(stem))-%06d" : stem
        self.init(format, "\(stem).\(format.fileExtension)")
    }

    /// The same with something inserted before the extension, such as a theme's name.
    package func inserting(_ suffix: String) -> RenderOutput {
        RenderOutput(format, OutputPath(text).inserting(suffix))
    }

    /// Makes the pictures' paths.
    ///
    /// - Precondition: it is a sequence of pictures.
    /// - Throws: ``NeuroReelError`` for a pattern that is none.
    package func pattern() throws(NeuroReelError) -> ImageSequencePattern {
        do {
            return try ImageSequencePattern(text)
        } catch {
            throw NeuroReelError(error)
        }
    }

    private static func advice(on text: String) -> String {
        func endings(_ isSequence: Bool) -> [String] {
            OutputFormat.allCases.filter { $0.isSequence == isSequence }.map { $0.fileExtension }
        }
        let videos = endings(false).map { ".\($0)" }.joined(separator: " or ")
        let pictures = endings(true).map { "'frames/%06d.\($0)'" }.joined(separator: " or ")
        return
            "'\(text)' names neither a video nor pictures: use \(videos) for a video, such as "
            + "'\(OutputPath(text).suggestion(endings(false)[0]))', or a pattern such as \(pictures) for pictures."
    }
}
