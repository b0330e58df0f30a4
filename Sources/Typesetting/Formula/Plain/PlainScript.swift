/// Superscripts and subscripts as Unicode's own characters, or behind `^` and `_` where there are none.
enum PlainScript {
    /// Which side of the line.
    enum Side {
        case superscript
        case `subscript`
    }

    /// A script as it follows its nucleus.
    static func text(_ script: String, _ side: Side) -> String {
        // A degree sign is raised already.
        if side == .superscript, ["∘", "°"].contains(script) { return "°" }
        let table = side == .superscript ? superscripts : subscripts
        let small = script.filter { $0 != " " }.map { table[$0] }
        if !small.contains(nil) { return String(small.compactMap { $0 }) }
        let sign = side == .superscript ? "^" : "_"
        let isWord = script.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." }
        return isWord || script.count == 1 ? "\(sign)\(script)" : "\(sign)(\(script))"
    }

    /// Whether a character is one of the small ones.
    static func isScript(_ character: Character) -> Bool { small.contains(character) }

    private static let superscripts = table(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδϕχ",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵠᵡ")
    private static let subscripts = table(
        "0123456789+−=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
    private static let small = Set(superscripts.values).union(subscripts.values)

    private static func table(_ plain: String, _ small: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(plain, small))
    }
}
