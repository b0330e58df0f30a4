/// The alphabets of mathematics, and where Unicode has their letters (block Mathematical Alphanumeric Symbols, and the
/// Letterlike Symbols that were there before it; Unicode Technical Report 25).
enum MathAlphabet: CaseIterable {
    /// As TeX has it: Latin letters and small Greek ones italic, capital Greek ones and digits upright.
    case normal
    case upright
    case italic
    case bold
    case boldItalic
    case script
    case doubleStruck
    case sansSerif
    case typewriter
    case fraktur

    /// The character for a letter or digit in this alphabet; other characters, and those that the alphabet lacks,
    /// stay what they are.
    func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        switch value {
        case 0x41...0x5A: return latin(scalar, offset: value - 0x41)
        case 0x61...0x7A: return latin(scalar, offset: value - 0x61 + 26)
        case 0x30...0x39: return digits.flatMap { Unicode.Scalar($0 + value - 0x30) } ?? scalar
        case 0x391...0x3A9: return greek(scalar, offset: value - 0x391)
        case 0x3B1...0x3C9: return greek(scalar, offset: value - 0x3B1 + 26)
        default: break
        }
        // The order of Unicode's tables: the last eight of each Greek alphabet.
        if value == 0x2207 { return self == .normal ? scalar : greek(scalar, offset: 25) }
        let variants: [UInt32] = [0x2202, 0x3F5, 0x3D1, 0x3F0, 0x3D5, 0x3F1, 0x3D6]
        guard let variant = variants.firstIndex(of: value) else { return scalar }
        return greek(scalar, offset: 51 + UInt32(variant))
    }

    private func latin(_ scalar: Unicode.Scalar, offset: UInt32) -> Unicode.Scalar {
        guard let first = firstLatin, let mapped = Unicode.Scalar(first + offset) else { return scalar }
        return MathAlphabet.letterlike[mapped.value].flatMap(Unicode.Scalar.init) ?? mapped
    }

    private func greek(_ scalar: Unicode.Scalar, offset: UInt32) -> Unicode.Scalar {
        let isCapital = offset < 25
        let first: UInt32? =
            switch self {
            case .bold: 0x1D6A8
            case .italic: 0x1D6E2
            case .normal: isCapital ? nil : 0x1D6E2
            case .boldItalic: 0x1D71C
            default: nil
            }
        return first.flatMap { Unicode.Scalar($0 + offset) } ?? scalar
    }

    /// The code of the alphabet's A; that of a is 26 further.
    private var firstLatin: UInt32? {
        switch self {
        case .upright: nil
        case .bold: 0x1D400
        case .normal, .italic: 0x1D434
        case .boldItalic: 0x1D468
        case .script: 0x1D49C
        case .fraktur: 0x1D504
        case .doubleStruck: 0x1D538
        case .sansSerif: 0x1D5A0
        case .typewriter: 0x1D670
        }
    }

    /// The code of the alphabet's 0.
    private var digits: UInt32? {
        switch self {
        case .bold, .boldItalic: 0x1D7CE
        case .doubleStruck: 0x1D7D8
        case .sansSerif: 0x1D7E2
        case .typewriter: 0x1D7F6
        default: nil
        }
    }

    /// Letters that Unicode had before it got the alphabets, by the code that they would have.
    private static let letterlike: [UInt32: UInt32] = [
        // Italic h.
        0x1D455: 0x210E,
        // Script B, E, F, H, I, L, M, R, e, g, o.
        0x1D49D: 0x212C, 0x1D4A0: 0x2130, 0x1D4A1: 0x2131, 0x1D4A3: 0x210B, 0x1D4A4: 0x2110, 0x1D4A7: 0x2112,
        0x1D4A8: 0x2133, 0x1D4AD: 0x211B, 0x1D4BA: 0x212F, 0x1D4BC: 0x210A, 0x1D4C4: 0x2134,
        // Fraktur C, H, I, R, Z.
        0x1D506: 0x212D, 0x1D50B: 0x210C, 0x1D50C: 0x2111, 0x1D515: 0x211C, 0x1D51D: 0x2128,
        // Double-struck C, H, N, P, Q, R, Z.
        0x1D53A: 0x2102, 0x1D53F: 0x210D, 0x1D545: 0x2115, 0x1D547: 0x2119, 0x1D548: 0x211A, 0x1D549: 0x211D,
        0x1D551: 0x2124,
    ]
}
