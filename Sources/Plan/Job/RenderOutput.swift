import Console
import Encoding
import Files

/// The path and format of a render's output.
public struct RenderOutput: Sendable, Equatable {
    /// The format.
    public let format: OutputFormat
    /// The file's path; for pictures, a pattern with a placeholder for the frame's index in the film.
    public let text: String

    /// Makes an output of a path or pattern, without checking it.
    package init(_ format: OutputFormat, _ text: String) {
        self.format = format
        self.text = text
    }

    /// Makes an output whose format follows from the extension.
    ///
    /// - Parameter text: A path that ends in `.mp4`, or a pattern that ends in `.png`, such as `frames/%06d.png`.
    /// - Throws: ``NeuroReelError`` (cannot create) with advice for a valid path.
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

    /// The default output for a name.
    ///
    /// - Parameter stem: The path without extension.
    package init(standard stem: String, format: OutputFormat) {
        let stem = format.isSequence ? "\(ImageSequencePattern.escaped(stem))-%06d" : stem
        self.init(format, "\(stem).\(format.fileExtension)")
    }

    /// The output with a suffix before the extension, such as a theme's name.
    package func inserting(_ suffix: String) -> RenderOutput {
        RenderOutput(format, OutputPath(text).inserting(suffix))
    }

    /// The pattern of the pictures' paths.
    ///
    /// - Precondition: The output is a sequence of pictures.
    /// - Throws: ``NeuroReelError`` if the pattern is not valid.
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
