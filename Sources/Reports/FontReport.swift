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
    /// The films' own typefaces, and those of a staging, as far as they are installed: making its film tells what is missing.
    private static func typefaces(_ staging: Staging?, _ library: FontLibrary) -> [Typeface] {
        let chosen = Typeface.used.map { staging?.typography.typeface($0) ?? $0 }
        var all = Typeface.used
        for typeface in chosen.map({ (try? library.matched($0)) ?? $0 }) where !all.contains(typeface) {
            all.append(typeface)
        }
        return all
    }

    /// An aspect ratio for each kind of frame layout.
    private static let aspects = [16.0 / 9, 1, 9.0 / 16]

    /// - Parameter chosen: A film and its staging, whose families are checked besides the films' own; nil for none.
    package init(_ chosen: (film: FilmScript, staging: Staging)? = nil) {
        var lines: [String] = []
        var problems: [String] = []
        let library = FontLibrary()
        for typeface in Self.typefaces(chosen?.staging, library) {
            do throws(TypesettingError) {
                let face = try library.description(of: typeface)
                lines.append("  \(typeface): \(face.version ?? "of an unknown version"), \(face.path)")
                if typeface.family == Typeface.formula.family, !face.hasMathTable {
                    problems.append("Fonts: \(typeface) in \(face.path) has no MATH table: install its package again.")
                }
                // A family for another script need not have all of them: whether the film can be written is seen below.
                guard Typeface.used.contains(typeface) else { continue }
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
        if let chosen {
            do throws(FilmError) {
                _ = try chosen.film.film(chosen.staging)
                lines.append("  \(chosen.film.name) in the chosen families: all of its characters are there")
            } catch {
                lines.append("  \(chosen.film.name) in the chosen families: cannot be written")
                problems.append(error.description)
            }
        }
        self.lines = lines
        self.problems = problems
    }
}
