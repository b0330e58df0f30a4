import Foundation
import Synchronization

/// Standard output and error, written without a buffer so that failures surface.
public enum StandardStream: Int32, Sendable {
    /// What the user asked for.
    case output = 1
    /// What the user should know.
    case error = 2

    /// Whether it is a terminal on which a line can be overwritten.
    var isTerminal: Bool {
        isatty(rawValue) == 1 && !["", "dumb"].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
    }

    /// Keeps the numbers of streams that were closed from being given to files, which would then receive messages.
    /// Writing to such a stream fails.
    public static func reserve() {
        for number in 0...2 as ClosedRange<Int32> where fcntl(number, F_GETFD) == -1 {
            // The lowest free number is taken, and all lower ones are taken already.
            _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes text, all of it.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if that fails.
    public func write(_ text: String) throws(NeuroReelError) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                let name = self == .output ? "standard output" : "standard error"
                let reason = errno == EPIPE ? "nobody reads it any more" : String(cString: strerror(errno))
                throw NeuroReelError(.inputOutput, "Writing to \(name) failed: \(reason).")
            }
        }
    }

    /// Whether the last thing on standard error is a line that the next ``show(_:)`` would overwrite.
    private static let isLineOpen = Atomic<Bool>(false)

    /// Writes a line to standard error. Where nobody can read it, it is lost, and the work goes on.
    public static func tell(_ line: String) {
        let start = isLineOpen.exchange(false, ordering: .relaxed) ? "\n" : ""
        try? error.write("\(start)\(line)\n")
    }

    /// Puts a line in the place of the last one shown, on a standard error that is a terminal.
    static func show(_ line: String) {
        isLineOpen.store(true, ordering: .relaxed)
        try? error.write("\r\(line)\u{1B}[K")
    }

    /// How many characters a line of the terminal holds; 80 if it does not say.
    var columns: Int {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
