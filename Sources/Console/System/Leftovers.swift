import Synchronization

/// What unfinished work leaves behind on purpose, for the message that says why it ended. Any thread may ask.
package enum Leftovers {
    private static let work = Mutex<(@Sendable () -> String?)?>(nil)

    /// Clears up what is of no use to anyone, once, and gives a sentence about what stays; nil if nothing does.
    package static func settle() -> String? {
        let settle = work.withLock { work in
            defer { work = nil }
            return work
        }
        return settle?()
    }

    /// From now on, that tells what is left behind.
    package static func note(_ settle: (@Sendable () -> String?)?) { work.withLock { $0 = settle } }
}
