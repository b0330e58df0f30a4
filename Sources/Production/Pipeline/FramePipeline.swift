/// Draws on the calling thread, which owns the GL context, while another thread takes the frames.
enum FramePipeline {
    /// How many frames may wait between the two.
    static let capacity = 4

    /// Draws frames and hands them over. An error on either side stops both; no thread is left behind.
    ///
    /// - Parameters:
    ///   - count: How many frames.
    ///   - consume: Takes all frames from the queue, on a thread of its own.
    ///   - draw: Draws the frame with that index.
    static func run<Frame: Sendable>(
        count: Int, consume: @escaping @Sendable (BoundedQueue<Frame>) throws -> Void, draw: (Int) throws -> Frame
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
            for index in 0..<count {
                try queue.append(try draw(index))
            }
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
