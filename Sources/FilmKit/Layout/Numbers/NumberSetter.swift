import SceneGraph
import Typesetting

/// Typesets numbers with tabular digits, so that changing numbers do not jitter.
package struct NumberSetter: Sendable {
    private let glyphs: [Character: GlyphBox]

    /// The largest height and depth of a number, in ems: those of faces for screens.
    private static let largest: (height: Float, depth: Float) = (0.97, 0.25)
    /// The size of an exponent, and its rise above the baseline, in ems.
    private static let (scriptSize, scriptRise): (Float, Float) = (0.74, 0.33)

    /// - Parameter decimal: What is written for the decimal point; the default is a point.
    /// - Throws: ``TypesettingError`` if the typeface is missing.
    package init(
        _ setter: TextSetter, _ typeface: Typeface, decimal: String = "."
    ) throws(TypesettingError) {
        var glyphs: [Character: GlyphBox] = [:]
        for character in "0123456789.−×+" {
            let text = character == "." ? decimal : String(character)
            var glyph = try setter.line(text, in: typeface, features: [.tabularDigits])
            // Digits need no room for accents, which some faces have much of.
            glyph.height = min(glyph.height, Self.largest.height)
            glyph.depth = min(glyph.depth, Self.largest.depth)
            glyphs[character] = glyph
        }
        self.glyphs = glyphs
    }

    /// A printed number.
    package func box(_ number: PrintedNumber) -> GlyphBox {
        var box = self.box(digits: number.digits)
        if let exponent = number.exponent { box.append(power(of: exponent)) }
        return box
    }

    /// A printed number with its sign, also if it is positive.
    package func signed(_ number: PrintedNumber) -> GlyphBox {
        var box = number.isNegative ? GlyphBox() : self.box(digits: "+")
        box.append(self.box(number))
        return box
    }

    /// A power of ten as a factor: `×10⁻⁵`.
    package func power(of exponent: Int) -> GlyphBox {
        var box = self.box(digits: "×10")
        let height = box.height
        box.append(self.box(digits: "\(exponent)").scaled(by: Self.scriptSize), raisedBy: Self.scriptRise)
        // The exponent stays below the ascenders, so the line height does not change.
        box.height = height
        return box
    }

    /// Digits with a decimal point and a sign.
    package func box(digits: String) -> GlyphBox {
        digits.reduce(into: GlyphBox()) { box, character in
            if let glyph = glyphs[character == "-" ? "−" : character] { box.append(glyph) }
        }
    }
}
