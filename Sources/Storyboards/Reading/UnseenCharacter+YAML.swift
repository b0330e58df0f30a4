import Wording

extension UnseenCharacter {
    /// What is wrong with one that stands in YAML, and what to do.
    var problem: String {
        switch scalar {
        case "\t": "here is a tab. Indent with spaces: YAML takes no tabs for it."
        case " ": "here is a space that YAML does not take: leave it out."
        default:
            "here is \(description), which looks like a plain space or like nothing, and is none to YAML: write a plain space, "
                + "or leave it out."
        }
    }

    /// Whether YAML takes it for something else than the space or line break that it looks like.
    var isMistakable: Bool { !" \n\r".unicodeScalars.contains(scalar) }

    /// The first mistakable one of a line where a plain space belongs: before the first word, or after what separates values.
    ///
    /// - Returns: How many characters of the line stand before it; nil if there is none.
    static func separating(_ line: some Sequence<Unicode.Scalar>) -> (offset: Int, character: UnseenCharacter)? {
        var (isGap, isIndentation) = (true, true)
        for (offset, scalar) in line.enumerated() {
            // A tab may separate, but not indent.
            if isGap, let unseen = UnseenCharacter(scalar), unseen.isMistakable, scalar != "\t" || isIndentation {
                return (offset, unseen)
            }
            if scalar == "#", isGap { return nil }
            isIndentation = isIndentation && scalar == " "
            isGap = (isGap && " \t".unicodeScalars.contains(scalar)) || ":,-?[{".unicodeScalars.contains(scalar)
        }
        return nil
    }
}
