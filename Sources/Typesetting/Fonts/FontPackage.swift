/// A font family and the package of Debian that has it.
package struct FontPackage: Equatable {
    package let family: String
    package let package: String

    /// The package of a family; nil if it is not known.
    package static func ofFamily(_ family: String) -> String? {
        if let exact = exact[family] { return exact }
        return prefixes.first { family.hasPrefix($0.prefix) }?.package
    }

    /// A family for a script by its Unicode name (UAX #24), such as `Arabic`; nil if none is known.
    ///
    /// - Parameter character: A character of the script, which decides where a script is shared, as Han's signs are.
    package static func ofScript(_ script: String, of character: Unicode.Scalar) -> FontPackage? {
        switch script {
        case "Han", "Hiragana", "Katakana":
            return FontPackage(family: "Noto Sans CJK JP", package: "fonts-noto-cjk")
        case "Bopomofo": return FontPackage(family: "Noto Sans CJK TC", package: "fonts-noto-cjk")
        case "Hangul": return FontPackage(family: "Noto Sans CJK KR", package: "fonts-noto-cjk")
        case "Common":
            // Punctuation and full-width forms of East Asia.
            return (0x3000...0x33FF).contains(character.value) || (0xFF00...0xFFEF).contains(character.value)
                ? FontPackage(family: "Noto Sans CJK JP", package: "fonts-noto-cjk") : nil
        case "Latin", "Greek", "Cyrillic": return FontPackage(family: "Noto Sans", package: "fonts-noto-core")
        default:
            guard sans.contains(script) else { return nil }
            return FontPackage(
                family: "Noto Sans \(script.replacing("_", with: " "))", package: "fonts-noto-core")
        }
    }

    /// The scripts with a sans-serif family of Noto's in fonts-noto-core.
    private static let sans: Set<String> = [
        "Arabic", "Armenian", "Bengali", "Cherokee", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi",
        "Hebrew", "Kannada", "Khmer", "Lao", "Malayalam", "Mongolian", "Myanmar", "Oriya", "Sinhala", "Syriac", "Tamil",
        "Telugu", "Thaana", "Thai", "Tifinagh",
    ]

    private static let exact = [
        "Amiri": "fonts-hosny-amiri", "DejaVu Math TeX Gyre": "fonts-dejavu-extra", "IPAGothic": "fonts-ipafont-gothic",
        "IPAPGothic": "fonts-ipafont-gothic", "Inter": "fonts-inter", "Inter Display": "fonts-inter",
        "Latin Modern Math": "fonts-lmodern", "STIX Two Math": "texlive-fonts-extra",
        "STIX Two Text": "texlive-fonts-extra", "VL Gothic": "fonts-vlgothic", "VL PGothic": "fonts-vlgothic",
        "XITS Math": "texlive-fonts-extra",
    ]

    /// Families of which a package has many; longer prefixes first.
    private static let prefixes: [(prefix: String, package: String)] = [
        ("Noto Sans CJK", "fonts-noto-cjk"), ("Noto Serif CJK", "fonts-noto-cjk"),
        ("Noto Sans Mono", "fonts-noto-mono"),
        ("Noto ", "fonts-noto-core"), ("DejaVu", "fonts-dejavu-core"), ("TeX Gyre ", "fonts-texgyre-math"),
        ("Liberation", "fonts-liberation"),
    ]
}
