import Foundation

/// Standard output and error, written without a buffer so that failures surface.
public enum StandardStream: Int32, Sendable {
    /// What the user asked for.
    case output = 1
    /// What the user should know.
    case error = 2

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Keeps the numbers of streams that were closed from being given to files, which would then receive messages.
    /// Writing to such a stream fails.
    public static func reserve() {
        for number in 0...2 as ClosedRange<Int32> where fcntl(number, F_GETFD) == -1 {
            // The lowest free number is taken, and all lower ones are taken already.
            _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes text, all of it. A standard error that was closed from the start is taken as a wish for silence.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if that fails.
    public func write(_ text: String) throws(NeuroReelError) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EBADF, self == .error {
                return
            } else if errno != EINTR {
                let name = self == .output ? "standard output" : "standard error"
                let reason = errno == EPIPE ? "nobody reads it any more" : String(cString: strerror(errno))
                throw NeuroReelError(.inputOutput, "Writing to \(name) failed: \(reason).")
            }
        }
    }
}
