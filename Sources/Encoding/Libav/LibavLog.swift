internal import CFFmpeg
internal import Glibc
internal import Synchronization

/// Silences libav's log and keeps the last error line of a thread, so that an error's text can carry the reason.
enum LibavLog {
    private struct Line {
        let thread: pthread_t
        let text: String
    }

    private static let last = Mutex<Line?>(nil)

    private static let installed: Void = av_log_set_callback { source, level, format, arguments in
        guard level <= AV_LOG_ERROR, let format, let arguments else { return }
        var buffer = [CChar](repeating: 0, count: 512)
        var printsPrefix: Int32 = 0
        av_log_format_line2(source, level, format, arguments, &buffer, Int32(buffer.count), &printsPrefix)
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        var text = String(decoding: bytes, as: UTF8.self)
        while text.last?.isWhitespace == true { text.removeLast() }
        if !text.isEmpty { LibavLog.keep(text) }
    }

    /// Replaces libav's printing log by this one, once for the process, and forgets the thread's last line.
    static func begin() {
        _ = installed
        last.withLock { if $0?.thread == pthread_self() { $0 = nil } }
    }

    /// The text for a libav status: the last error line this thread caused since ``begin()``, else the status' own
    /// text.
    static func reason(_ status: Int32) -> String {
        let line = last.withLock { $0?.thread == pthread_self() ? $0?.text : nil }
        var buffer = [CChar](repeating: 0, count: 128)
        av_strerror(status, &buffer, buffer.count)
        let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return line.map { "\(text) (\($0))" } ?? text
    }

    private static func keep(_ text: String) {
        last.withLock { $0 = Line(thread: pthread_self(), text: text) }
    }
}
