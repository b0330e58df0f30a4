import Documents
import Encoding
import Files
import FilmKit
import Rendering
import Storyboards
import Typesetting

/// An error as shown to the user, with the exit status that it leads to.
public struct NeuroReelError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The exit status of the program.
    public let status: ExitStatus
    /// What is wrong, where, and what to do.
    public let description: String

    /// Makes an error.
    public init(_ status: ExitStatus, _ description: String) {
        self.status = status
        self.description = description
    }

    /// Converts any error of the modules below.
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
        case let error as DocumentError:
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

    /// The same error followed by another sentence on a line of its own, if there is one.
    package func followed(by sentence: String?) -> NeuroReelError {
        NeuroReelError(status, sentence.map { "\(description)\n\($0)" } ?? description)
    }

    /// Writes the error to standard error. If that fails, the exit code remains.
    public func tell() { StandardStream.tell("Error: \(description)") }

    private static func status(of kind: DocumentError.Kind) -> ExitStatus {
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
