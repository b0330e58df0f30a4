import Encoding
import Films
import Rendering

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
            self.init(.unavailable, "\(error.description)\nRun `neuroreel doctor` to see what was found.")
        case let error as Encoding.EncodingError:
            self.init(NeuroReelError.status(of: error.kind), error.description)
        case let error as FilmError:
            self.init(.usage, error.description)
        default:
            self.init(.internalFault, "Unexpected: \(error)")
        }
    }

    private static func status(of kind: Encoding.EncodingError.Kind) -> ExitStatus {
        switch kind {
        case .badSettings: .usage
        case .codecMissing: .unavailable
        case .cannotCreate: .cannotCreate
        case .writeFailed: .inputOutput
        case .corrupt: .badData
        }
    }
}
