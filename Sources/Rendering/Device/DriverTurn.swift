import CGL
import Foundation

/// A turn at a software driver, which contexts take one after another.
///
/// All contexts of a display share one screen in Mesa's llvmpipe. A call that asks whether a resource is in use reads the
/// scenes of all of them, without a lock (seen in Mesa 22.3): a program with two renderers on two threads could crash.
/// Drivers of hardware draw by themselves and need no turns.
struct DriverTurn {
    private static let lock = NSRecursiveLock()
    /// The number of contexts of the program; guarded by the lock.
    nonisolated(unsafe) private static var contexts = 0

    /// Waits for the turn.
    static func begin() -> DriverTurn {
        lock.lock()
        return DriverTurn()
    }

    /// Changes the number of contexts.
    static func count(_ change: Int) {
        lock.lock()
        contexts += change
        lock.unlock()
    }

    /// Ends the turn. If others may follow, the driver's own threads finish first what was begun in it.
    ///
    /// A thread without a current context has begun nothing.
    func end() {
        if Self.contexts > 1 { glFinish() }
        Self.lock.unlock()
    }
}
