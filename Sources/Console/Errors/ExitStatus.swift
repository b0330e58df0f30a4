/// How the program exits, after the codes of BSD's `sysexits.h`.
public enum ExitStatus: Sendable, Equatable {
    /// 64: an option, a value or a film's name on the command line is not valid.
    case usage
    /// 65: input data is not valid.
    case badData
    /// 66: an input file is missing or cannot be read.
    case noInput
    /// 69: a device, driver, codec, font or memory is not available.
    case unavailable
    /// 70: an internal error of the program.
    case internalFault
    /// 73: an output cannot be created, found before anything is drawn.
    case cannotCreate
    /// 74: reading or writing failed in progress, such as on a full disk or a closed pipe.
    case inputOutput
    /// 128 plus the signal's number: ended by a signal.
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

    /// The status with an exit code; an internal error for unknown codes.
    package init(code: Int32) {
        let named: [ExitStatus] = [
            .usage, .badData, .noInput, .unavailable, .internalFault, .cannotCreate, .inputOutput,
        ]
        self = code > 128 ? .signal(code - 128) : named.first { $0.code == code } ?? .internalFault
    }
}
