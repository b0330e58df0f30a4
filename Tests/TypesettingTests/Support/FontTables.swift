import Foundation

/// Reads a few tables of a font file byte by byte, after the OpenType specification: what tests hold the typesetter's
/// figures against. Shares no code with HarfBuzz or FreeType.
struct FontTables {
    private let bytes: [UInt8]
    private var tables: [String: Int] = [:]

    /// Finds the file among the installed fonts.
    init(_ name: String) throws { try self.init(path: FontTables.path(of: name)) }

    /// Where an installed font file is.
    static func path(of name: String) throws -> String {
        for folder in ["/usr/share/fonts", "/usr/share/texmf/fonts", "/usr/local/share/fonts"] {
            guard let files = FileManager.default.enumerator(atPath: folder) else { continue }
            for case let path as String in files where path.hasSuffix("/\(name)") {
                return "\(folder)/\(path)"
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }

    private init(path: String) throws {
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        for index in 0..<word(4) {
            let record = 12 + 16 * index
            tables[String(decoding: bytes[record..<record + 4], as: UTF8.self)] = long(record + 8)
        }
    }

    private func word(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }
    private func signed(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: word(offset))) }
    private func long(_ offset: Int) -> Int { word(offset) << 16 | word(offset + 2) }

    /// Font units in an em.
    var unitsPerEm: Int { word(tables["head"]! + 18) }

    /// The glyph of a character by the cmap's subtable of format 12, or 4 without one.
    func glyph(_ character: Unicode.Scalar) -> Int {
        let cmap = tables["cmap"]!
        let subtables = (0..<word(cmap + 2)).map { cmap + long(cmap + 4 + 8 * $0 + 4) }
        if let table = subtables.first(where: { word($0) == 12 }) {
            for group in 0..<long(table + 12) {
                let record = table + 16 + 12 * group
                if (long(record)...long(record + 4)).contains(Int(character.value)) {
                    return long(record + 8) + Int(character.value) - long(record)
                }
            }
            return 0
        }
        let table = subtables.first { word($0) == 4 }!
        let segments = word(table + 6) / 2
        for segment in 0..<segments where word(table + 14 + 2 * segment) >= Int(character.value) {
            let start = word(table + 16 + 2 * segments + 2 * segment)
            guard start <= Int(character.value) else { return 0 }
            let delta = word(table + 16 + 4 * segments + 2 * segment)
            let place = table + 16 + 6 * segments + 2 * segment
            if word(place) == 0 { return (Int(character.value) + delta) & 0xFFFF }
            let glyph = word(place + word(place) + 2 * (Int(character.value) - start))
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF
        }
        return 0
    }

    /// A glyph's advance in ems.
    func advance(_ glyph: Int) -> Float {
        let count = word(tables["hhea"]! + 34)
        return Float(word(tables["hmtx"]! + 4 * min(glyph, count - 1))) / Float(unitsPerEm)
    }

    /// A character's advance in ems.
    func advance(_ character: Unicode.Scalar) -> Float { advance(glyph(character)) }

    /// A length of the MATH table in ems, by its place in the MathConstants table: 4 is mathLeading, the first of the MathValueRecords.
    func mathConstant(_ index: Int) -> Float {
        let math = tables["MATH"]!
        return Float(signed(math + word(math + 4) + 8 + 4 * (index - 4))) / Float(unitsPerEm)
    }
}
