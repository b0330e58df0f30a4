internal import CText
internal import CUnicode

/// The versions of the libraries behind this module as loaded at run time.
public enum TypesettingVersions {
    /// HarfBuzz's version, such as "6.0.0".
    public static var harfbuzz: String { String(cString: hb_version_string()) }

    /// ICU's version, such as "72.1".
    public static var icu: String {
        var text = [CChar](repeating: 0, count: 20)
        cunicode_icu_version(&text)
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// FreeType's version, such as "2.12.1"; `nil` if it does not start.
    public static var freetype: String? {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        defer { FT_Done_FreeType(library) }
        var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
        FT_Library_Version(library, &major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }
}
