import FilmKit
import Films

/// The table that tests of pictures, words and values loop over: every film of a library, in every shape and theme, at every section.
///
/// A new film is in it as soon as it is in the library. What its pictures may differ by is the standard, unless a line here says otherwise.
public enum FilmCases {
    /// The shapes for which films lay out their frames: wide, square and tall.
    public static let shapes = [
        FrameShape(name: "wide", width: 16, height: 9), FrameShape(name: "square", width: 1, height: 1),
        FrameShape(name: "tall", width: 9, height: 16),
    ]

    /// What the pictures of films may differ by from their references, where that is not the standard.
    private static let tolerances: [String: PictureTolerance] = [:]

    /// Every film of the standard library in every shape and theme.
    public static let all = cases(of: .standard)

    /// Every film of a library in every shape and theme.
    public static func cases(of library: FilmLibrary) -> [FilmCase] {
        library.scripts.flatMap { script in
            shapes.flatMap { shape in
                ThemeName.allCases.map { theme in
                    FilmCase(
                        script: script, shape: shape, theme: theme, tolerance: tolerances[script.name] ?? .standard)
                }
            }
        }
    }
}
