import Films

/// The list of films.
public enum FilmList {
    /// A line for each film: its name and summary.
    public static func text(of library: FilmLibrary = .standard) -> String {
        let width = library.names.map(\.count).max() ?? 0
        let lines = library.all.map { film in
            film.name + String(repeating: " ", count: width - film.name.count) + "  " + film.summary
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
