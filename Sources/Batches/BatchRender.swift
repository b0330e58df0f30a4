import Console
import Requests
import Storyboards

/// A render of a batch, with what its film's storyboard says where the batch file is silent.
package struct BatchRender: Sendable {
    /// What the batch file says.
    package let entry: BatchEntry
    /// What the film is, with all settings and one theme; or why that cannot be known.
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

    /// The name of its output.
    ///
    /// - Throws: ``NeuroReelError`` (bad data) for a name that stands for nothing.
    package func output() throws(NeuroReelError) -> String {
        try BatchOutput(entry, try? storyboard.get(), standIn: standIn, keys: keys).name()
    }

    /// The render as asked for.
    ///
    /// - Throws: ``NeuroReelError`` that says what is wrong with its storyboard, or with which of its values.
    package func request() throws(NeuroReelError) -> RenderRequest {
        let storyboard: FilmStoryboard
        switch self.storyboard {
        case .success(let found): storyboard = found
        case .failure(let error): throw error
        }
        return try entry.request(storyboard, output: try output())
    }
}
