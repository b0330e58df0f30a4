import Synchronization

/// What unfinished work leaves behind on purpose, for the message that says why it ended. Any thread may ask.
enum Leftovers {
    private static let text = Mutex<String?>(nil)

    /// A sentence; nil if nothing is left behind.
    static var sentence: String? { text.withLock { $0 } }

    /// From now on, that is what is left behind.
    static func note(_ sentence: String?) { text.withLock { $0 = sentence } }
}
