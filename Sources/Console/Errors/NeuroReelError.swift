import Encoding
import Files
import FilmKit
import Rendering
import Storyboards
import Typesetting

/// What went wrong, as the user reads it, and how the program ends because of it.
public struct NeuroReelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// How the program ends.
    public let status: ExitStatus
    /// What is wrong, where, and what to do.
    public let description: String

    /// Makes an error.
    public init(_ status: ExitStatus, _ description: String) {
        self.status = status
        self.description = description
    }

    /// Translates any error that the rooms below throw.
    public init(_ error: any Error) {
        switch error {
        case let error as NeuroReelError:
            self = error
        case let error as RenderingError:
            let advice = error.kind == .unavailable ? "\nRun `neuroreel doctor` to see what was found." : ""
            self.init(.unavailable, error.description + advice)
        case let error as FileError:
            self.init(NeuroReelError.status(of: error.kind), error.description)
        case let error as MediaError:
            self.init(NeuroReelError.status(of: error.kind), error.description)
        case let error as StoryboardError:
            self.init(NeuroReelError.status(of: error.kind), error.description)
        case let error as FilmError:
            self.init(error.kind == .fontMissing ? .unavailable : .usage, error.description)
        case let error as TypesettingError:
            let isMissing = [.fontMissing, .damagedFont].contains(error.kind)
            self.init(isMissing ? .unavailable : .usage, error.description)
        default:
            self.init(.internalFault, "Unexpected: \(error)")
        }
    }

    /// The same error with another sentence, if there is one.
    package func followed(by sentence: String?) -> NeuroReelError {
        NeuroReelError(status, sentence.map { "\(description)\n\($0)" } ?? description)
    }

    /// Writes it to standard error. Where nobody can read it, the exit code says it.
    public func tell() { StandardStream.tell("Error: \(description)") }

    private static func status(of kind: StoryboardError.Kind) -> ExitStatus {
        switch kind {
        case .noInput: .noInput
        case .badData: .badData
        case .usage: .usage
        case .fontMissing: .unavailable
        }
    }

    private static func status(of kind: FileError.Kind) -> ExitStatus {
        switch kind {
        case .badPattern: .usage
        case .cannotCreate: .cannotCreate
        case .writeFailed: .inputOutput
        case .readFailed: .noInput
        }
    }

    private static func status(of kind: MediaError.Kind) -> ExitStatus {
        switch kind {
        case .badSettings: .usage
        case .codecMissing, .noMemory: .unavailable
        case .cannotCreate: .cannotCreate
        case .writeFailed: .inputOutput
        case .readFailed: .noInput
        case .corrupt: .badData
        }
    }
}
