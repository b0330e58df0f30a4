public import SceneGraph
internal import Synchronization

/// Fonts, opened as they are asked for and kept for the next time.
///
/// A face is found by its exact family, weight and slant, never replaced by a similar one: a film must not look
/// different on a machine that lacks a font. May be used from several threads at once.
public final class FontLibrary: Sendable {
    private let faces = Mutex<[Typeface: FontFace]>([:])
    /// The faces that stand for others of a weight which their family lacks.
    private let matches = Mutex<[Typeface: Typeface]>([:])
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

    /// The face of a family that is nearest in weight: the same one if the family has its weight, else the one that CSS would
    /// take (CSS Fonts Module Level 4, section 5.2). For weights of 400 to 500 these are heavier ones up to 500, then lighter
    /// ones, then heavier ones; for lighter ones lighter ones first, and for heavier ones heavier ones.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` if the family is not installed, or has no face in the slant.
    public func matched(_ typeface: Typeface) throws(TypesettingError) -> Typeface {
        try matches.withLock { matches throws(TypesettingError) in
            if let match = matches[typeface] { return match }
            let weights: [Int]
            if let files {
                weights = files.keys.filter { $0.family == typeface.family && $0.isItalic == typeface.isItalic }
                    .map(\.weight).sorted()
            } else {
                weights = try FontSearch.weights(of: typeface)
            }
            // Without any, opening the face tells what is missing.
            let weight = Self.nearest(to: typeface.weight, among: weights) ?? typeface.weight
            let match = Typeface(family: typeface.family, weight: weight, isItalic: typeface.isItalic)
            matches[typeface] = match
            return match
        }
    }

    /// - Parameter weights: in ascending order.
    static func nearest(to weight: Int, among weights: [Int]) -> Int? {
        let lighter = weights.filter { $0 < weight }.reversed()
        let heavier = weights.filter { $0 >= weight }
        switch weight {
        case ..<400: return (weights.filter { $0 <= weight }.reversed() + heavier).first
        case 400...500: return (heavier.filter { $0 <= 500 } + lighter + heavier).first
        default: return (heavier + lighter).first
        }
    }

    /// The face of a style in the chosen families. The default ones are never replaced.
    func face(_ style: Typeface, in typography: Typography) throws(TypesettingError) -> FontFace {
        let chosen = typography.typeface(style)
        return try face(chosen == style ? style : try matched(chosen))
    }

    /// The face, opened if it was not.
    func face(_ typeface: Typeface) throws(TypesettingError) -> FontFace {
        try faces.withLock { faces throws(TypesettingError) in
            if let face = faces[typeface] { return face }
            let face = try FontFace(typeface, file: try file(of: typeface), isInstalled: files == nil)
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
