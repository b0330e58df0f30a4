/// Brings what stands in a file into a message.
enum Quoted {
    /// The text in quotes, on one line and not too long to read.
    static func text(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(40).map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }
        return "'\(shown.joined())\(text.unicodeScalars.count > 40 ? "…" : "")'"
    }
}
