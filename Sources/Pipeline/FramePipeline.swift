/// Draws on the calling thread, which owns the GL context, while another thread takes the frames.
package enum FramePipeline {
    /// How many frames may wait between the two.
    package static let capacity = 1

    /// Draws frames and hands them over. An error on either side stops both; no thread is left behind.
    ///
    /// - Parameters:
    ///   - consume: Takes all frames from the queue, on a thread of its own.
    ///   - draw: Draws all frames, and passes each to the function that it is given.
    package static func run<Frame: Sendable>(
        consume: @escaping @Sendable (BoundedQueue<Frame>) throws -> Void,
        draw: (_ handOver: (Frame) throws -> Void) throws -> Void
    ) throws {
        let queue = BoundedQueue<Frame>(capacity: capacity)
        let worker = WorkerThread(name: "encoder") {
            do {
                try consume(queue)
            } catch {
                queue.stop()
                throw error
            }
        }
        do {
            try draw(queue.append)
            queue.finish()
        } catch is BoundedQueue<Frame>.Stopped {
            // The worker's error says why.
        } catch {
            queue.stop()
            try? worker.wait()
            throw error
        }
        try worker.wait()
    }
}
