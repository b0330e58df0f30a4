import Foundation
import SceneGraph
import Testing
import Typesetting

/// Reads a set formula back from its glyphs and rules, as a line of text in which fractions and powers have parentheses.
struct FormulaReader {
    /// A number or another sign, and the part that it stands in.
    struct Token: Equatable {
        var text: String
        var part: String?
    }

    /// A glyph that is no part of a number or function.
    struct Unknown: Error {
        let glyph: UInt32
    }

    private let alphabet: [UInt32: String]

    init(_ setter: FormulaSetter) throws {
        var alphabet: [UInt32: String] = [:]
        func learn(_ formula: String, as text: String) throws {
            let glyph = try #require(try setter.set(formula, display: true).glyphs.last, "\(formula)")
            alphabet[glyph.index] = text
        }
        for character in "0123456789.+-()[]=,/" { try learn(String(character), as: String(character)) }
        for character in "0123456789-.+" { try learn("x^{\(character)}", as: String(character)) }
        try learn(#"x^{2{\times}}"#, as: "×")
        try learn(#"\{"#, as: "[")
        try learn(#"\}"#, as: "]")
        try learn(#"\cdot"#, as: "*")
        try learn(#"\times"#, as: "×")
        try learn(#"\approx"#, as: "≈")
        try learn(#"\cdots"#, as: "…")
        try learn(#"\sigma"#, as: "σ")
        try learn("e", as: "E")
        // The letters of operators stand upright.
        for name in ["tanh", "ln", "max", "exp"] {
            let glyphs = try setter.set("\\\(name) x", display: true).glyphs.dropLast()
            for (glyph, letter) in zip(glyphs, name) { alphabet[glyph.index] = String(letter) }
        }
        self.alphabet = alphabet
    }

    /// The formula's tokens.
    func tokens(_ box: GlyphBox) throws -> [Token] {
        struct Piece {
            let x: Float
            let tokens: [Token]
        }
        func part(_ index: Int?) -> String? {
            var next = index
            while let place = next {
                if box.parts[place].name.hasPrefix("term-") { return box.parts[place].name }
                next = box.parts[place].parent
            }
            return nil
        }
        func read(_ glyphs: [GlyphBox.Glyph]) throws -> [Token] {
            var tokens: [Token] = []
            var isPower = false
            for glyph in glyphs.sorted(by: { $0.origin.x < $1.origin.x }) {
                guard let text = alphabet[glyph.index] else { throw Unknown(glyph: glyph.index) }
                if (glyph.scale <= 0.9) != isPower {
                    tokens.append(Token(text: isPower ? ")" : "^("))
                    isPower.toggle()
                }
                tokens.append(Token(text: text, part: part(glyph.part)))
            }
            if isPower { tokens.append(Token(text: ")")) }
            return tokens
        }
        var rest = box.glyphs
        var pieces: [Piece] = []
        for rule in box.rules where rule.size.x > rule.size.y {
            let (left, right) = (rule.origin.x - 0.01, rule.origin.x + rule.size.x + 0.01)
            func belongs(_ glyph: GlyphBox.Glyph) -> Bool { glyph.origin.x >= left && glyph.origin.x < right }
            let above = rest.filter { belongs($0) && $0.origin.y < rule.origin.y }
            let below = rest.filter { belongs($0) && $0.origin.y > rule.origin.y }
            rest.removeAll(where: belongs)
            func signs(_ text: String) -> [Token] { text.map { Token(text: String($0)) } }
            let (numerator, denominator) = (try read(above), try read(below))
            let tokens = signs("((") + numerator + signs(")/(") + denominator + signs("))")
            pieces.append(Piece(x: rule.origin.x, tokens: tokens))
        }
        // What stands between the fractions.
        pieces.sort { $0.x < $1.x }
        var found: [Token] = []
        for piece in pieces {
            let before = rest.filter { $0.origin.x < piece.x }
            found += try read(before) + piece.tokens
            rest.removeAll { $0.origin.x < piece.x }
        }
        return try found + read(rest)
    }
}
