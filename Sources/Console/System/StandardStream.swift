import Foundation
import Synchronization
import Wording

/// Standard output and error, written without a buffer so that failures surface.
public enum StandardStream: Int32, Sendable {
    /// What the user asked for.
    case output = 1
    /// What the user should know.
    case error = 2

    /// Whether it is a terminal on which a line can be overwritten.
    package var isTerminal: Bool {
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

    /// Writes a text for reading. What stands in it of a user's names and values cannot steer a terminal.
    ///
    /// - Throws: ``NeuroReelError`` (input or output) if that fails.
    public func report(_ text: String) throws(NeuroReelError) { try write(Shown.report(text)) }

    /// Whether the last thing on standard error is a line that the next ``show(_:)`` would overwrite.
    private static let isLineOpen = Atomic<Bool>(false)

    /// Writes a message of one or more lines to standard error. Where nobody can read it, it is lost, and the work goes on.
    ///
    /// All messages come through here; what the user wrote is shown in them without control characters, and not at any length.
    public static func tell(_ message: String) {
        let line = Shown.message(arguments.reduce(message) { $0.replacing($1.text, with: $1.shown) })
        let start = isLineOpen.exchange(false, ordering: .relaxed) ? "\n" : ""
        try? error.write("\(start)\(line)\n")
    }

    /// The command line's arguments that cannot be shown as they are, the longest first, and how they are shown. With line feeds and spaces in
    /// them they could not be told from the message.
    private static let arguments: [(text: String, shown: String)] = {
        var values: [String] = []
        for argument in CommandLine.arguments.dropFirst() {
            values.append(argument)
            // Of `--name=value` the value alone, too.
            if argument.hasPrefix("-"), let sign = argument.firstIndex(of: "=") {
                values.append(String(argument[argument.index(after: sign)...]))
            }
        }
        values.sort { $0.utf8.count > $1.utf8.count }
        return values.map { (text: $0, shown: Shown.value($0)) }.filter { $0.text != $0.shown }
    }()

    /// Puts a line in the place of the last one shown, on a standard error that is a terminal.
    package static func show(_ line: String) {
        isLineOpen.store(true, ordering: .relaxed)
        try? error.write("\r\(line)\u{1B}[K")
    }

    /// How many characters a line of the terminal holds; 80 if it does not say.
    package var columns: Int {
        var size = winsize()
        guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
