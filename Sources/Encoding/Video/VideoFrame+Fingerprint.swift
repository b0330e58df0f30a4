internal import CFFmpeg
import Files

extension VideoFrame {
    /// A number for the picture, as 32 hexadecimal digits: equal for equal pictures and, but for a chance of one in 2^128, only
    /// for those. MurmurHash3 (Appleby, 2011) of the visible part of every line, computed by libavutil: fast, and no protection
    /// against forgery.
    public func fingerprint() -> String {
        guard let state = av_murmur3_alloc() else { preconditionFailure("no memory for a hash") }
        defer { av_free(UnsafeMutableRawPointer(state)) }
        av_murmur3_init(state)
        for (plane, stride, lines) in [(luma, lumaStride, height), (chroma, chromaStride, height / 2)] {
            guard let base = plane.baseAddress?.assumingMemoryBound(to: UInt8.self) else { continue }
            // Without gaps between the lines, one call does it.
            if stride == width {
                av_murmur3_update(state, base, width * lines)
            } else {
                for line in 0..<lines { av_murmur3_update(state, base + line * stride, width) }
            }
        }
        var bytes = [UInt8](repeating: 0, count: 16)
        av_murmur3_final(state, &bytes)
        return Hexadecimal.text(bytes)
    }
}
