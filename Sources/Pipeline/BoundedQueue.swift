import Foundation

/// A queue of limited capacity between two threads, which makes the faster one wait.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
    /// The queue was stopped by the other thread.
    package struct Stopped: Error {}

    private enum State {
        case open, finished, stopped
    }

    private let capacity: Int
    private let condition = NSCondition()
    private var elements: [Element] = []
    private var state = State.open

    /// Makes a queue that holds at most `capacity` elements.
    package init(capacity: Int) {
        precondition(capacity > 0, "a queue needs room")
        self.capacity = capacity
    }

    /// Adds an element, waiting for space.
    ///
    /// - Throws: ``Stopped`` if the queue was stopped.
    package func append(_ element: Element) throws {
        condition.lock()
        defer { condition.unlock() }
        while state == .open, elements.count >= capacity { condition.wait() }
        guard state == .open else { throw Stopped() }
        elements.append(element)
        condition.broadcast()
    }

    /// Removes the oldest element, waiting for one.
    ///
    /// - Returns: Nil if the queue is finished and empty.
    /// - Throws: ``Stopped`` if the queue was stopped.
    package func next() throws -> Element? {
        condition.lock()
        defer { condition.unlock() }
        while state == .open, elements.isEmpty { condition.wait() }
        guard state != .stopped else { throw Stopped() }
        guard !elements.isEmpty else { return nil }
        condition.broadcast()
        return elements.removeFirst()
    }

    /// Marks the end: no more elements will be added. Those in the queue are still handed over.
    package func finish() { end(.finished) }

    /// Makes both threads stop at once.
    package func stop() { end(.stopped) }

    private func end(_ end: State) {
        condition.lock()
        state = end
        if end == .stopped { elements.removeAll() }
        condition.broadcast()
        condition.unlock()
    }
}
