import Console
import Foundation

/// How the start of a server went, for the thread that waits for it. The first report counts.
final class ServerStart: @unchecked Sendable {
    private let condition = NSCondition()
    private var result: Result<UInt16, NeuroReelError>?

    /// The port; nil as long as there is none.
    var port: UInt16? {
        condition.lock()
        defer { condition.unlock() }
        return try? result?.get()
    }

    /// Notes the port, or why there is none.
    ///
    /// - Returns: Whether it is the first report.
    @discardableResult
    func report(_ result: Result<UInt16, NeuroReelError>) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard self.result == nil else { return false }
        self.result = result
        condition.broadcast()
        return true
    }

    /// Waits for the first report.
    func wait() -> Result<UInt16, NeuroReelError> {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result { return result }
            condition.wait()
        }
    }
}
