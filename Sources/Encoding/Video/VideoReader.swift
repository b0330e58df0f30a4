internal import CFFmpeg

/// Decodes single pictures of an H.264 film in MP4, as ``Muxer`` writes it.
///
/// One thread at a time may use it.
public final class VideoReader {
    /// The file's path.
    public let path: String
    /// How many pictures its index lists.
    public let frameCount: Int
    /// The size of the pictures in pixels.
    public let size: (width: Int, height: Int)

    private var format: UnsafeMutablePointer<AVFormatContext>
    private let codec: UnsafeMutablePointer<AVCodecContext>
    private let track: Int32
    private let rate: AVRational

    /// Opens a film.
    ///
    /// - Throws: ``MediaError``: `.readFailed` if the file cannot be opened, `.corrupt` if it holds no H.264 video.
    public init(path: String) throws(MediaError) {
        LibavLog.begin()
        var opened: UnsafeMutablePointer<AVFormatContext>?
        var status = avformat_open_input(&opened, "file:\(path)", nil, nil)
        guard status >= 0, let format = opened else {
            let isSystem = [ENOENT, EACCES, EISDIR, EIO].contains { cffmpeg_error_from_errno($0) == status }
            throw .libav(isSystem ? .readFailed : .corrupt, "cannot read the video", status: status, at: path)
        }
        status = avformat_find_stream_info(format, nil)
        let track = status < 0 ? status : av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0)
        guard track >= 0, let stream = format.pointee.streams?[Int(track)],
            let decoder = avcodec_find_decoder(stream.pointee.codecpar.pointee.codec_id),
            let codec = avcodec_alloc_context3(decoder)
        else {
            avformat_close_input(&opened)
            throw MediaError(.corrupt, "there is no video that can be decoded", at: path)
        }
        var owned: UnsafeMutablePointer<AVCodecContext>? = codec
        avcodec_parameters_to_context(codec, stream.pointee.codecpar)
        codec.pointee.thread_count = 1
        codec.pointee.export_side_data |= AV_CODEC_EXPORT_DATA_VIDEO_ENC_PARAMS
        status = avcodec_open2(codec, decoder, nil)
        guard status >= 0, codec.pointee.pix_fmt == AV_PIX_FMT_YUV420P, stream.pointee.avg_frame_rate.num > 0 else {
            avcodec_free_context(&owned)
            avformat_close_input(&opened)
            throw MediaError(.corrupt, "the video is not 4:2:0 with a constant frame rate", at: path)
        }
        self.path = path
        self.format = format
        self.codec = codec
        self.track = track
        rate = stream.pointee.avg_frame_rate
        frameCount = Int(stream.pointee.nb_frames)
        size = (Int(codec.pointee.width), Int(codec.pointee.height))
    }

    deinit {
        var codec: UnsafeMutablePointer<AVCodecContext>? = codec
        avcodec_free_context(&codec)
        var format: UnsafeMutablePointer<AVFormatContext>? = format
        avformat_close_input(&format)
    }

    /// Decodes the picture that is shown `index / rate` seconds after the start.
    ///
    /// - Parameter index: Counted from 0.
    /// - Throws: ``MediaError`` of kind `.corrupt` if there is no such picture or it cannot be decoded.
    public func picture(_ index: Int) throws(MediaError) -> DecodedPicture {
        LibavLog.begin()
        guard let stream = format.pointee.streams?[Int(track)] else { throw missing(index) }
        let frameLength = AVRational(num: rate.den, den: rate.num)
        let time = av_rescale_q(Int64(index), frameLength, stream.pointee.time_base)
        guard av_seek_frame(format, track, time, AVSEEK_FLAG_BACKWARD) >= 0 else { throw missing(index) }
        avcodec_flush_buffers(codec)
        var packet = av_packet_alloc()
        var frame = av_frame_alloc()
        defer {
            av_packet_free(&packet)
            av_frame_free(&frame)
        }
        guard let packet, let frame else { throw .shortage("a frame", at: path) }
        var isDraining = false
        var coarsest = 0.0
        while true {
            let status = avcodec_receive_frame(codec, frame)
            if status >= 0 {
                // What a skipped block shows was quantised in a picture before, and its own parameter says nothing.
                coarsest = max(coarsest, QuantizerStep.meanSquare(of: frame))
                let shown = av_rescale_q(frame.pointee.best_effort_timestamp, stream.pointee.time_base, frameLength)
                if shown == index { return DecodedPicture(frame, size, squaredStep: coarsest) }
                if shown > index { throw missing(index) }
                av_frame_unref(frame)
            } else if status != cffmpeg_error_again() || isDraining {
                throw missing(index)
            } else if av_read_frame(format, packet) < 0 {
                isDraining = true
                avcodec_send_packet(codec, nil)
            } else {
                let sent = packet.pointee.stream_index == track ? avcodec_send_packet(codec, packet) : 0
                av_packet_unref(packet)
                if sent < 0, sent != cffmpeg_error_again() {
                    throw .libav(.corrupt, "frame \(index) cannot be decoded", status: sent, at: path)
                }
            }
        }
    }

    /// What all packets of the video hold, in the order of decoding.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` if the file cannot be read to its end.
    public func packets() throws(MediaError) -> [PacketContent] {
        LibavLog.begin()
        guard av_seek_frame(format, track, 0, AVSEEK_FLAG_BACKWARD) >= 0 else { throw missing(0) }
        var packet = av_packet_alloc()
        defer { av_packet_free(&packet) }
        guard let packet else { throw .shortage("a packet", at: path) }
        var contents: [PacketContent] = []
        while true {
            let status = av_read_frame(format, packet)
            if status == cffmpeg_error_end_of_file() { return contents }
            guard status >= 0 else {
                throw .libav(.corrupt, "packet \(contents.count) cannot be read", status: status, at: path)
            }
            defer { av_packet_unref(packet) }
            guard packet.pointee.stream_index == track else { continue }
            let payload = UnsafeRawBufferPointer(start: packet.pointee.data, count: Int(packet.pointee.size))
            contents.append(PacketContent(lengthPrefixed: payload))
        }
    }

    private func missing(_ index: Int) -> MediaError {
        MediaError(.corrupt, "frame \(index) cannot be decoded", at: path)
    }
}
