import Foundation

/// Where the drawing thread and the page's requests meet: the latest state and pictures in one direction, the latest choice in the other.
/// May be used from any thread.
package final class PageBoard: @unchecked Sendable {
    /// How many pictures are kept: a page may still fetch one that was replaced a moment ago.
    private static let pictureLimit = 8

    private let condition = NSCondition()
    private var state: (revision: Int, json: [UInt8])?
    private var pictures: [(number: Int, png: [UInt8])] = []
    private var waiting: [UUID: CheckedContinuation<[UInt8], Never>] = [:]
    private var choice: PageChoice?
    private var choices = 0
    private var isStopped = false

    package init() {}

    // MARK: The drawing thread

    /// Makes a state and its picture, if it has one, known to all pages.
    ///
    /// - Precondition: Its revision is higher than that of the last one.
    func publish(_ state: PageState, png: [UInt8]? = nil) {
        let json = state.json
        condition.lock()
        self.state = (state.revision, json)
        if let png, let number = state.picture?.number {
            pictures = pictures.suffix(Self.pictureLimit - 1) + [(number, png)]
        }
        let served = waiting
        waiting = [:]
        condition.unlock()
        for continuation in served.values { continuation.resume(returning: json) }
    }

    /// Waits for a choice or for an end, but no longer than a duration.
    ///
    /// - Returns: The newest choice with its number, once; older ones that nobody took are forgotten.
    package func nextChoice(within patience: TimeInterval) -> (choice: PageChoice, number: Int)? {
        condition.lock()
        defer { condition.unlock() }
        let end = Date(timeIntervalSinceNow: patience)
        while choice == nil, !isStopped, condition.wait(until: end) {}
        defer { choice = nil }
        return choice.map { ($0, choices) }
    }

    /// Whether ``stop()`` was called.
    package var hasStopped: Bool {
        condition.lock()
        defer { condition.unlock() }
        return isStopped
    }

    /// Ends the drawing thread's work.
    package func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        condition.unlock()
    }

    // MARK: The page's requests

    /// Asks for another moment or theme.
    ///
    /// - Returns: The choice's number.
    package func choose(_ later: PageChoice) -> Int {
        condition.lock()
        defer { condition.unlock() }
        choice = choice.map { $0.followed(by: later) } ?? later
        choices += 1
        condition.broadcast()
        return choices
    }

    /// The PNG of a number; nil if there is none any more.
    func picture(_ number: Int) -> [UInt8]? {
        condition.lock()
        defer { condition.unlock() }
        return pictures.last { $0.number == number }?.png
    }

    /// The JSON of the state: at once if it is another revision than the one known to the page, or when there is another, or after some
    /// time, so that nobody waits for an answer that never comes.
    func state(otherThan revision: Int?, within patience: Duration) async -> [UInt8] {
        let id = UUID()
        let end = Task {
            try? await Task.sleep(for: patience)
            giveUp(id)
        }
        defer { end.cancel() }
        return await withCheckedContinuation { continuation in
            if let json = known(otherThan: revision, else: continuation, id) { continuation.resume(returning: json) }
        }
    }

    private func known(
        otherThan revision: Int?, else continuation: CheckedContinuation<[UInt8], Never>, _ id: UUID
    ) -> [UInt8]? {
        condition.lock()
        defer { condition.unlock() }
        if let state, state.revision != revision { return state.json }
        waiting[id] = continuation
        return nil
    }

    private func giveUp(_ id: UUID) {
        condition.lock()
        let continuation = waiting.removeValue(forKey: id)
        let json = state?.json
        condition.unlock()
        continuation?.resume(returning: json ?? Array("{}".utf8))
    }
}
