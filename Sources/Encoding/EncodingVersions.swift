internal import CFFmpeg
internal import CPNG

/// The versions of the libraries behind this module as loaded at run time, for diagnostics.
public enum EncodingVersions {
    /// libavcodec's version, such as "59.37.100".
    public static var libavcodec: String { text(avcodec_version()) }

    /// libavformat's version, such as "59.27.100".
    public static var libavformat: String { text(avformat_version()) }

    /// libavutil's version, such as "57.28.100".
    public static var libavutil: String { text(avutil_version()) }

    /// The x264 encoder's name as libavcodec gives it; `nil` when libavcodec was built without it.
    public static var libx264: String? {
        guard let codec = avcodec_find_encoder_by_name("libx264") else { return nil }
        return codec.pointee.long_name.map { String(cString: $0) } ?? String(cString: codec.pointee.name)
    }

    /// x264's build as it names itself in a stream, such as "core 164 r3095 baee400"; `nil` when there is no x264 or it
    /// does not tell. A tiny frame is encoded to find out.
    public static func x264Build() -> String? {
        let settings = VideoSettings(width: 64, height: 64, frameRateNumerator: 1, preset: "ultrafast", gop: 1)
        guard let encoder = try? VideoEncoder(settings: settings), let frame = try? VideoFrame(width: 64, height: 64),
            let first = try? encoder.encode(frame, index: 0), let rest = try? encoder.finish()
        else { return nil }
        let stream = (first + rest).map { packet in packet.withPayload { Array($0) } }.joined()
        // The stream's own message reads "x264 - core 164 r3095 baee400 - H.264/MPEG-4 AVC codec - ...".
        let text = String(decoding: stream.map { (32..<127).contains($0) ? $0 : 0 }, as: UTF8.self)
        guard let start = text.firstRange(of: "x264 - core "),
            let end = text[start.upperBound...].firstRange(of: " - ")
        else { return nil }
        return "core " + text[start.upperBound..<end.lowerBound]
    }

    /// libpng's version, such as "1.6.39".
    public static var libpng: String { String(cString: png_get_libpng_ver(nil)) }

    /// zlib's version, such as "1.2.13".
    public static var zlib: String { String(cString: zlibVersion()) }

    private static func text(_ version: UInt32) -> String {
        "\(version >> 16).\(version >> 8 & 0xff).\(version & 0xff)"
    }
}
