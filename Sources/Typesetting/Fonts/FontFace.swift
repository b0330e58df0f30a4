internal import CText
internal import SceneGraph
internal import Synchronization

/// An open face: its glyphs' measures, its shaping rules, its outlines.
///
/// Everything is in font units scaled to ems, without hinting, so that no result depends on a size in pixels.
///
/// Unchecked, because HarfBuzz's objects are pointers to Swift: its face and font are made immutable, and such may be read by
/// several threads. FreeType's face may not, and stands behind a lock.
final class FontFace: @unchecked Sendable {
    /// The name that it was found by.
    let typeface: Typeface
    /// Font units in an em.
    let unitsPerEm: Float
    /// The vertical measures.
    let metrics: FaceMetrics
    /// HarfBuzz's font, scaled to font units; used by ``MathTable`` too.
    let font: OpaquePointer

    private let outlines: Mutex<OutlineFace?> = Mutex(nil)
    /// Where it lies.
    let file: FontFile
    /// Whether fontconfig found it, so that it may be asked for others.
    let isInstalled: Bool

    /// Where its file lies.
    var path: String { file.path }

    /// Opens a font file.
    ///
    /// - Throws: ``TypesettingError`` of kind `.damagedFont`.
    init(_ typeface: Typeface, file: FontFile, isInstalled: Bool = true) throws(TypesettingError) {
        guard let blob = hb_blob_create_from_file_or_fail(file.path) else {
            throw FontFace.damaged(file, "cannot be read")
        }
        defer { hb_blob_destroy(blob) }
        let number = UInt32(truncatingIfNeeded: file.index & 0xFFFF)
        guard number < hb_face_count(blob), let face = hb_face_create(blob, number) else {
            throw FontFace.damaged(file, "holds no font")
        }
        defer { hb_face_destroy(face) }
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else {
            throw FontFace.damaged(file, "holds no glyphs")
        }
        let units = hb_face_get_upem(face)
        hb_font_set_scale(font, Int32(units), Int32(units))
        if file.index >> 16 > 0 { hb_font_set_var_named_instance(font, UInt32(file.index >> 16) - 1) }
        hb_font_make_immutable(font)
        self.typeface = typeface
        self.file = file
        self.isInstalled = isInstalled
        self.font = font
        unitsPerEm = Float(units)
        metrics = FontFace.metrics(font, Float(units))
    }

    deinit { hb_font_destroy(font) }

    /// HarfBuzz's face.
    var face: OpaquePointer { hb_font_get_face(font) }

    /// The version that the font states of itself, in English; empty if it states none.
    var version: String {
        var size: UInt32 = 256
        var text = [CChar](repeating: 0, count: Int(size))
        hb_ot_name_get_utf8(
            face, hb_ot_name_id_t(HB_OT_NAME_ID_VERSION_STRING), hb_language_from_string("en", -1), &size,
            &text)
        return String(decoding: text.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The glyph of a character without any shaping; `nil` where the face lacks it.
    func glyph(_ scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0 ? glyph : nil
    }

    /// How wide a glyph is to its neighbour, in ems.
    func advance(_ glyph: UInt32) -> Float { Float(hb_font_get_glyph_h_advance(font, glyph)) / unitsPerEm }

    /// The box around a glyph's outline, in ems; zero for a glyph without one.
    func bounds(_ glyph: UInt32) -> GlyphBounds {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(font, glyph, &extents) != 0 else { return GlyphBounds() }
        let top = Float(extents.y_bearing)
        let left = Float(extents.x_bearing)
        return GlyphBounds(
            left: left / unitsPerEm, right: (left + Float(extents.width)) / unitsPerEm, top: top / unitsPerEm,
            bottom: (top + Float(extents.height)) / unitsPerEm)
    }

    /// Shapes a text of one direction and script: characters become glyphs from left to right, with the face's ligatures and
    /// kerning. Brackets of a text from right to left are mirrored. The user's locale changes nothing.
    ///
    /// - Parameters:
    ///   - script: the script whose rules hold; `nil` for that of the text.
    ///   - language: the language whose forms of letters are preferred.
    func shape(
        _ text: String, features: [hb_feature_t] = [], script: hb_script_t? = nil, isRightToLeft: Bool = false,
        language: Language = .english
    ) -> [ShapedGlyph] {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let buffer = hb_buffer_create() else { return [] }
        defer { hb_buffer_destroy(buffer) }
        bytes.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            hb_buffer_add_utf8(buffer, start, Int32(bytes.count), 0, Int32(bytes.count))
        }
        hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        if let script { hb_buffer_set_script(buffer, script) }
        hb_buffer_set_language(buffer, hb_language_from_string(language.tag, -1))
        hb_buffer_guess_segment_properties(buffer)
        hb_shape(font, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
            let positions = hb_buffer_get_glyph_positions(buffer, &count)
        else { return [] }
        return (0..<Int(count)).map { index in
            let (info, position) = (infos[index], positions[index])
            return ShapedGlyph(
                index: info.codepoint, cluster: Int(info.cluster), advance: Float(position.x_advance) / unitsPerEm,
                offset: SIMD2(Float(position.x_offset), Float(position.y_offset)) / unitsPerEm)
        }
    }

    /// Does something with the face's outlines, one thread at a time; they are opened the first time.
    func withOutlines<Result: Sendable>(
        _ body: (OutlineFace) throws(TypesettingError) -> Result
    ) throws(TypesettingError) -> Result {
        try outlines.withLock { open throws(TypesettingError) in
            if let face = open { return try body(face) }
            let face = try OutlineFace(file)
            open = face
            return try body(face)
        }
    }

    /// The failure of a font file.
    static func damaged(_ file: FontFile, _ problem: String) -> TypesettingError {
        TypesettingError(
            .damagedFont, "the font file \(file.path) \(problem)", advice: "install its package again")
    }

    private static func metrics(_ font: OpaquePointer, _ units: Float) -> FaceMetrics {
        func value(_ tag: hb_ot_metrics_tag_t) -> Float {
            var position: hb_position_t = 0
            hb_ot_metrics_get_position_with_fallback(font, tag, &position)
            return Float(position) / units
        }
        return FaceMetrics(
            ascender: value(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER),
            descender: -value(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER), capHeight: value(HB_OT_METRICS_TAG_CAP_HEIGHT),
            xHeight: value(HB_OT_METRICS_TAG_X_HEIGHT))
    }
}
