/// Letters of mathematics' alphabets as plain ones: of what lies beyond Unicode's first plane, few fonts for captions have a glyph.
enum PlainLetter {
    /// The plain letter for one of an alphabet; any other character is what it was.
    static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar { letters[scalar] ?? scalar }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
        let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        let greek = (0x391...0x3C9).compactMap { Unicode.Scalar($0 as UInt32) }
        let variants = Array("∇∂ϵϑϰϕϱϖ".unicodeScalars)
        var table: [Unicode.Scalar: Unicode.Scalar] = ["\u{1D6A4}": "ı", "\u{1D6A5}": "ȷ", "\u{210E}": "h"]
        for alphabet in MathAlphabet.allCases {
            for scalar in Array(plain.unicodeScalars) + greek + variants {
                let styled = alphabet.character(for: scalar)
                // ℝ and its kin are in the first plane, and mean more than their letters.
                if styled.value > 0xFFFF { table[styled] = scalar }
            }
        }
        return table
    }()
}
