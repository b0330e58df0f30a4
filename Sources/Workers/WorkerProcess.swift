import Console
import Foundation
import Plan
import Synchronization

/// A child process of this program that renders segments.
package final class WorkerProcess: Sendable {
    /// The process identifier.
    package let identifier: Int32

    /// One end of a socket pair, whose other end is the child's standard input and output.
    private let socket: Int32
    private let reader: Mutex<LineReader>
    /// Whether the process may be sent signals. Its identifier may be reused once it was waited for.
    private let isRunning = Mutex(true)

    /// Starts the process.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) if it cannot be started.
    package init(_ task: WorkerTask) throws(NeuroReelError) {
        var ends: [Int32] = [0, 0]
        // Close-on-exec keeps other workers from inheriting the sockets; otherwise this one would not notice the end of
        // its input.
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw Self.failure(errno) }
        let result = Self.spawn(streams: ends[1])
        // If the child's end stayed open here, its death would go unnoticed.
        close(ends[1])
        do throws(NeuroReelError) {
            identifier = try result.get()
        } catch {
            close(ends[0])
            throw error
        }
        socket = ends[0]
        reader = Mutex(LineReader(ends[0]))
        send(task)
    }

    deinit {
        _ = end()
        close(socket)
    }

    /// Sends a message. If the process is gone, ``nextReport()`` returns nil.
    package func send(_ line: some Encodable) {
        let bytes = Array(CanonicalJSON.encode(line)) + [UInt8(ascii: "\n")]
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return }
            sent += max(0, count)
        }
    }

    /// Waits for the next report; nil if the process is gone. Call it from one thread at a time.
    package func nextReport() -> WorkerReport? {
        reader.withLock { $0.next() }.flatMap { try? JSONDecoder().decode(WorkerReport.self, from: Data($0)) }
    }

    /// Ends the process' input, and waits until it exits.
    ///
    /// - Returns: The reason why it ended, for a message; nil if it ended normally.
    package func end() -> String? {
        guard isRunning.withLock({ $0 }) else { return nil }
        shutdown(socket, Int32(SHUT_WR))
        // Until it is waited for, its identifier is not reused.
        var info = siginfo_t()
        while waitid(P_PID, id_t(identifier), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
        isRunning.withLock { $0 = false }
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        guard signal == 0 else { return "was killed by signal \(signal)" }
        let code = status >> 8 & 0xff
        return code == 0 ? nil : "ended with exit code \(code)"
    }

    /// Terminates the process at once; unfinished work is lost.
    package func stop() { isRunning.withLock { if $0 { _ = kill(identifier, SIGTERM) } } }

    /// Starts this program as a worker.
    private static func spawn(streams: Int32) -> Result<Int32, NeuroReelError> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO] { posix_spawn_file_actions_adddup2(&actions, streams, stream) }
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("neuroreel"), strdup("worker"), nil]
        defer { for argument in arguments { free(argument) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, "/proc/self/exe", &actions, nil, &arguments, environ)
        return code == 0 ? .success(identifier) : .failure(failure(code))
    }

    private static func failure(_ code: Int32) -> NeuroReelError {
        let advice =
            [EMFILE, ENFILE].contains(code)
            ? " Raise the limit of open files (ulimit -n), or use fewer --jobs."
            : [EAGAIN, ENOMEM].contains(code) ? " Use fewer --jobs." : ""
        return NeuroReelError(
            .unavailable, "A worker process cannot be started: \(String(cString: strerror(code))).\(advice)")
    }
}
