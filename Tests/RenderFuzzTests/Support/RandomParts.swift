import FilmCases
import FilmKit
import Films

/// Parts of a compilation drawn at random: any films, sections and titles.
struct RandomParts {
    /// The parts as YAML, on one line.
    let parts: String

    private static let titles = [
        "A", "One neuron", "none", "Ünïcödé — naïve “quotes”", "W W W W W W W W W W W W W W W W W W W W W W W W W",
        String(repeating: "long title ", count: 7) + "end",
    ]

    /// What a part can name: each film with the names of its sections.
    private static let films: [(name: String, sections: [String])] = FilmLibrary.standard.scripts.compactMap { script in
        guard script.settings(of: Compilation.self) == nil, let film = try? script.film(Staging()) else { return nil }
        return (script.name, FilmCase.moments(of: film).map(\.section))
    }

    init(_ random: inout RandomSource) {
        let parts = (0..<random.pick([1, 2, 2, 3, 5])).map { _ in
            let film = random.pick(Self.films)
            var fields = ["film: \(film.name)"]
            if random.chance(0.4) {
                fields.append("section: \"\(random.pick(film.sections))\"")
            } else if random.chance(0.7) {
                let sections = (0..<random.pick([1, 2, 4])).map { _ in "\"\(random.pick(film.sections))\"" }
                fields.append("sections: [\(sections.joined(separator: ", "))]")
            }
            if random.chance(0.5) { fields.append("title: \"\(random.pick(Self.titles))\"") }
            return "{\(fields.joined(separator: ", "))}"
        }
        self.parts = "[\(parts.joined(separator: ", "))]"
    }
}
