import SceneGraph
import Typesetting

/// Sets numbers from digits of equal width, so that those that change do not tremble.
struct NumberSetter: Sendable {
    private let glyphs: [Character: GlyphBox]

    /// - Throws: ``TypesettingError`` if the face is missing.
    init(_ setter: TextSetter, _ typeface: Typeface) throws(TypesettingError) {
        var glyphs: [Character: GlyphBox] = [:]
        for character in "0123456789.−" {
            glyphs[character] = try setter.line(String(character), in: typeface, features: [.tabularDigits])
        }
        self.glyphs = glyphs
    }

    /// A number as ``NumberText`` writes it.
    func box(_ text: String) -> GlyphBox {
        text.reduce(into: GlyphBox()) { box, character in
            if let glyph = glyphs[character == "-" ? "−" : character] { box.append(glyph) }
        }
    }
}
