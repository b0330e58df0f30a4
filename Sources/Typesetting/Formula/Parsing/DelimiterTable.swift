/// Characters that may follow `\left`, `\right`, `\middle` and `\big`.
enum DelimiterTable {
    /// What stands for each delimiter; `.` stands for an invisible one and is not here.
    private static let byName: [String: Unicode.Scalar] = [
        "lbrace": "{", "{": "{", "rbrace": "}", "}": "}", "langle": "⟨", "rangle": "⟩", "|": "‖", "Vert": "‖",
        "lVert": "‖", "rVert": "‖", "vert": "|", "lvert": "|", "rvert": "|", "lfloor": "⌊", "rfloor": "⌋",
        "lceil": "⌈", "rceil": "⌉", "lbrack": "[", "rbrack": "]", "backslash": "\\", "uparrow": "↑", "downarrow": "↓",
        "updownarrow": "↕", "Uparrow": "⇑", "Downarrow": "⇓",
    ]

    /// Characters that are delimiters as they are.
    private static let plain = Set<Unicode.Scalar>("()[]|/⟨⟩⌊⌋⌈⌉‖↑↓↕⇑⇓".unicodeScalars)

    /// The delimiter of a command, without its backslash.
    static func delimiter(named name: String) -> Unicode.Scalar? { byName[name] }

    /// The delimiter that a character stands for; `<` and `>` are angles, as in TeX.
    static func delimiter(for character: Unicode.Scalar) -> Unicode.Scalar? {
        switch character {
        case "<": "⟨"
        case ">": "⟩"
        default: plain.contains(character) ? character : nil
        }
    }

    /// `\big` and its kin: the height of what the delimiter goes around, in ems, and what it is to its neighbours.
    /// Plain TeX's sizes of 8.5, 11.5, 14.5 and 17.5 points (TeXbook, appendix B).
    static let sizes: [String: (height: Float, atomClass: AtomClass)] = {
        let heights: [(String, Float)] = [("big", 0.85), ("Big", 1.15), ("bigg", 1.45), ("Bigg", 1.75)]
        let suffixes: [(String, AtomClass)] = [("", .ordinary), ("l", .opening), ("r", .closing), ("m", .relation)]
        var table: [String: (height: Float, atomClass: AtomClass)] = [:]
        for (name, height) in heights {
            for (suffix, atomClass) in suffixes { table[name + suffix] = (height, atomClass) }
        }
        return table
    }()
}
