/// Texts as parts of file names.
public enum FileNamePart {
    /// A text in which characters that would lead to another folder or be invisible in a terminal are replaced by dashes.
    ///
    /// - Parameter beginsName: Whether the file's name begins with it: then a period that would hide the file, or a dash that would make it
    ///   look like an option, is replaced by an underscore. The default is false.
    public static func safe(_ text: String, beginsName: Bool = false) -> String {
        var part = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
            part.append(
                isControl || scalar.properties.isBidiControl || "/:\\".unicodeScalars.contains(scalar) ? "-" : scalar)
        }
        if beginsName, let first = part.first, [".", "-"].contains(first) {
            part.replaceSubrange(..<part.index(after: part.startIndex), with: CollectionOfOne("_"))
        }
        return String(part)
    }
}
