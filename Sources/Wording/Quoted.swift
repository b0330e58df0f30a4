/// Brings what a user wrote into a message.
public enum Quoted {
    /// The text in quotes, on one line and not too long to read.
    public static func text(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(40).map { scalar in
            scalar.properties.generalCategory == .control ? " " : String(scalar)
        }
        return "'\(shown.joined())\(text.unicodeScalars.count > 40 ? "…" : "")'"
    }
}
