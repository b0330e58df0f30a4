import SceneGraph
import Typesetting

/// Sets numbers from digits of equal width, so that those that change do not tremble.
package struct NumberSetter: Sendable {
    private let glyphs: [Character: GlyphBox]

    /// An exponent's size, and how far it stands above the baseline; in ems.
    private static let (scriptSize, scriptRise): (Float, Float) = (0.74, 0.33)

    /// - Throws: ``TypesettingError`` if the face is missing.
    package init(_ setter: TextSetter, _ typeface: Typeface) throws(TypesettingError) {
        var glyphs: [Character: GlyphBox] = [:]
        for character in "0123456789.−×" {
            glyphs[character] = try setter.line(String(character), in: typeface, features: [.tabularDigits])
        }
        self.glyphs = glyphs
    }

    /// A number.
    package func box(_ number: PrintedNumber) -> GlyphBox {
        var box = self.box(digits: number.digits)
        if let exponent = number.exponent { box.append(power(of: exponent)) }
        return box
    }

    /// What makes digits the multiple of a power of ten: `×10⁻⁵`.
    package func power(of exponent: Int) -> GlyphBox {
        var box = self.box(digits: "×10")
        let height = box.height
        box.append(self.box(digits: "\(exponent)").scaled(by: Self.scriptSize), raisedBy: Self.scriptRise)
        // The script's digits stay below the face's ascenders, so lines keep their distance.
        box.height = height
        return box
    }

    /// Digits with a point and a sign.
    package func box(digits: String) -> GlyphBox {
        digits.reduce(into: GlyphBox()) { box, character in
            if let glyph = glyphs[character == "-" ? "−" : character] { box.append(glyph) }
        }
    }
}
