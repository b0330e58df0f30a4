import FilmKit
import Timeline

extension PageState.Film {
    /// A film as the page shows it.
    init(_ watched: WatchedFilm, _ film: any Film) {
        name = watched.name
        title = watched.title
        duration = film.duration.seconds
        frames = watched.rate.frameCount(for: film.duration)
        framesPerSecond = watched.rate.framesPerSecond
        (width, height) = (watched.size.width, watched.size.height)
        themes = watched.themes
        var counts: [String: Int] = [:]
        sections = film.sections.map { section in
            let number = counts[section.name, default: 0] + 1
            counts[section.name] = number
            return PageState.Section(
                name: number == 1 ? section.name : "\(section.name)#\(number)", title: section.title,
                start: section.start.seconds, end: section.end.seconds)
        }
    }
}

extension PageState.Picture {
    /// A picture of a film.
    init(number: Int, _ watched: WatchedFilm, _ film: any Film, at time: RationalTime, theme: String) {
        self.number = number
        self.theme = theme
        self.time = time.seconds
        frame = watched.rate.frame(at: time)
        section = film.sections.lastIndex { $0.start <= time } ?? 0
    }
}
