import Console
import FilmKit
import Films
import Foundation
import Rendering
import Requests
import Timeline

/// The edit loop: looks at the files, draws, and tells the pages. All of it but the server runs on one thread, which owns the device.
final class WatchSession {
    /// How often the files are looked at, in seconds.
    private static let interval = 0.05
    /// How long an error waits for a further save. Some editors empty a file before they write it.
    private static let patience = Duration.milliseconds(200)

    private let request: WatchRequest
    private let board: PageBoard
    private let renderer: DraftRenderer
    private var files = WatchedFiles()
    private var film: WatchedFilm?
    private var moment: WatchedMoment
    private var theme: String?
    /// The frame rate of the film that the page knows.
    private var rate = FrameRate.fps60
    private var state: PageState
    /// A reading with errors that is not shown yet.
    private var held: (reading: FilmReading, due: ContinuousClock.Instant)?

    /// Reads the storyboard and opens the device.
    ///
    /// - Throws: ``NeuroReelError`` for what editing a file cannot mend: no input for a file that does not exist, usage for the command
    ///   line's values, unavailable for a device or font.
    init(_ request: WatchRequest, device: DeviceChoice, board: PageBoard) throws(NeuroReelError) {
        self.request = request
        self.board = board
        renderer = DraftRenderer(device: device)
        let chosen = request.moment ?? .time(.zero)
        moment = WatchedMoment(chosen)
        // A page of an earlier run at the same port knows other numbers.
        state = PageState(revision: Int(Date().timeIntervalSince1970 * 1000), source: request.source)
        for path in request.givenFiles {
            guard let stamp = FileStamp(path), !stamp.isRegular, !stamp.isFolder else { continue }
            throw NeuroReelError(
                .noInput, "\(path): it can be read only once, as a pipe or a device can: save it as a file.")
        }
        let reading = FilmReading(request, files: &files)
        if let error = reading.error {
            let isMissing = !request.givenFiles.allSatisfy { FileStamp($0)?.isRegular ?? false }
            guard error.status == .badData || error.status == .noInput && !isMissing else { throw error }
        }
        if var film = reading.film {
            _ = try chosen.time(in: try film.made(in: film.themes[0]))
        }
        do throws(RenderingError) {
            try renderer.open(
                reading.film?.size ?? (request.size ?? .standard).scaled(toLongerSide: request.longerSide))
        } catch {
            throw NeuroReelError(error)
        }
        try take(reading)
    }

    /// Draws until the board is stopped.
    ///
    /// - Throws: ``NeuroReelError`` if the device fails.
    func run() throws(NeuroReelError) {
        while !board.hasStopped {
            let choice = board.nextChoice(within: Self.interval)
            if files.haveChanged() {
                let reading = FilmReading(request, files: &files)
                if reading.error == nil {
                    try take(reading)
                } else {
                    held = (reading, .now + Self.patience)
                }
            } else if let (reading, due) = held, due < .now {
                try take(reading)
            }
            if let (choice, number) = choice { try follow(choice, number) }
        }
    }

    /// Shows what was read.
    private func take(_ reading: FilmReading) throws(NeuroReelError) {
        held = nil
        tell(reading)
        film = reading.film
        state.errors = reading.errors
        state.warnings = reading.warnings
        try show()
    }

    /// Shows what a person at the page chose.
    private func follow(_ choice: PageChoice, _ number: Int) throws(NeuroReelError) {
        state.choice = number
        switch choice.moment {
        case .frame(let frame)?:
            // As a time, since another frame rate must not move it.
            moment = WatchedMoment(.time(rate.time(ofFrame: frame)))
        case .section(let name)?: moment = WatchedMoment(.section(name))
        case nil: break
        }
        theme = choice.theme ?? theme
        try show()
    }

    /// Draws the moment and publishes it; or publishes the errors.
    private func show() throws(NeuroReelError) {
        state.revision += 1
        state.picture = nil
        guard var film else { return board.publish(state) }
        let theme = film.themes.first { $0 == self.theme } ?? film.themes[0]
        let shown: any Film
        do throws(NeuroReelError) {
            shown = try film.made(in: theme)
        } catch {
            // It can be made in the first theme, or it would not have been read.
            self.film = nil
            state.errors = FilmReading([error]).errors
            return board.publish(state)
        }
        self.film = film
        rate = film.rate
        let found = moment.find(in: shown, rate: film.rate)
        var published = state
        if let problem = found.problem { published.warnings.append(problem) }
        published.film = .init(film, shown)
        published.picture = .init(number: state.revision, film, shown, at: found.time, theme: theme)
        state.film = published.film
        do {
            board.publish(published, png: try renderer.png(shown, at: found.time, size: film.size))
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// Tells the terminal what has changed about errors and warnings.
    private func tell(_ reading: FilmReading) {
        let (errors, warnings) = (reading.errors, reading.warnings)
        guard errors != state.errors || warnings != state.warnings else { return }
        for line in errors + warnings { StandardStream.tell(line) }
        if errors.isEmpty, !state.errors.isEmpty { StandardStream.tell("\(request.source): ok") }
    }
}
