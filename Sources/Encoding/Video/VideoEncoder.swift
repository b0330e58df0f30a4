internal import CFFmpeg

/// Encodes one segment of consecutive frames as H.264 with x264, through libavcodec.
///
/// Each segment has an encoder of its own, starts with a key frame and refers to nothing outside itself, so the packets
/// of any segmentation-by-plan join to the same bytes however the work was spread. The stream is 4:2:0, profile High,
/// tagged BT.709 (primaries, transfer, matrix), limited range, chroma sited left.
///
/// One thread at a time may use it.
public final class VideoEncoder {
    /// The settings it was opened with.
    public let settings: VideoSettings
    /// The film's frame the segment starts with; its time stamps count from there.
    public let firstFrame: Int
    /// SPS and PPS in Annex B form, the same for all segments with these settings.
    public let extradata: [UInt8]

    private let context: UnsafeMutablePointer<AVCodecContext>
    /// By how many frames decoding must run ahead of showing for B-frames to be possible.
    private let reorderDelay: Int
    private var framesIn = 0
    private var packetsOut = 0
    private var isFinished = false

    /// Opens the encoder.
    ///
    /// - Parameters:
    ///   - settings: what shapes the stream; see ``VideoSettings`` for the ranges.
    ///   - firstFrame: the film's frame this segment starts with, from 0.
    /// - Throws: ``MediaError`` of kind `.badSettings` for values out of range, `.codecMissing` when libavcodec
    ///   has no x264 or cannot open it, `.noMemory` when memory is short, as in what follows.
    public init(settings: VideoSettings, firstFrame: Int = 0) throws(MediaError) {
        try settings.validate()
        _ = Self.returnsLargeBlocks
        guard (0...1 << 40).contains(firstFrame) else {
            throw MediaError(.badSettings, "a segment cannot start at frame \(firstFrame)", at: "first frame")
        }
        LibavLog.begin()
        guard let codec = avcodec_find_encoder_by_name("libx264") else {
            throw MediaError(
                .codecMissing, "libavcodec \(EncodingVersions.libavcodec) has no encoder libx264",
                advice: "install an FFmpeg built with x264")
        }
        var allocated = avcodec_alloc_context3(codec)
        guard let context = allocated else {
            throw .shortage("the encoder libx264")
        }
        Self.configure(context, settings)
        let status = Self.open(context, codec, settings)
        guard status >= 0 else {
            avcodec_free_context(&allocated)
            throw .libav(
                .codecMissing, "libx264 would not open", status: status,
                at: "\(settings.width)x\(settings.height), preset \(settings.preset), crf \(settings.crf)")
        }
        self.context = context
        self.settings = settings
        self.firstFrame = firstFrame
        reorderDelay = Int(context.pointee.has_b_frames)
        extradata = Array(
            UnsafeBufferPointer(start: context.pointee.extradata, count: Int(context.pointee.extradata_size)))
    }

    deinit {
        var owned: UnsafeMutablePointer<AVCodecContext>? = context
        avcodec_free_context(&owned)
    }

    /// Encodes the next frame and returns the packets that are ready, in decoding order; often none, for x264 looks
    /// ahead.
    ///
    /// The frame's planes are free again when the call returns.
    ///
    /// - Parameters:
    ///   - frame: a picture of the settings' size.
    ///   - index: the frame's number in the film: ``firstFrame``, then each one more than the last.
    /// - Throws: ``MediaError`` of kind `.badSettings` for a wrong size or index or after ``finish()``, `.corrupt`
    ///   when x264 fails.
    public func encode(_ frame: VideoFrame, index: Int) throws(MediaError) -> [Packet] {
        guard !isFinished, index == firstFrame + framesIn else {
            throw MediaError(
                .badSettings, isFinished ? "the segment is finished" : "frame \(firstFrame + framesIn) is due",
                at: "frame \(index)")
        }
        guard frame.width == settings.width, frame.height == settings.height else {
            throw MediaError(
                .badSettings,
                "the frame is \(frame.width)x\(frame.height), the video \(settings.width)x\(settings.height)",
                at: "frame \(index)")
        }
        // Time stamps inside x264 start at 0 in every segment: what it codes must not depend on where the segment lies.
        frame.frame.pointee.pts = Int64(framesIn)
        framesIn += 1
        let packets = try send(frame.frame)
        assert(av_frame_is_writable(frame.frame) != 0, "the encoder still holds the frame")
        return packets
    }

    /// Ends the segment and returns the packets x264 still held; a second call returns none.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` when x264 fails or did not give one packet for each frame.
    public func finish() throws(MediaError) -> [Packet] {
        guard !isFinished else { return [] }
        isFinished = true
        let packets = try send(nil)
        guard packetsOut == framesIn else {
            throw MediaError(
                .corrupt, "x264 gave \(packetsOut) packets for \(framesIn) frames",
                at: "the segment at frame \(firstFrame)")
        }
        return packets
    }

    private func send(_ frame: UnsafeMutablePointer<AVFrame>?) throws(MediaError) -> [Packet] {
        LibavLog.begin()
        let status = avcodec_send_frame(context, frame)
        guard status >= 0 else { throw failure(status) }
        var packets: [Packet] = []
        while let packet = try receive() { packets.append(packet) }
        return packets
    }

