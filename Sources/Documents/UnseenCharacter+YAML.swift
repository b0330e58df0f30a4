import Wording

extension UnseenCharacter {
    /// The problem with the character in YAML, and what to do.
    var problem: String {
        switch scalar {
        case "\t": "here is a tab. Indent with spaces: YAML takes no tabs for it."
        case " ": "here is a space that YAML does not take: leave it out."
        default:
            "here is \(description), which looks like a plain space or like nothing, and is none to YAML: write a plain space, "
                + "or leave it out."
        }
    }

    /// Whether the character looks like a space or line break but is none to YAML.
    var isMistakable: Bool { !" \n\r".unicodeScalars.contains(scalar) }

    /// The first such character of a line where a plain space belongs: before the first word, or after a separator.
    ///
    /// - Returns: The number of characters before it in the line; nil if there is none.
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
