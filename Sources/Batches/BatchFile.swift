import Console
import Documents
import Films
import Plan
import Requests
import Storyboards

/// A batch file: a list of renders in YAML.
///
/// The top level has values for all renders, and `renders`, a list of groups with values of their own. Any value may be
/// replaced by a list of values: a group stands for all combinations, in which the last key changes fastest.
package struct BatchFile: Sendable {
    /// The largest number of renders in a file.
    package static let entryLimit = 10_000

    /// The file's path.
    package let path: String
    /// All renders, in the file's order.
    package let renders: [BatchRender]

    private let format: StoryboardFormat<OutputSettings>
    private let keys: BatchKeys

    /// Reads a batch file.
    ///
    /// - Parameter library: The available films.
    /// - Throws: ``NeuroReelError``: no input if it cannot be read, bad data with line and column for everything that
    ///   is wrong with its form. Values are checked with each render.
    package init(path: String, library: FilmLibrary = .standard) throws(NeuroReelError) {
        self.path = path
        format = StoryboardFormat(library)
        keys = BatchKeys(library)
        let entries: [BatchEntry]
        do throws(DocumentError) {
            let root = try YAMLFile.root(of: path, need: "at least a film")
            var reader = BatchFileReader(path: path, keys: keys)
            entries = reader.entries(root)
            if let error = reader.diagnostics.error { throw error }
        } catch {
            throw NeuroReelError(error)
        }
        // Each storyboard and theme is read once, since many renders may share a large one.
        var storyboards: [String: Result<FilmStoryboard, DocumentError>] = [:]
        for source in Set(entries.compactMap(\.film)) {
            do throws(DocumentError) {
                storyboards[source] = .success(try format.storyboard(source))
            } catch {
                storyboards[source] = .failure(error)
            }
        }
        let standIn = FilmStoryboard(film: library.scripts[0])
        var renders: [BatchRender] = []
        var themes = ThemeFiles()
        for entry in entries {
            for storyboard in Self.resolved(entry, storyboards, format, &themes) {
                renders.append(BatchRender(entry, storyboard, standIn: standIn, keys: keys))
            }
        }
        self.renders = renders
    }

    /// An entry's storyboard with all settings applied; two of them for both themes.
    private static func resolved(
        _ entry: BatchEntry, _ storyboards: [String: Result<FilmStoryboard, DocumentError>],
        _ format: StoryboardFormat<OutputSettings>, _ files: inout ThemeFiles
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
        do throws(DocumentError) {
            try format.apply(entry.settings, to: &storyboard, themes: &files)
        } catch {
            return [.failure(NeuroReelError(error))]
        }
        let themes = storyboard.theme.single
        if themes.count > 1, let file = storyboard.output.file {
            storyboard.output.file = OutputPath(file).inserting("-{theme}")
        }
        var all: [Result<FilmStoryboard, NeuroReelError>] = []
        for theme in themes {
            storyboard.theme = theme
            all.append(.success(storyboard))
        }
        return all
    }
}
