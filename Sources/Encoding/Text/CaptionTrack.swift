internal import CFFmpeg

/// The track of soft subtitles of a file that is to be written.
///
/// Its ticks are the video track's, since libav's muxer compares them: it adds the empty samples that time without a
/// caption needs, as soon as a packet of either track comes after a caption's end.
struct CaptionTrack {
    private let index: Int32
    private var waiting: ArraySlice<CaptionSample>

    /// Adds the track; must come before the header is written.
    ///
    /// - Parameter timescale: the video track's, in ticks per second.
    /// - Returns: `nil` when memory is short.
    init?(
        _ tracks: TextTracks, in context: UnsafeMutablePointer<AVFormatContext>, settings: VideoSettings,
        timescale: Int
    ) {
        let description = CaptionSample.description(width: settings.width, height: settings.height)
        guard let (track, parameters) = LibavStream.add(to: context, extradata: description) else { return nil }
        parameters.pointee.codec_type = AVMEDIA_TYPE_SUBTITLE
        parameters.pointee.codec_id = AV_CODEC_ID_MOV_TEXT
        parameters.pointee.width = Int32(settings.width)
        parameters.pointee.height = Int32(settings.height)
        track.pointee.time_base = AVRational(num: 1, den: Int32(timescale))
        guard av_dict_set(&track.pointee.metadata, "language", tracks.language, 0) >= 0 else { return nil }
        index = track.pointee.index
        waiting = tracks.cues.map { CaptionSample($0, timescale: timescale) }[...]
    }

    /// Writes the samples that start at `time` or before, in ticks, so that they lie beside the pictures of their time.
    ///
    /// - Parameter packet: Blank, and blank again when this returns.
    /// - Returns: a libav status.
    mutating func write(
        until time: Int, to context: UnsafeMutablePointer<AVFormatContext>, using packet: UnsafeMutablePointer<AVPacket>
    ) -> Int32 {
        while let sample = waiting.first, sample.start <= time {
            waiting.removeFirst()
            let status = av_new_packet(packet, Int32(sample.payload.count))
            if status < 0 { return status }
            defer { av_packet_unref(packet) }
            packet.pointee.data.update(from: sample.payload, count: sample.payload.count)
            packet.pointee.pts = Int64(sample.start)
            packet.pointee.dts = Int64(sample.start)
            packet.pointee.duration = Int64(sample.duration)
            packet.pointee.flags = AV_PKT_FLAG_KEY
            packet.pointee.stream_index = index
            let written = av_write_frame(context, packet)
            if written < 0 { return written }
        }
        return 0
    }
}
