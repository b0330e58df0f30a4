internal import CText

/// A face as FreeType opens it, for its outlines. Belongs to one thread at a time.
final class OutlineFace {
    /// FreeType's face.
    let face: FT_Face
    /// FreeType's library. Each face has its own, since they may not be shared between threads.
    let library: FT_Library

    /// Opens a font file.
    ///
    /// - Throws: ``TypesettingError`` of kind `.damagedFont`.
    init(_ file: FontFile) throws(TypesettingError) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else {
            throw FontFace.damaged(file, "cannot be opened: FreeType does not start")
        }
        var face: FT_Face?
        guard FT_New_Face(library, file.path, FT_Long(file.index), &face) == 0, let face else {
            FT_Done_FreeType(library)
            throw FontFace.damaged(file, "cannot be opened by FreeType")
        }
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    /// Loads a glyph's outline in font units, without hinting, into the face's slot; `false` where there is none such.
    func load(_ glyph: UInt32) -> Bool {
        FT_Load_Glyph(face, glyph, ctext_load_unscaled()) == 0
            && face.pointee.glyph.pointee.format == FT_GLYPH_FORMAT_OUTLINE
    }
}
