/// Draws frames on the calling thread, which owns the GL context, while another thread consumes them.
package enum FramePipeline {
    /// The number of frames that may wait between the two threads.
    package static let capacity = 1

    /// Draws frames and hands them over. An error on either thread stops both; no thread is left running.
    ///
    /// - Parameters:
    ///   - consume: Consumes all frames from the queue, on a thread of its own.
    ///   - draw: Draws all frames, and passes each to the given function.
    /// - Throws: The error of the consuming thread if it stopped the pipeline, else that of drawing.
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
            // The consuming thread's error is the cause.
        } catch {
            queue.stop()
            try? worker.wait()
            throw error
        }
        try worker.wait()
    }
}
