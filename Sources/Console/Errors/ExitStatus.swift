/// How the program ends, in the numbers of BSD's `sysexits.h`.
public enum ExitStatus: Sendable, Equatable {
    /// A flag, a value or a film's name that cannot be understood or met.
    case usage
    /// Input that is not what it should be.
    case badData
    /// A file that should be read and is not there or cannot be read.
    case noInput
    /// A device, driver, codec, font or memory that is needed and missing.
    case unavailable
    /// A fault of the program itself.
    case internalFault
    /// An output that cannot be created, found out before anything is drawn.
    case cannotCreate
    /// Reading or writing failed on the way: a full disk, a closed pipe.
    case inputOutput
    /// Ended by a signal.
    case signal(Int32)

    /// The exit code.
    public var code: Int32 {
        switch self {
        case .usage: 64
        case .badData: 65
        case .noInput: 66
        case .unavailable: 69
        case .internalFault: 70
        case .cannotCreate: 73
        case .inputOutput: 74
        case .signal(let number): 128 + number
        }
    }

    /// The status with an exit code; an internal fault for a code that has none.
    package init(code: Int32) {
        let named: [ExitStatus] = [
            .usage, .badData, .noInput, .unavailable, .internalFault, .cannotCreate, .inputOutput,
        ]
        self = code > 128 ? .signal(code - 128) : named.first { $0.code == code } ?? .internalFault
    }
}
