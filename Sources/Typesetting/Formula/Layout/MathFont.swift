internal import CText
internal import SceneGraph

/// A face with a MATH table, and what the table says. Lengths are in ems of the size at hand, y up.
struct MathFont {
    /// The face.
    let face: FontFace

    /// Wraps a face.
    ///
    /// - Throws: ``TypesettingError`` of kind `.damagedFont` for a face without the table.
    init(_ face: FontFace) throws(TypesettingError) {
        guard hb_ot_math_has_data(face.face) != 0 else {
            throw TypesettingError(
                .damagedFont, "\(face.typeface) is no face for formulas: it has no MATH table",
                advice: "choose one made for formulas, such as Latin Modern Math")
        }
        self.face = face
    }

    /// A length of the table.
    func constant(_ constant: hb_ot_math_constant_t) -> Float {
        Float(hb_ot_math_get_constant(face.font, constant)) / face.unitsPerEm
    }

    /// A percentage of the table, as a fraction.
    func fraction(_ constant: hb_ot_math_constant_t) -> Float {
        Float(hb_ot_math_get_constant(face.font, constant)) / 100
    }

    /// How large a style is over text style.
    func size(_ level: MathStyle.Level) -> Float {
        switch level {
        case .display, .text: 1
        case .script: fraction(HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN)
        case .scriptScript: fraction(HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN)
        }
    }

    /// The glyph of a character, in script styles the one drawn for them (feature `ssty`) where the face has such.
    func glyph(_ scalar: Unicode.Scalar, _ level: MathStyle.Level = .text) -> UInt32? {
        guard level == .script || level == .scriptScript else { return face.glyph(scalar) }
        let alternate: UInt32 = level == .script ? 1 : 2
        let feature = ctext_feature(ctext_tag(0x73, 0x73, 0x74, 0x79), alternate)  // "ssty"
        let shaped = face.shape(String(scalar), features: [feature], script: HB_SCRIPT_MATH)
        return shaped.count == 1 && shaped[0].index != 0 ? shaped[0].index : nil
    }

    /// How far a slanted glyph leans over its advance.
    func italicCorrection(_ glyph: UInt32) -> Float {
        Float(hb_ot_math_get_glyph_italics_correction(face.font, glyph)) / face.unitsPerEm
    }

    /// Where an accent's middle goes over the glyph.
    func accentAttachment(_ glyph: UInt32) -> Float {
        Float(hb_ot_math_get_glyph_top_accent_attachment(face.font, glyph)) / face.unitsPerEm
    }

    /// How far a script may move towards a corner of the glyph, at a height above its baseline.
    func kern(_ glyph: UInt32, _ corner: hb_ot_math_kern_t, height: Float) -> Float {
        let units = Int32((height * face.unitsPerEm).rounded())
        return Float(hb_ot_math_get_glyph_kerning(face.font, glyph, corner, units)) / face.unitsPerEm
    }

    /// Whether scripts beside the glyph follow its size, as beside an integral.
    func isExtendedShape(_ glyph: UInt32) -> Bool { hb_ot_math_is_glyph_extended_shape(face.face, glyph) != 0 }

    /// The glyph's larger forms from small to large, the glyph itself among them, with their extents.
    func variants(_ glyph: UInt32, _ direction: hb_direction_t) -> [(glyph: UInt32, extent: Float)] {
        var total: UInt32 = 0
        let count = hb_ot_math_get_glyph_variants(face.font, glyph, direction, 0, &total, nil)
        guard count > 0 else { return [] }
        var variants = [hb_ot_math_glyph_variant_t](repeating: hb_ot_math_glyph_variant_t(), count: Int(count))
        total = count
        hb_ot_math_get_glyph_variants(face.font, glyph, direction, 0, &total, &variants)
        return variants.prefix(Int(total)).map { ($0.glyph, Float($0.advance) / face.unitsPerEm) }
    }

    /// What the glyph is assembled from when no variant is large enough; `nil` for one that cannot be.
    func assembly(_ glyph: UInt32, _ direction: hb_direction_t) -> GlyphAssembly? {
        var total: UInt32 = 0
        var correction: hb_position_t = 0
        let count = hb_ot_math_get_glyph_assembly(face.font, glyph, direction, 0, &total, nil, &correction)
        guard count > 0 else { return nil }
        var parts = [hb_ot_math_glyph_part_t](repeating: hb_ot_math_glyph_part_t(), count: Int(count))
        total = count
        hb_ot_math_get_glyph_assembly(face.font, glyph, direction, 0, &total, &parts, &correction)
        let overlap = Float(hb_ot_math_get_min_connector_overlap(face.font, direction)) / face.unitsPerEm
        return GlyphAssembly(
            parts: parts.prefix(Int(total)).map { part in
                GlyphAssembly.Part(
                    glyph: part.glyph, start: Float(part.start_connector_length) / face.unitsPerEm,
                    end: Float(part.end_connector_length) / face.unitsPerEm,
                    extent: Float(part.full_advance) / face.unitsPerEm,
                    isExtender: part.flags.rawValue & HB_OT_MATH_GLYPH_PART_FLAG_EXTENDER.rawValue != 0)
            }, leastOverlap: overlap)
    }

    /// One glyph as a box: as wide as its advance, as high and deep as its outline.
    func box(_ glyph: UInt32) -> GlyphBox {
        let bounds = face.bounds(glyph)
        return GlyphBox(
            glyphs: [GlyphBox.Glyph(typeface: face.typeface, index: glyph)], width: face.advance(glyph),
            height: bounds.top, depth: -bounds.bottom)
    }

    /// The form of an upright glyph that is at least `extent` high, or the largest there is. Its place is the font's;
    /// who uses it moves it.
    func vertical(_ glyph: UInt32, atLeast extent: Float) -> GlyphBox {
        let variants = variants(glyph, HB_DIRECTION_TTB)
        if let fitting = variants.first(where: { $0.extent >= extent }) { return box(fitting.glyph) }
        let own = box(glyph)
        if variants.isEmpty, own.height + own.depth >= extent { return own }
        if let assembly = assembly(glyph, HB_DIRECTION_TTB) { return box(assembly.placed(atLeast: extent)) }
        return variants.last.map { box($0.glyph) } ?? own
    }

    /// Glyphs above each other, from the baseline up.
    private func box(_ pieces: [(glyph: UInt32, offset: Float)]) -> GlyphBox {
        var stack = GlyphBox(depth: 0)
        for piece in pieces {
            let box = box(piece.glyph)
            // A part's extent is counted from its outline's bottom.
            stack.overlay(box, at: SIMD2(0, -(piece.offset + box.depth)))
            stack.width = max(stack.width, box.width)
        }
        return stack
    }
}
