public import SceneGraph
internal import Synchronization

/// The installed fonts, opened as they are asked for and kept for the next time.
///
/// A face is found by its exact family, weight and slant, never replaced by a similar one: a film must not look
/// different on a machine that lacks a font. May be used from several threads at once.
public final class FontLibrary: Sendable {
    private let faces = Mutex<[Typeface: FontFace]>([:])

    /// A library in which no face is open yet.
    public init() {}

    /// The vertical measures of a face.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func metrics(of typeface: Typeface) throws(TypesettingError) -> FaceMetrics {
        try face(typeface).metrics
    }

    /// Which issue of a face is installed.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func record(of typeface: Typeface) throws(TypesettingError) -> FaceRecord {
        let face = try face(typeface)
        return FaceRecord(version: face.version, path: face.file.path)
    }

    /// The face, opened if it was not.
    func face(_ typeface: Typeface) throws(TypesettingError) -> FontFace {
        try faces.withLock { faces throws(TypesettingError) in
            if let face = faces[typeface] { return face }
            let face = try FontFace(typeface, file: try FontSearch.file(of: typeface))
            faces[typeface] = face
            return face
        }
    }
}
