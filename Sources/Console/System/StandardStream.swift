import Foundation
import Synchronization
import Wording

/// Standard output and standard error, unbuffered so that write failures are noticed.
public enum StandardStream: Int32, Sendable {
    /// Requested output.
    case output = 1
    /// Messages.
    case error = 2

    /// Whether it is a terminal that can overwrite a line.
    package var isTerminal: Bool {
        isatty(rawValue) == 1 && !["", "dumb"].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
    }

    /// Opens `/dev/null` for standard streams that are closed, so that no file gets their numbers and receives
    /// messages. Writing to such a stream fails.
    public static func reserve() {
        for number in 0...2 as ClosedRange<Int32> where fcntl(number, F_GETFD) == -1 {
            // `open` returns the lowest free number; all lower ones are in use already.
            _ = open("/dev/null", number == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes a text completely.
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
                let reason =
                    switch errno {
                    case EPIPE: "nobody reads it any more"
                    case EBADF: "it is closed"
                    default: String(cString: strerror(errno))
                    }
                throw NeuroReelError(.inputOutput, "Writing to \(name) failed: \(reason).")
            }
        }
    }

    /// Writes a text for people. Control characters in a user's names and values are escaped, so that they cannot
    /// control the terminal.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if that fails.
    public func report(_ text: String) throws(NeuroReelError) { try write(Shown.report(text)) }

    /// Whether the last output on standard error is a line that the next ``show(_:)`` would overwrite.
    private static let isLineOpen = Atomic<Bool>(false)

    /// Writes a message of one or more lines to standard error. If that fails, the message is lost and work goes on.
    ///
    /// All messages are written here. Text from the user is shown without control characters, and shortened.
    public static func tell(_ message: String) {
        let line = Shown.message(arguments.reduce(message) { $0.replacing($1.text, with: $1.shown) })
        let start = isLineOpen.exchange(false, ordering: .relaxed) ? "\n" : ""
        try? error.write("\(start)\(line)\n")
    }

    /// The command line's arguments that contain special characters, the longest first, and how they are shown. With
    /// their line feeds and spaces they could not be told from the message.
    private static let arguments: [(text: String, shown: String)] = {
        var values: [String] = []
        for argument in CommandLine.arguments.dropFirst() {
            values.append(argument)
            // For `--name=value`, the value alone as well.
            if argument.hasPrefix("-"), let sign = argument.firstIndex(of: "=") {
                values.append(String(argument[argument.index(after: sign)...]))
            }
        }
        values.sort { $0.utf8.count > $1.utf8.count }
        return values.map { (text: $0, shown: Shown.value($0)) }.filter { $0.text != $0.shown }
    }()

    /// Replaces the last line shown, on a standard error that is a terminal.
    package static func show(_ line: String) {
        isLineOpen.store(true, ordering: .relaxed)
        try? error.write("\r\(line)\u{1B}[K")
    }

    /// The width of the terminal in columns; 80 if unknown.
    package var columns: Int {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
