import Foundation

/// A thread that performs one task and reports its result.
package final class WorkerThread: @unchecked Sendable {
    private let condition = NSCondition()
    private var outcome: Result<Void, any Error>?

    /// Starts the task.
    package init(name: String, _ work: @escaping @Sendable () throws -> Void) {
        let thread = Thread { [self] in
            let result = Result { try work() }
            condition.lock()
            outcome = result
            condition.broadcast()
            condition.unlock()
        }
        thread.name = name
        thread.start()
    }

    /// Waits until the task is done.
    ///
    /// - Throws: The task's error.
    package func wait() throws {
        condition.lock()
        while outcome == nil { condition.wait() }
        let result = outcome
        condition.unlock()
        try result?.get()
    }
}
