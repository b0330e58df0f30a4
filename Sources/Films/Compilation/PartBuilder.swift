import FilmKit
import Timeline
import Typesetting

/// Makes the stretches of a compilation that a part is: its title card, and its sections.
struct PartBuilder {
    private let part: FilmPart
    private let number: Int
    private let count: Int

    /// - Parameters:
    ///   - number: The part's number, counted from 1.
    ///   - count: The number of parts.
    init(_ part: FilmPart, number: Int, of count: Int) {
        self.part = part
        self.number = number
        self.count = count
    }

    /// The path of the part's setting.
    private var place: String { "parts[\(number)]" }

    /// The stretches, and the part's film.
    ///
    /// - Parameters:
    ///   - start: Their start in the compilation.
    ///   - cardDuration: The duration of the title card, if there is one.
    /// - Throws: ``FilmError`` at the part, or one of its keys.
    func stretches(
        from start: RationalTime, cardDuration: RationalTime, _ staging: Staging, _ fonts: FontLibrary
    ) throws(FilmError) -> (stretches: [Compilation.Stretch], film: any Film) {
        guard let script = part.script else { throw FilmError("Part \(number) was not read.", at: place) }
        guard script.settings(of: Compilation.self) == nil else {
            throw FilmError("Part \(number) has parts of its own: name their films as parts.", at: place)
        }
        if case .titled(let title) = part.card, let problem = FilmTitle.problem(title) {
            throw FilmError("Part \(number): \(problem)", at: "\(place).title")
        }
        let film: any Film
        let chosen: [FilmSection]
        do throws(FilmError) {
            film = try script.film(part.camera.map(staging.seen) ?? staging, fonts: fonts)
            chosen = try part.chosen(of: film.sections)
        } catch {
            throw FilmError("Part \(number): \(error)", at: place, kind: error.kind)
        }
        var stretches: [Compilation.Stretch] = []
        var start = start
        let title = title(chosen)
        // A film whose sections are too short for chapters is one chapter.
        let chapter = script.hasChapters ? nil : title ?? chosen[0].chapter
        if part.hasCard(isFirst: number == 1) {
            let card = try TitleCard(title, number: number, of: count, staging, fonts, at: place)
            let section = FilmSection(
                name: "card-\(number)", title: title ?? card.counter, start: start, end: start + cardDuration,
                chapter: chapter ?? chosen[0].chapter, beginsChapter: true)
            stretches.append(Compilation.Stretch(card, as: section))
            start = section.end
        }
        for run in Self.runs(of: chosen) {
            let sections = run.map { section in
                let moved = FilmSection(
                    name: section.name, title: section.title, start: start,
                    end: start + (section.end - section.start), chapter: chapter ?? section.chapter,
                    beginsChapter: stretches.isEmpty && section == run[0])
                start = moved.end
                return moved
            }
            stretches.append(Compilation.Stretch(of: film, from: run[0].start, as: sections))
        }
        return (stretches, film)
    }

    /// The title of the part; nil if it has none.
    private func title(_ sections: [FilmSection]) -> String? {
        switch part.card {
        case .titled(let title): title
        case .automatic, .none: sections.count == 1 ? sections[0].title : nil
        }
    }

    /// The sections by stretches without a gap.
    private static func runs(of sections: [FilmSection]) -> [[FilmSection]] {
        var runs: [[FilmSection]] = []
        for section in sections {
            if runs.last?.last?.end == section.start {
                runs[runs.count - 1].append(section)
            } else {
                runs.append([section])
            }
        }
        return runs
    }
}
