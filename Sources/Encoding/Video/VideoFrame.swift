internal import CFFmpeg

/// One picture in NV12: a plane of luma, and a plane of interleaved Cb and Cr at half the width and height.
///
/// It owns a reference-counted libav frame whose planes the renderer fills and the encoder reads. It may travel between
/// threads, but only one may touch it at a time: fill it, hand it over, and take it again after the encoder returned.
public final class VideoFrame: @unchecked Sendable {
    /// Width in pixels, even.
    public let width: Int
    /// Height in pixels, even.
    public let height: Int
    /// The luma plane: `height` rows of ``lumaStride`` bytes, top-down, BT.709 limited range (16...235).
    public let luma: UnsafeMutableRawBufferPointer
    /// Bytes from one luma row to the next, at least `width`.
    public let lumaStride: Int
    /// The chroma plane: `height / 2` rows of ``chromaStride`` bytes, Cb and Cr alternating (16...240), sited left.
    public let chroma: UnsafeMutableRawBufferPointer
    /// Bytes from one chroma row to the next, at least `width`.
    public let chromaStride: Int

    let frame: UnsafeMutablePointer<AVFrame>

    /// A frame with undefined contents. Rows start at multiples of 64 bytes.
    ///
    /// - Parameters: `width` and `height` in pixels, even and in 16...16384.
    /// - Throws: ``MediaError`` of kind `.badSettings` for a size out of range, `.noMemory` when memory is short.
    public init(width: Int, height: Int) throws(MediaError) {
        let range = 16...16384
        guard range.contains(width), range.contains(height), width % 2 == 0, height % 2 == 0 else {
            throw MediaError(
                .badSettings, "a frame cannot be \(width)x\(height)", at: "frame size",
                advice: "use even numbers from 16 to 16384")
        }
        let shortage = MediaError.shortage("a frame of \(width)x\(height)")
        var allocated = av_frame_alloc()
        guard let frame = allocated else { throw shortage }
        frame.pointee.width = Int32(width)
        frame.pointee.height = Int32(height)
        frame.pointee.format = AV_PIX_FMT_NV12.rawValue
        guard av_frame_get_buffer(frame, 64) >= 0, let y = frame.pointee.data.0, let c = frame.pointee.data.1 else {
            av_frame_free(&allocated)
            throw shortage
        }
        self.frame = frame
        self.width = width
        self.height = height
        lumaStride = Int(frame.pointee.linesize.0)
        chromaStride = Int(frame.pointee.linesize.1)
        luma = UnsafeMutableRawBufferPointer(start: y, count: lumaStride * height)
        chroma = UnsafeMutableRawBufferPointer(start: c, count: chromaStride * (height / 2))
    }

    deinit {
        var owned: UnsafeMutablePointer<AVFrame>? = frame
        av_frame_free(&owned)
    }
}
