import Console
import Films
import Plan
import Requests
import Storyboards

/// A batch file: YAML that says what is rendered.
///
/// Its top holds values for all renders, and `renders` a list of groups with values of their own. Wherever a value can stand, a list of
/// values can: a group stands for all their combinations, the key that stands last changing fastest.
package struct BatchFile: Sendable {
    /// How many renders it may ask for.
    package static let entryLimit = 10_000

    /// The file's path.
    package let path: String
    /// All renders, in the file's order.
    package let renders: [BatchRender]

    private let format: StoryboardFormat<OutputSettings>
    private let keys: BatchKeys

    /// Reads a batch file.
    ///
    /// - Parameter library: The films that there are.
    /// - Throws: ``NeuroReelError``: no input if it cannot be read, bad data with line and column for everything that is wrong with its
    ///   form. What a value means is told when its render's turn comes.
    package init(path: String, library: FilmLibrary = .standard) throws(NeuroReelError) {
        self.path = path
        format = StoryboardFormat(library)
        keys = BatchKeys(library)
        let entries: [BatchEntry]
        do throws(StoryboardError) {
            let root = try YAMLFile.root(of: path, need: "at least a film")
            var reader = BatchFileReader(path: path, keys: keys)
            entries = reader.entries(root)
            if let error = reader.diagnostics.error { throw error }
        } catch {
            throw NeuroReelError(error)
        }
        // Read once: many renders may be of one large storyboard.
        var storyboards: [String: Result<FilmStoryboard, StoryboardError>] = [:]
        for source in Set(entries.compactMap(\.film)) {
            do throws(StoryboardError) {
                storyboards[source] = .success(try format.storyboard(source))
            } catch {
                storyboards[source] = .failure(error)
            }
        }
        let standIn = FilmStoryboard(film: library.scripts[0])
        var renders: [BatchRender] = []
        for entry in entries {
            for storyboard in Self.resolved(entry, storyboards, format) {
                renders.append(BatchRender(entry, storyboard, standIn: standIn, keys: keys))
            }
        }
        self.renders = renders
    }

    /// What an entry's film is, with all settings; two of them for both themes.
    private static func resolved(
        _ entry: BatchEntry, _ storyboards: [String: Result<FilmStoryboard, StoryboardError>],
        _ format: StoryboardFormat<OutputSettings>
    ) -> [Result<FilmStoryboard, NeuroReelError>] {
        guard let source = entry.film, let found = storyboards[source] else {
            return [.failure(NeuroReelError(.usage, "film: none is given. `neuroreel films` lists them."))]
        }
        var storyboard: FilmStoryboard
        switch found {
        case .success(let read): storyboard = read
        case .failure(let error): return [.failure(NeuroReelError(error))]
        }
        if entry.value(at: "output.file") != nil { storyboard.output.file = nil }
        if let file = storyboard.output.file, entry.value(at: "output.format") == nil,
            let format = OutputFormat(fileExtension: OutputPath(file).fileExtension)
        {
            storyboard.output.format = format
        }
        do throws(StoryboardError) {
            try format.apply(entry.settings, to: &storyboard)
        } catch {
            return [.failure(NeuroReelError(error))]
        }
        let themes = storyboard.theme.themes
        if themes.count > 1, let file = storyboard.output.file {
            storyboard.output.file = OutputPath(file).inserting("-{theme}")
        }
        var all: [Result<FilmStoryboard, NeuroReelError>] = []
        for theme in themes {
            storyboard.theme = ThemeChoice(theme)
            all.append(.success(storyboard))
        }
        return all
    }
}
