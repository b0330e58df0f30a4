/// Marks above letters.
enum AccentTable {
    /// The combining character of each command, and whether it grows with what is under it.
    static let accents: [String: (character: Unicode.Scalar, isWide: Bool)] = [
        "hat": ("\u{302}", false), "widehat": ("\u{302}", true), "tilde": ("\u{303}", false),
        "widetilde": ("\u{303}", true), "bar": ("\u{304}", false), "breve": ("\u{306}", false),
        "dot": ("\u{307}", false), "ddot": ("\u{308}", false), "mathring": ("\u{30A}", false),
        "check": ("\u{30C}", false), "grave": ("\u{300}", false), "acute": ("\u{301}", false),
        "vec": ("\u{20D7}", false),
    ]
}
