internal import CText
internal import SceneGraph
import Wording

/// Finds a face's file among the installed fonts.
enum FontSearch {
    /// A face that fontconfig knows of.
    private struct Candidate {
        let weight: Int
        let isItalic: Bool
        let isNormalWidth: Bool
        let file: FontFile
    }

    /// The file with exactly this family, weight and slant. Where several have it, the one of normal width, then the
    /// first by path.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` that tells which package to install, or which weights the family has.
    static func file(of typeface: Typeface) throws(TypesettingError) -> FontFile {
        let family = candidates(typeface.family)
        guard !family.isEmpty else { throw missing(typeface.family) }
        let matches = family.filter { $0.weight == typeface.weight && $0.isItalic == typeface.isItalic }
        let best = matches.min { first, second in
            (first.isNormalWidth ? 0 : 1, first.file.path, first.file.index)
                < (second.isNormalWidth ? 0 : 1, second.file.path, second.file.index)
        }
        guard let best else {
            let slant = typeface.isItalic ? "italic" : "upright"
            let weights = Set(family.filter { $0.isItalic == typeface.isItalic }.map(\.weight)).sorted()
            let list = weights.map(String.init).joined(separator: ", ")
            throw TypesettingError(
                .fontMissing, "the font family '\(typeface.family)' has no \(slant) face of weight \(typeface.weight)",
                advice: weights.isEmpty ? "it has no \(slant) face at all" : "its \(slant) weights are \(list)")
        }
        return best.file
    }

    /// The weights of a family in a slant, ascending.
    ///
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` if the family is not installed.
    static func weights(of typeface: Typeface) throws(TypesettingError) -> [Int] {
        let family = candidates(typeface.family)
        guard !family.isEmpty else { throw missing(typeface.family) }
        return Set(family.filter { $0.isItalic == typeface.isItalic }.map(\.weight)).sorted()
    }

    /// The failure to find a family, with its package or the nearest installed name.
    private static func missing(_ family: String) -> TypesettingError {
        let list = "`fc-list : family` names those that are installed"
        let nearest = NearestName.of(family, among: FontCoverage.installed).map { "did you mean '\($0)'? \(list)" }
        let advice =
            FontPackage.ofFamily(family).map { "install Debian's package \($0)" } ?? nearest
            ?? "install it, or choose another: \(list)"
        return TypesettingError(.fontMissing, "the font family '\(family)' is not installed", advice: advice)
    }

    /// All outline faces of the family.
    private static func candidates(_ family: String) -> [Candidate] {
        // fontconfig would match a name with a NUL by what stands before it.
        guard !family.isEmpty, !family.utf8.contains(0), let pattern = FcPatternCreate() else { return [] }
        defer { FcPatternDestroy(pattern) }
        guard ctext_add_family(pattern, family) != 0, let objects = ctext_face_objects() else { return [] }
        defer { FcObjectSetDestroy(objects) }
        guard let list = FcFontList(nil, pattern, objects) else { return [] }
        defer { FcFontSetDestroy(list) }
        return (0..<Int(list.pointee.nfont)).compactMap { index in
            list.pointee.fonts[index].flatMap { candidate($0, family) }
        }
    }

    /// A listed face, unless it is of bitmaps, or a variable font as a whole (its named instances are listed, too), or
    /// of a family whose name is only alike.
    private static func candidate(_ font: OpaquePointer, _ family: String) -> Candidate? {
        guard families(of: font).contains(family), boolean(font, FC_OUTLINE) == true,
            boolean(font, FC_VARIABLE) != true, let weight = number(font, FC_WEIGHT),
            let path = string(font, FC_FILE, 0)
        else { return nil }
        let index = number(font, FC_INDEX) ?? 0
        return Candidate(
            weight: Int(FcWeightToOpenTypeDouble(weight).rounded()),
            isItalic: (number(font, FC_SLANT) ?? 0) != Double(FC_SLANT_ROMAN),
            isNormalWidth: (number(font, FC_WIDTH) ?? 100) == 100, file: FontFile(path: path, index: Int32(index)))
    }

    private static func families(of font: OpaquePointer) -> [String] {
        var names: [String] = []
        while let name = string(font, FC_FAMILY, Int32(names.count)) { names.append(name) }
        return names
    }

    private static func string(_ font: OpaquePointer, _ object: String, _ index: Int32) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(font, object, index, &text) == FcResultMatch else { return nil }
        return text.map { String(cString: $0) }
    }

    private static func number(_ font: OpaquePointer, _ object: String) -> Double? {
        var value = 0.0
        return FcPatternGetDouble(font, object, 0, &value) == FcResultMatch ? value : nil
    }

    private static func boolean(_ font: OpaquePointer, _ object: String) -> Bool? {
        var value: FcBool = 0
        return FcPatternGetBool(font, object, 0, &value) == FcResultMatch ? value != 0 : nil
    }
}
