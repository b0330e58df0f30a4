import Films

/// What can be rendered.
public enum FilmList {
    /// A line for each film: its name and what it shows.
    public static func text(of library: FilmLibrary = .standard) -> String {
        let width = library.names.map(\.count).max() ?? 0
        let lines = library.all.map { film in
            film.name + String(repeating: " ", count: width - film.name.count) + "  " + film.summary
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
