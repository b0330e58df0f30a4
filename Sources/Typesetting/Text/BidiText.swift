internal import CUnicode

/// The order in which a text is read and drawn: Unicode's bidirectional algorithm (UAX #9), by ICU.
enum BidiText {
    /// What stands for a formula in a text: a neutral, as all embedded objects are (UAX #9, section 5.2).
    static let object: Unicode.Scalar = "\u{FFFC}"

    /// Whether a paragraph runs from right to left: as the language does, unless all of the text's strong characters run the
    /// other way. So a sentence that begins with a Latin name runs as its language does, and an Arabic title of an English film
    /// runs from right to left.
    static func isRightToLeft(_ text: some Sequence<Unicode.Scalar>, in language: Language) -> Bool {
        let own: Int32 = language.isRightToLeft ? -1 : 1
        var isOpposed = false
        for scalar in text {
            let direction = cunicode_strong_direction(scalar.value)
            if direction == own { return language.isRightToLeft }
            isOpposed = isOpposed || direction == -own
        }
        return language.isRightToLeft != isOpposed
    }

    /// The embedding level of each UTF-16 unit; odd levels run from right to left.
    static func levels(_ text: [UInt16], isRightToLeft: Bool) -> [UInt8] {
        var levels = [UInt8](repeating: isRightToLeft ? 1 : 0, count: text.count)
        guard !text.isEmpty else { return levels }
        if cunicode_bidi_levels(text, Int32(text.count), isRightToLeft ? 1 : 0, &levels) == 0 {
            preconditionFailure("ICU has no memory for a text of \(text.count) units")
        }
        return levels
    }

    /// The indices of a line's pieces from left to right, by their levels.
    static func visualOrder(_ levels: [UInt8]) -> [Int] {
        var order = [Int32](repeating: 0, count: levels.count)
        if !levels.isEmpty { cunicode_bidi_order(levels, Int32(levels.count), &order) }
        return order.map(Int.init)
    }
}
