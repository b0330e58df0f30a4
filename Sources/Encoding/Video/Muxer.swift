internal import CFFmpeg
import Files
internal import Glibc
import Timeline

/// Writes the packets of a film's segments into one MP4 file, index first ("fast start").
///
/// The file holds nothing of the machine or the hour. Its time stamps are exact: the track's time scale is a multiple
/// of the frame rate's numerator, frame n is shown at n / rate, and the edit list hides the decoder's delay, so the
/// film starts at 0 and lasts frames / rate. Chapters and captions count in the same ticks. One thread at a time may
/// use it.
public final class Muxer {
    private let file: OutputFile
    private let stream: FileStream
    private let context: UnsafeMutablePointer<AVFormatContext>
    private let scratch: UnsafeMutablePointer<AVPacket>
    private let settings: VideoSettings
    private let extradata: [UInt8]
    private let text: TextTracks?
    private var captions: CaptionTrack?
    private var order = PacketOrder()
    private var isFinished = false

    /// Creates the file's temporary and writes the header; see ``init(file:settings:extradata:text:title:)``.
    ///
    /// - Throws: as ``OutputFile/init(path:)`` and ``init(file:settings:extradata:text:title:)``.
    public convenience init(
        path: String, settings: VideoSettings, extradata: [UInt8], text: TextTracks? = nil, title: String? = nil
    ) throws(MediaError) {
        try settings.validate()
        let file: OutputFile
        do throws(FileError) {
            file = try OutputFile(path: path)
        } catch {
            throw MediaError(error)
        }
        try self.init(file: file, settings: settings, extradata: extradata, text: text, title: title)
    }

    /// Writes the header. The muxer owns `file` from here on: ``finish()`` commits it, everything else discards it.
    ///
    /// - Parameters:
    ///   - file: where the film goes, whatever its name ends with; not a pipe or device, for the index is written last
    ///     and moved to the front.
    ///   - settings: those of the encoders.
    ///   - extradata: ``VideoEncoder/extradata`` of the first segment's encoder; all others must have the same.
    ///   - text: the chapters and captions of a film of this length. Captions become one track of soft subtitles (3GPP
    ///     timed text), marked as enabled since it is the only one of its kind; players show it as their users want.
    ///   - title: what the file's metadata calls the film, one line of at most 1000 bytes; nil for nothing.
    /// - Throws: ``MediaError`` of kind `.badSettings`, `.cannotCreate` for a pipe or device, `.writeFailed`.
    public init(
        file: OutputFile, settings: VideoSettings, extradata: [UInt8], text: TextTracks? = nil, title: String? = nil
    ) throws(MediaError) {
        try settings.validate()
        guard !extradata.isEmpty, extradata.count < 1 << 20 else {
            throw MediaError(.badSettings, "the extradata has \(extradata.count) bytes", at: file.path)
        }
        guard title.map({ (1...1000).contains($0.utf8.count) && !$0.contains(where: \.isNewline) }) ?? true else {
            throw MediaError(.badSettings, "the title is no line of 1 to 1000 bytes", at: file.path)
        }
        guard file.isRegular else {
            throw MediaError(
                .cannotCreate, "MP4 with its index first cannot go to a pipe or device", at: file.path,
                advice: "name a regular file")
        }
        LibavLog.begin()
        let stream = try FileStream(file)
        var format: UnsafeMutablePointer<AVFormatContext>?
        // With "file:", a path with a colon in it is not taken for a protocol. The muxer reads the data back through
        // this name when it moves it to make room for the index.
        let status = avformat_alloc_output_context2(&format, nil, "mp4", "file:\(file.temporaryPath)")
        var packet = av_packet_alloc()
        guard status >= 0, let context = format, let scratch = packet else {
            avformat_free_context(format)
            av_packet_free(&packet)
            throw .libav(
                .cannotCreate, "the MP4 muxer would not open",
                status: status < 0 ? status : cffmpeg_error_from_errno(ENOMEM), at: file.path)
        }
        self.file = file
        self.stream = stream
        self.context = context
        self.scratch = scratch
        self.settings = settings
        self.extradata = extradata
        self.text = text
        context.pointee.pb = stream.context
        // BITEXACT keeps library versions out of the file; FLUSH_PACKETS makes a full disk show at the packet it hits.
        context.pointee.flags |= AVFMT_FLAG_BITEXACT | AVFMT_FLAG_FLUSH_PACKETS
        try check(addTrack())
        if let text { try check(addText(text)) }
        if let title { try check(av_dict_set(&context.pointee.metadata, "title", title, 0)) }
        try check(writeHeader())
    }

    deinit {
        var owned: UnsafeMutablePointer<AVPacket>? = scratch
        av_packet_free(&owned)
        avformat_free_context(context)
        if !isFinished { file.discard() }
    }

    /// Writes the next packet in decoding order; the segments follow each other in the film's order.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` when a frame is missing, doubled or out of order, or the packet's
    ///   SPS or PPS differ from the file's; `.writeFailed` with the system's reason; `.badSettings` after ``finish()``.
    public func write(_ packet: Packet) throws(MediaError) {
        guard !isFinished else { throw MediaError(.badSettings, "the film is finished", at: file.path) }
        guard packet.extradata == extradata else {
            throw MediaError(
                .corrupt, "the segment of frame \(packet.pts) was encoded with other settings", at: file.path,
                advice: "encode all segments with the same settings and libraries")
        }
        try order.accept(packet, at: file.path)
        LibavLog.begin()
        try writeCaptions(until: packet.dts * ticksPerFrame)
        try check(av_packet_ref(scratch, packet.packet))
        defer { av_packet_unref(scratch) }
        let frameUnit = AVRational(
            num: Int32(settings.frameRateDenominator), den: Int32(settings.frameRateNumerator))
        scratch.pointee.pts = Int64(packet.pts)
        scratch.pointee.dts = Int64(packet.dts)
        scratch.pointee.duration = 1
        scratch.pointee.flags = packet.isKeyframe ? AV_PKT_FLAG_KEY : 0
        scratch.pointee.stream_index = 0
        av_packet_rescale_ts(scratch, frameUnit, track.pointee.time_base)
        try check(av_write_frame(context, scratch))
    }

