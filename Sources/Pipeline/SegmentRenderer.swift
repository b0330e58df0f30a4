import Console
import Encoding
import FilmKit
import Films
import Plan
import Rendering
import Segments

/// Renders segments in this process: the calling thread draws, another one encodes and stores.
package struct SegmentRenderer {
    private let renderer: Renderer
    private let film: any Film
    private let folder: WorkFolder

    /// Makes a renderer of segments.
    ///
    /// - Parameters:
    ///   - renderer: The renderer; its size is that of the folder's plan.
    ///   - film: The film of the folder's plan.
    ///   - folder: The folder in which segments are stored, with their plan.
    package init(_ renderer: Renderer, film: any Film, into folder: WorkFolder) {
        self.renderer = renderer
        self.folder = folder
        self.film = film
    }

    /// Renders segments, in order.
    ///
    /// - Parameters:
    ///   - segments: The segments to render.
    ///   - times: Collects the time of each stage.
    ///   - drawn: Called on this thread for each frame that is drawn.
    /// - Throws: The error of drawing, encoding or storing; segments stored before it stay.
    package func render(_ segments: [Segment], times: StageTimes, drawn: () throws -> Void) throws {
        let plan = folder.plan
        // One buffer for each frame that can wait, one being handed over and one being encoded: no thread ever waits
        // for the pool, not even after the other one has failed.
        let pool = try VideoFramePool(
            width: plan.size.width, height: plan.size.height, count: FramePipeline.capacity + 2)
        let folder = folder
        try FramePipeline.run { (queue: BoundedQueue<DrawnFrame>) in
            var encoder = SegmentEncoder(into: folder)
            let start = ContinuousClock.now
            while let frame = try queue.next() {
                defer { pool.give(frame.picture) }
                try encoder.take(frame)
            }
            let whole = start.duration(to: .now) / .seconds(1)
            times.add(encoding: encoder.seconds, waitingForFrames: whole - encoder.seconds)
        } draw: { handOver in
            let frames = segments.lazy.flatMap { segment in
                (segment.frames.first...segment.frames.last).lazy.map { (segment, $0) }
            }
            try renderer.drawAhead(frames) { segment, index in
                let start = ContinuousClock.now
                let scene = film.scene(at: plan.time(ofFrame: index))
                let staging = start.duration(to: .now) / .seconds(1)
                try renderer.draw(scene)
                try renderer.submitYUV()
                let whole = start.duration(to: .now) / .seconds(1)
                times.addFrame(staging: staging, drawing: whole - staging)
                return (segment, index, whole)
            } receive: { (segment: Segment, index: Int, seconds: Double) in
                let start = ContinuousClock.now
                guard let picture = pool.take() else { preconditionFailure("the pool is never closed") }
                try renderer.receiveYUV(into: picture.planes)
                let reading = start.duration(to: .now) / .seconds(1)
                times.add(drawing: reading)
                try drawn()
                try handOver(
                    DrawnFrame(picture: picture, index: index, segment: segment, seconds: seconds + reading))
            }
        }
    }
}

extension VideoFrame {
    /// The picture's memory, for a renderer to fill.
    package var planes: PlaneMemory {
        PlaneMemory(luma: luma, lumaStride: lumaStride, chroma: chroma, chromaStride: chromaStride)
    }
}
