import Films

/// What can be rendered.
public enum FilmList {
    /// A line for each film: its name and what it shows.
    public static func text() -> String {
        let width = FilmScript.all.map { $0.name.count }.max() ?? 0
        let lines = FilmScript.all.map { film in
            film.name + String(repeating: " ", count: width - film.name.count) + "  " + film.summary
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
