internal import CText
public import SceneGraph

extension FontLibrary {
    /// What the face of that name is here.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func description(of typeface: Typeface) throws(TypesettingError) -> FaceDescription {
        let face = try face(typeface)
        return FaceDescription(
            typeface: typeface, version: face.version.isEmpty ? nil : face.version, path: face.path,
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
