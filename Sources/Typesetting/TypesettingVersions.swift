internal import CText

/// The versions of the libraries behind this module as loaded at run time.
public enum TypesettingVersions {
    /// HarfBuzz's version, such as "6.0.0".
    public static var harfbuzz: String { String(cString: hb_version_string()) }

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
