import Synchronization

/// The unfinished work that is kept on purpose, for the message about why a program ended. May be used from any thread.
package enum Leftovers {
    private static let work = Mutex<(@Sendable () -> String?)?>(nil)

    /// Removes what is of no further use, once, and returns a sentence about what is kept; nil if nothing is.
    package static func settle() -> String? {
        let settle = work.withLock { work in
            defer { work = nil }
            return work
        }
        return settle?()
    }

    /// Sets the function that ``settle()`` calls; nil for none.
    package static func note(_ settle: (@Sendable () -> String?)?) { work.withLock { $0 = settle } }
}
