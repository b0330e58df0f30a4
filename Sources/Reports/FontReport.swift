import FilmKit
import Films
import SceneGraph
import Typesetting

/// The installed fonts of films and sheets, and whether each film can be typeset with them.
package struct FontReport {
    /// A line for each typeface and each film.
    package let lines: [String]
    /// The problems, a sentence each.
    package let problems: [String]

    /// The characters that a title may contain in any film: the printable ASCII characters.
    private static let ascii = String(
        String.UnicodeScalarView((0x20...0x7E).compactMap { Unicode.Scalar($0 as UInt8) }))
    /// An aspect ratio for each kind of frame layout.
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
        // Making a film typesets all of its text and formulas.
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
