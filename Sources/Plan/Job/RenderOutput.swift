import Console
import Encoding
import Files

/// Where the frames of a render go.
public enum RenderOutput: Codable, Sendable, Equatable {
    /// An MP4 at a path.
    case movie(path: String)
    /// A PNG for each frame, at paths made from a pattern with the frame's number in the film.
    case images(pattern: String)

    /// The path or pattern.
    public var text: String {
        switch self {
        case .movie(let path): path
        case .images(let pattern): pattern
        }
    }

    /// Whether it is a video, and not pictures.
    package var isVideo: Bool {
        if case .movie = self { true } else { false }
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
        switch path.fileExtension.lowercased() {
        case "mp4":
            self = .movie(path: text)
        case "png" where !text.contains("%"):
            throw NeuroReelError(
                .cannotCreate,
                "'\(text)' names one picture, and a render has many: use a pattern such as "
                    + "'\(path.inserting("-%06d"))', or `neuroreel still` for a single frame.")
        case "png":
            do {
                _ = try ImageSequencePattern(text)
            } catch {
                throw NeuroReelError(.cannotCreate, "\(error)")
            }
            self = .images(pattern: text)
        default:
            throw NeuroReelError(
                .cannotCreate,
                "'\(text)' names neither a video nor pictures: use .mp4 for a video, such as '\(path.suggestion("mp4"))', "
                    + "or a pattern such as 'frames/%06d.png' for pictures.")
        }
    }

    /// The same with something inserted before the extension, such as a theme's name.
    package func inserting(_ suffix: String) -> RenderOutput {
        switch self {
        case .movie(let path): .movie(path: OutputPath(path).inserting(suffix))
        case .images(let pattern): .images(pattern: OutputPath(pattern).inserting(suffix))
        }
    }

    /// Makes the pictures' paths.
    ///
    /// - Precondition: it is a sequence of pictures.
    /// - Throws: ``NeuroReelError`` (cannot create) for a pattern that is none.
    package func pattern() throws(NeuroReelError) -> ImageSequencePattern {
        do {
            return try ImageSequencePattern(text)
        } catch {
            throw NeuroReelError(error)
        }
    }
}
