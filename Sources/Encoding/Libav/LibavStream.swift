internal import CFFmpeg

/// Tracks of a file that libavformat writes.
enum LibavStream {
    /// Adds a track with its decoder's configuration; nil if there is no memory for it.
    static func add(
        to context: UnsafeMutablePointer<AVFormatContext>, extradata: [UInt8]
    ) -> (track: UnsafeMutablePointer<AVStream>, parameters: UnsafeMutablePointer<AVCodecParameters>)? {
        guard let track = avformat_new_stream(context, nil), let parameters = track.pointee.codecpar,
            let bytes = av_mallocz(extradata.count + Int(AV_INPUT_BUFFER_PADDING_SIZE))
        else { return nil }
        bytes.copyMemory(from: extradata, byteCount: extradata.count)
        parameters.pointee.extradata = bytes.assumingMemoryBound(to: UInt8.self)
        parameters.pointee.extradata_size = Int32(extradata.count)
        return (track, parameters)
    }
}
