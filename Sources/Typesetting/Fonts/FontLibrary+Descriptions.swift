internal import CText
public import SceneGraph

extension FontLibrary {
    /// What the face of that name is here.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func description(of typeface: Typeface) throws(TypesettingError) -> FaceDescription {
        let face = try face(typeface)
        return FaceDescription(
            typeface: typeface, version: face.version, path: face.path,
            hasMathTable: hb_ot_math_has_data(face.face) != 0)
    }

    /// Which of some characters a face has no glyph for, in their order.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func missing(_ characters: String, in typeface: Typeface) throws(TypesettingError) -> [Unicode.Scalar] {
        let face = try face(typeface)
        return characters.unicodeScalars.filter { face.glyph($0) == nil }
    }
}

extension FontFace {
    /// What the file calls its version (OpenType's `name` table, entry 5); nil if it is silent.
    fileprivate var version: String? {
        let english = hb_language_from_string("en", -1)
        var length: UInt32 = 256
        var bytes = [CChar](repeating: 0, count: Int(length))
        hb_ot_name_get_utf8(face, hb_ot_name_id_t(HB_OT_NAME_ID_VERSION_STRING), english, &length, &bytes)
        let text = String(decoding: bytes.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? nil : text
    }
}
