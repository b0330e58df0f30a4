import Encoding
import Films
import Rendering

/// Renders segments in this process: this thread draws, another one encodes and stores.
struct SegmentRenderer {
    private let renderer: Renderer
    private let film: any Film
    private let folder: WorkFolder

    /// Makes a renderer of segments.
    ///
    /// - Parameters:
    ///   - renderer: Draws; its size is that of the folder's plan.
    ///   - folder: Where the segments go; its plan says what is drawn.
    init(_ renderer: Renderer, into folder: WorkFolder) throws(NeuroReelError) {
        self.renderer = renderer
        self.folder = folder
        film = try folder.plan.makeFilm()
    }

    /// Renders segments, in order.
    ///
    /// - Parameters:
    ///   - segments: Which.
    ///   - times: Is told what takes how long.
    ///   - drawn: Is told of each frame that is drawn, on this thread.
    /// - Throws: What drawing, encoding or storing throws; segments that are stored stay.
    func render(_ segments: [Segment], times: StageTimes, drawn: () throws -> Void) throws {
        let plan = folder.plan
        // As many as can wait, one being drawn and one being encoded: no side ever waits for the pool, not even after the other has
        // failed.
        let pool = try VideoFramePool(
            width: plan.size.width, height: plan.size.height, count: FramePipeline.capacity + 2)
        let frames = segments.flatMap { segment in
            (segment.frames.first...segment.frames.last).map { (segment: segment, index: $0) }
        }
        let folder = folder
        try FramePipeline.run(count: frames.count) { (queue: BoundedQueue<DrawnFrame>) in
            var encoder = SegmentEncoder(into: folder)
            let start = ContinuousClock.now
            while let frame = try queue.next() {
                defer { pool.give(frame.picture) }
                try encoder.take(frame)
            }
            let whole = start.duration(to: .now) / .seconds(1)
            times.add(encoding: encoder.seconds, waitingForFrames: whole - encoder.seconds)
        } draw: { position in
            let (segment, index) = frames[position]
            let start = ContinuousClock.now
            let scene = film.scene(at: plan.time(ofFrame: index))
            let staged = ContinuousClock.now
            try renderer.draw(scene)
            guard let picture = pool.take() else { preconditionFailure("the pool is never closed") }
            renderer.readYUV(
                luma: picture.luma, lumaStride: picture.lumaStride, chroma: picture.chroma,
                chromaStride: picture.chromaStride)
            let end = ContinuousClock.now
            times.add(
                staging: start.duration(to: staged) / .seconds(1), drawing: staged.duration(to: end) / .seconds(1))
            try drawn()
            return DrawnFrame(
                picture: picture, index: index, segment: segment, seconds: start.duration(to: end) / .seconds(1))
        }
    }
}