    private func receive() throws(MediaError) -> Packet? {
        var allocated = av_packet_alloc()
        guard let packet = allocated else { throw failure(cffmpeg_error_from_errno(ENOMEM)) }
        let status = avcodec_receive_packet(context, packet)
        guard status >= 0 else {
            av_packet_free(&allocated)
            if status == cffmpeg_error_again() || status == cffmpeg_error_end_of_file() { return nil }
            throw failure(status)
        }
        // x264's own DTS start below zero by the delay, but not in a segment shorter than the delay. Counted here they
        // are one a frame in every segment, and segments join without a gap or a step back.
        let pts = firstFrame + Int(packet.pointee.pts)
        let dts = firstFrame + packetsOut - reorderDelay
        packetsOut += 1
        let adopted = Packet(adopting: packet, pts: pts, dts: dts, extradata: extradata)
        guard pts >= dts else {
            throw MediaError(
                .corrupt, "x264 gave frame \(pts) later than its reorder delay of \(reorderDelay) allows",
                at: "frame \(pts)")
        }
        return adopted
    }

    private func failure(_ status: Int32) -> MediaError {
        .libav(
            .corrupt, "x264 failed", status: status, at: "the segment at frame \(firstFrame)")
    }

    private static func configure(_ context: UnsafeMutablePointer<AVCodecContext>, _ settings: VideoSettings) {
        let numerator = Int32(settings.frameRateNumerator)
        let denominator = Int32(settings.frameRateDenominator)
        context.pointee.width = Int32(settings.width)
        context.pointee.height = Int32(settings.height)
        context.pointee.pix_fmt = AV_PIX_FMT_NV12
        context.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
        context.pointee.time_base = AVRational(num: denominator, den: numerator)
        context.pointee.framerate = AVRational(num: numerator, den: denominator)
        context.pointee.gop_size = Int32(settings.gop)
        context.pointee.keyint_min = Int32(settings.gop)
        context.pointee.thread_count = Int32(settings.threads)
        context.pointee.color_primaries = AVCOL_PRI_BT709
        context.pointee.color_trc = AVCOL_TRC_BT709
        context.pointee.colorspace = AVCOL_SPC_BT709
        context.pointee.color_range = AVCOL_RANGE_MPEG
        context.pointee.chroma_sample_location = AVCHROMA_LOC_LEFT
        // Added to the flags and not assigned: the defaults hold others, and without CLOSED_GOP the groups open.
        // CLOSED_GOP is the sign bit, which C gives as unsigned.
        context.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT
        context.pointee.flags |= Int32(truncatingIfNeeded: AV_CODEC_FLAG_CLOSED_GOP)
    }

    private static func open(
        _ context: UnsafeMutablePointer<AVCodecContext>, _ codec: UnsafePointer<AVCodec>, _ settings: VideoSettings
    ) -> Int32 {
        var parameters = [
            "stitchable=1", "scenecut=0", "keyint=\(settings.gop)", "min-keyint=\(settings.gop)", "open-gop=0",
            // The fastest preset switches 8x8 transforms off, and the stream would be Baseline.
            "8x8dct=1",
            // Spends more on dark flat areas, whose gradients would band.
            "aq-mode=3", "threads=\(settings.threads)", "lookahead-threads=\(settings.lookaheadThreads)",
            // The default lets the analysis run further ahead in a thread of its own, and keeps more frames for it.
            "rc-lookahead=\(settings.lookahead)", "sync-lookahead=0",
        ]
        if hasAVX512, !isSafeWithAVX512(width: settings.width) { parameters.append("asm=avx2,fma3,bmi2,lzcnt") }
        var options = [
            ("preset", settings.preset), ("crf", "\(settings.crf)"),
            ("x264-params", parameters.joined(separator: ":")),
        ]
        // x264 refuses lossless coding in profile High.
        if settings.crf > 0 { options.append(("profile", "high")) }

        var dictionary: OpaquePointer?
        defer { av_dict_free(&dictionary) }
        for (name, value) in options { av_dict_set(&dictionary, name, value, 0) }
        return avcodec_open2(context, codec, &dictionary)
    }

    /// Once for the process: what x264 frees shall not stay with it.
    private static let returnsLargeBlocks: Void = cffmpeg_return_large_blocks()

    /// Whether x264 would take its AVX-512 code.
    private static var hasAVX512: Bool {
        #if arch(x86_64)
            av_get_cpu_flags() & AV_CPU_FLAG_AVX512 != 0
        #else
            false
        #endif
    }

    /// Whether x264's AVX-512 code gives the same bytes each time at a width.
    ///
    /// Its `mbtree_propagate_list` (x264 155 to 164 at least) takes eight macroblocks of a line at once and never stops earlier, so where
    /// a line is no multiple of eight macroblocks it goes on with what its memory held before: at widths such as 180, 320 and 1080 the
    /// same pictures then give other bytes from run to run. The AVX2 code does not, and takes 8 % more time.
    private static func isSafeWithAVX512(width: Int) -> Bool {
        let macroblocks = (width + 15) / 16
        return macroblocks.isMultiple(of: 8)
    }
}
