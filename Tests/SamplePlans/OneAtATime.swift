import Foundation

/// Keeps whole renders in this process apart: what one leaves behind when it fails is noted once for the process.
package enum OneAtATime {
    private static let lock = NSRecursiveLock()

    /// Does something while no other test does such a thing.
    package static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }
}
