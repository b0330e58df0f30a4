import FilmKit
import Films
import SceneGraph
import Typesetting

/// The faces that films and sheets are written in, as they are installed here, and whether films can be written in them.
package struct FontReport {
    /// A line for each face and each film.
    package let lines: [String]
    /// What is missing, a sentence each.
    package let problems: [String]

    /// What a title may hold in any film: the printable characters of ASCII.
    private static let ascii = String(
        String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar($0 as UInt8) }))
    /// A frame of each form in which films lay out their words.
    private static let aspects = [16.0 / 9, 1, 9.0 / 16]

    package init() {
        var lines: [String] = []
        var problems: [String] = []
        let library = FontLibrary()
        for typeface in Typeface.used {
            do throws(TypesettingError) {
                let face = try library.description(of: typeface)
                lines.append("  \(typeface): \(face.version ?? "of an unknown version"), \(face.path)")
                if typeface == .formula, !face.hasMathTable {
                    problems.append("Fonts: \(typeface) in \(face.path) has no MATH table: install its package again.")
                }
                let missing = try library.missing(Self.ascii, in: typeface).map { "U+\(String($0.value, radix: 16))" }
                if !missing.isEmpty {
                    problems.append("Fonts: \(typeface) in \(face.path) lacks \(missing.joined(separator: ", ")).")
                }
            } catch {
                lines.append("  \(typeface): missing")
                problems.append("Fonts: \(error.description).")
            }
        }
        // A film that was made has set all of its words and formulas.
        for film in FilmLibrary.standard.scripts {
            do throws(FilmError) {
                for aspect in Self.aspects {
                    _ = try film.film(Staging(aspect: aspect, burnsCaptions: true, title: "A title"))
                }
                lines.append("  \(film.name): all of its characters are there")
            } catch {
                lines.append("  \(film.name): cannot be written")
                if error.kind != .fontMissing { problems.append("\(film.name): \(error.description)") }
            }
        }
        self.lines = lines
        self.problems = problems
    }
}
