import Console
import Requests
import Storyboards

/// A render of a batch, with its storyboard.
package struct BatchRender: Sendable {
    /// The batch file's entry.
    package let entry: BatchEntry
    /// The storyboard with all settings and one theme, or the reason why there is none.
    private let storyboard: Result<FilmStoryboard, NeuroReelError>
    private let standIn: FilmStoryboard
    private let keys: BatchKeys

    package init(
        _ entry: BatchEntry, _ storyboard: Result<FilmStoryboard, NeuroReelError>, standIn: FilmStoryboard,
        keys: BatchKeys
    ) {
        self.entry = entry
        self.storyboard = storyboard
        self.standIn = standIn
        self.keys = keys
    }

    /// The user's theme; nil for a built-in theme, and if there is no storyboard.
    package var theme: LoadedTheme? { (try? storyboard.get())?.theme.custom }

    /// The name of the output.
    ///
    /// - Throws: ``NeuroReelError`` (bad data) for a key in it that does not exist.
    package func output() throws(NeuroReelError) -> String {
        try BatchOutput(entry, try? storyboard.get(), standIn: standIn, keys: keys).name()
    }

    /// Makes the render's request.
    ///
    /// - Throws: ``NeuroReelError`` that says what is wrong with its storyboard, or with one of its values.
    package func request() throws(NeuroReelError) -> RenderRequest {
        let storyboard: FilmStoryboard
        switch self.storyboard {
        case .success(let found): storyboard = found
        case .failure(let error): throw error
        }
        return try entry.request(storyboard, output: try output())
    }
}
