import Parameters

extension TextForm {
    /// A colour as sRGB hex.
    public static let color = TextForm("a colour such as \"#ff8800\", in quotes", pattern: "^#[0-9a-fA-F]{6}$") {
        text in
        text.wholeMatch(of: /#[0-9a-fA-F]{6}/) == nil
            ? "Use # and six hexadecimal digits, in quotes, such as \"#ff8800\"." : nil
    }
}
