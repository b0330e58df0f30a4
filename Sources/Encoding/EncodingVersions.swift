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

    /// libpng's version, such as "1.6.39".
    public static var libpng: String { String(cString: png_get_libpng_ver(nil)) }

    private static func text(_ version: UInt32) -> String {
        "\(version >> 16).\(version >> 8 & 0xff).\(version & 0xff)"
    }
}
