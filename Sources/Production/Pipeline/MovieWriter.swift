import Encoding

/// Encodes frames and writes them into one MP4: every segment by an encoder of its own, so that any of them could be made apart.
struct MovieWriter {
    private let settings: VideoSettings
    private let segmentFrames: Int
    private let path: String
    private let pool: VideoFramePool
    private var encoder: VideoEncoder?
    private var muxer: Muxer?
    private var index = 0

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - plan: What is rendered.
    ///   - path: The file, which appears there when it is complete.
    ///   - pool: Where the frames come from, and go back to.
    init(plan: RenderPlan, path: String, pool: VideoFramePool) {
        settings = plan.video
        segmentFrames = plan.segmentFrames
        self.path = path
        self.pool = pool
    }

    /// Takes all frames and completes the file.
    mutating func write(_ frames: BoundedQueue<VideoFrame>) throws {
        while let frame = try frames.next() {
            defer { pool.give(frame) }
            if index % segmentFrames == 0 { try beginSegment() }
            try mux(encoder?.encode(frame, index: index))
            index += 1
        }
        try mux(encoder?.finish())
        try muxer?.finish()
    }

    private mutating func beginSegment() throws {
        try mux(encoder?.finish())
        let encoder = try VideoEncoder(settings: settings, firstFrame: index)
        self.encoder = encoder
        if muxer == nil { muxer = try Muxer(path: path, settings: settings, extradata: encoder.extradata) }
    }

    private func mux(_ packets: [Packet]?) throws {
        for packet in packets ?? [] { try muxer?.write(packet) }
    }
}
