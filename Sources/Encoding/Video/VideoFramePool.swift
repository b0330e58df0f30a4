internal import Foundation

/// A fixed number of frames that go round between a renderer and an encoder, so that memory stays bounded.
///
/// Safe to use from several threads.
public final class VideoFramePool: @unchecked Sendable {
    /// How many frames go round.
    public let count: Int

    private let condition = NSCondition()
    private var free: [VideoFrame]
    private var isClosed = false

    /// A pool of `count` frames (1...64) of `width` x `height` pixels.
    ///
    /// - Throws: ``MediaError`` of kind `.badSettings` for a size or count out of range, `.noMemory` when memory is short.
    public init(width: Int, height: Int, count: Int) throws(MediaError) {
        guard (1...64).contains(count) else {
            throw MediaError(.badSettings, "a pool of \(count) frames", at: "frame pool", advice: "use 1 to 64")
        }
        self.count = count
        free = []
        for _ in 0..<count { free.append(try VideoFrame(width: width, height: height)) }
    }

    /// Takes a frame with undefined contents and waits while all are out; `nil` once the pool is closed.
    public func take() -> VideoFrame? {
        condition.lock()
        defer { condition.unlock() }
        while free.isEmpty, !isClosed { condition.wait() }
        return isClosed ? nil : free.removeLast()
    }

    /// Gives a frame taken from this pool back.
    public func give(_ frame: VideoFrame) {
        condition.lock()
        defer { condition.unlock() }
        precondition(free.count < count && !free.contains { $0 === frame }, "the frame was given back before")
        free.append(frame)
        condition.signal()
    }

    /// Ends every wait, now and later, with `nil`: the way out when the other side has failed.
    public func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
