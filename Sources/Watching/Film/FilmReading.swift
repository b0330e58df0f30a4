import Console
import Requests
import Storyboards
import Wording

/// What reading a storyboard's files gave: a film, or everything that is wrong with them.
struct FilmReading {
    /// The film; nil if anything is wrong.
    let film: WatchedFilm?
    /// Why there is no film.
    let error: NeuroReelError?
    /// The lines that `check` prints as errors.
    let errors: [String]
    /// The lines that `check` prints as warnings, and notes about the command line's values.
    let warnings: [String]

    /// Reads what a request names.
    ///
    /// - Parameter files: The files that are watched: becomes those that this reading depends on.
    init(_ request: WatchRequest, files: inout WatchedFiles) {
        let given = request.givenFiles
        let format = StoryboardFile(request.library)
        // Noted before they are read, so that no change in between is lost.
        let named = given.flatMap { format.filesNamed(by: $0) ?? files.paths }
        files.watch(given + named)
        var failures: [NeuroReelError] = []
        var warnings: [String] = []
        var storyboard: ReadStoryboard?
        if StoryboardPath.isPath(request.source) {
            do throws(NeuroReelError) {
                let read = try format.read(request.source)
                warnings += read.checked.warnings
                storyboard = read
            } catch {
                failures.append(error)
            }
        }
        if let path = request.themeFile {
            switch format.check(path) {
            case .success(let checked): warnings += checked.warnings
            case .failure(let error): failures.append(error)
            }
        }
        do throws(NeuroReelError) {
            if let first = failures.first { throw first }
            let read = try request.film(storyboard?.storyboard)
            files.watch(given + named + (read.themes.custom.map { [$0.path] } ?? []))
            let film = WatchedFilm(read, storyboard, captions: request.captions, side: request.longerSide)
            let notes = film.notes.filter { note in !warnings.contains { $0.hasSuffix(note) } }
            self.init(film: film, warnings: Self.lines(warnings + notes))
        } catch {
            self.init(failures.isEmpty ? [error] : failures)
        }
    }

    /// A reading that gave no film.
    ///
    /// - Precondition: There is an error.
    init(_ failures: [NeuroReelError]) {
        self.init(error: failures[0], errors: Self.lines(failures.map(\.description)))
    }

    private init(
        film: WatchedFilm? = nil, error: NeuroReelError? = nil, errors: [String] = [], warnings: [String] = []
    ) {
        (self.film, self.error, self.errors, self.warnings) = (film, error, errors, warnings)
    }

    /// The lines of messages, as a terminal would show them, each once.
    private static func lines(_ messages: [String]) -> [String] {
        var lines: [String] = []
        for message in messages {
            for line in Shown.message(message).split(separator: "\n").map(String.init) where !lines.contains(line) {
                lines.append(line)
            }
        }
        return lines
    }
}
