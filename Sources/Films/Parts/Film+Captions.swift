import FilmKit
import Timeline

extension Film {
    /// The captions of some sections that follow one another, from a time of 0 at the first one's start: those of which at
    /// least half lies within sections that are neighbours in the film, too, for as long as it takes to read them.
    func captions(of chosen: [FilmSection]) -> [FilmCaption] {
        var start = RationalTime.zero
        var found: [FilmCaption] = []
        var stretch: (from: RationalTime, to: RationalTime)?
        func close() {
            guard let stretch else { return }
            let begin = start - (stretch.to - stretch.from)
            for caption in captions {
                let (low, high) = (max(caption.start, stretch.from), min(caption.end, stretch.to))
                guard low < high, (high - low) + (high - low) >= caption.end - caption.start else { continue }
                found.append(
                    FilmCaption(
                        start: begin + (low - stretch.from), end: begin + (high - stretch.from), text: caption.text))
            }
        }
        for section in chosen {
            if let open = stretch, open.to == section.start {
                stretch = (open.from, section.end)
            } else {
                close()
                stretch = (section.start, section.end)
            }
            start = start + (section.end - section.start)
        }
        close()
        return CaptionSchedule(found, until: start).readable
    }
}
