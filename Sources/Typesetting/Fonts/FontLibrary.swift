public import SceneGraph
internal import Synchronization

/// Fonts, opened as they are asked for and kept for the next time.
///
/// A face is found by its exact family, weight and slant, never replaced by a similar one: a film must not look
/// different on a machine that lacks a font. May be used from several threads at once.
public final class FontLibrary: Sendable {
    private let faces = Mutex<[Typeface: FontFace]>([:])
    /// Where the faces lie; nil for wherever fontconfig finds them.
    private let files: [Typeface: FontFile]?

    /// The installed fonts, as fontconfig knows them; no face is open yet.
    public init() { files = nil }

    /// Faces of files, where no fontconfig is asked, such as on a server.
    ///
    /// - Parameter files: The path of each face's file, which holds that face alone. What is not named is missing.
    public init(files: [Typeface: String]) {
        self.files = files.mapValues { FontFile(path: $0, index: 0) }
    }

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
            let face = try FontFace(typeface, file: try file(of: typeface))
            faces[typeface] = face
            return face
        }
    }

    private func file(of typeface: Typeface) throws(TypesettingError) -> FontFile {
        guard let files else { return try FontSearch.file(of: typeface) }
        guard let file = files[typeface] else {
            throw TypesettingError(
                .fontMissing, "no file is named for the face '\(typeface)'", advice: "name one beside the others")
        }
        return file
    }
}