    /// Writes the index, moves it to the front, and puts the file under its name.
    ///
    /// - Returns: What the file holds, whatever others do to it from now on.
    /// - Throws: ``MediaError`` of kind `.corrupt` when no packet came or frames are missing, `.badSettings` when
    ///   chapters and captions are for a film of another length, `.writeFailed` with the system's reason; the file is
    ///   then discarded. `.badSettings` when called twice.
    @discardableResult
    public func finish() throws(MediaError) -> FileContent {
        guard !isFinished else { throw MediaError(.badSettings, "the film is finished", at: file.path) }
        let content: FileContent
        do throws(MediaError) {
            let frames = try order.finish(at: file.path)
            try checkLength(frames)
            LibavLog.begin()
            try writeCaptions(until: .max)
            try check(av_write_trailer(context))
            avio_flush(stream.context)
            try check(stream.context.pointee.error)
            content = try written()
        } catch {
            isFinished = true
            file.discard()
            throw error
        }
        isFinished = true
        do throws(FileError) {
            try file.commit()
        } catch {
            throw MediaError(error)
        }
        return content
    }

    /// What the file holds.
    private func written() throws(MediaError) -> FileContent {
        do throws(FileError) {
            return try file.content()
        } catch {
            throw MediaError(error)
        }
    }

    private var track: UnsafeMutablePointer<AVStream> {
        guard let track = context.pointee.streams?[0] else { preconditionFailure("the muxer has no track") }
        return track
    }

    /// Ticks per second: a multiple of the rate's numerator, so that each frame is a whole number of them.
    private var timescale: Int {
        let multiple = max(1, (15_360 + settings.frameRateNumerator - 1) / settings.frameRateNumerator)
        return settings.frameRateNumerator * multiple
    }

    private var ticksPerFrame: Int { timescale / settings.frameRateNumerator * settings.frameRateDenominator }

    private func addTrack() -> Int32 {
        let shortage = cffmpeg_error_from_errno(ENOMEM)
        guard let (track, parameters) = LibavStream.add(to: context, extradata: extradata) else { return shortage }
        parameters.pointee.codec_type = AVMEDIA_TYPE_VIDEO
        parameters.pointee.codec_id = AV_CODEC_ID_H264
        parameters.pointee.width = Int32(settings.width)
        parameters.pointee.height = Int32(settings.height)
        parameters.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
        parameters.pointee.color_primaries = AVCOL_PRI_BT709
        parameters.pointee.color_trc = AVCOL_TRC_BT709
        parameters.pointee.color_space = AVCOL_SPC_BT709
        parameters.pointee.color_range = AVCOL_RANGE_MPEG
        parameters.pointee.chroma_location = AVCHROMA_LOC_LEFT
        let rate = AVRational(num: Int32(settings.frameRateNumerator), den: Int32(settings.frameRateDenominator))
        track.pointee.time_base = AVRational(num: rate.den, den: rate.num)
        track.pointee.avg_frame_rate = rate
        track.pointee.r_frame_rate = rate
        track.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
        return 0
    }

    private func addText(_ text: TextTracks) -> Int32 {
        if !text.cues.isEmpty {
            captions = CaptionTrack(text, in: context, settings: settings, timescale: timescale)
            if captions == nil { return cffmpeg_error_from_errno(ENOMEM) }
        }
        return ChapterList.add(text.chapters, to: context, timescale: timescale)
    }

    private func writeCaptions(until time: Int) throws(MediaError) {
        guard let status = captions?.write(until: time, to: context, using: scratch) else { return }
        try check(status)
    }

    /// Checks that chapters and captions were checked against this film's length.
    private func checkLength(_ frames: Int) throws(MediaError) {
        let length = RationalTime(
            Int64(frames * settings.frameRateDenominator), Int64(settings.frameRateNumerator))
        guard let text, text.duration != length else { return }
        throw MediaError(
            .badSettings, "the film lasts \(length), and its chapters and captions are for one of \(text.duration)",
            at: file.path)
    }

    private func writeHeader() -> Int32 {
        // The movie's own scale is the track's, or the edit list would round the film's length to milliseconds.
        let options = [
            ("movflags", "+faststart+write_colr"), ("video_track_timescale", "\(timescale)"),
            ("movie_timescale", "\(timescale)"),
        ]
        var dictionary: OpaquePointer?
        defer { av_dict_free(&dictionary) }
        for (name, value) in options { av_dict_set(&dictionary, name, value, 0) }
        return avformat_write_header(context, &dictionary)
    }

    /// Turns a libav status, or a failure the stream remembers, into an error.
    private func check(_ status: Int32) throws(MediaError) {
        // libav lets some calls succeed after a failed write; the stream's own record does not forget.
        if stream.failure != 0 {
            throw MediaError(.system(.writeFailed, "cannot write", at: file.path, errno: stream.failure))
        }
        let code = status < 0 ? status : min(0, stream.context.pointee.error)
        if code < 0 {
            throw .libav(.writeFailed, "cannot write", status: code, at: file.path)
        }
    }
}
