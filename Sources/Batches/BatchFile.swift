import Console
import Requests
import Storyboards

/// A batch file: YAML that says what is rendered.
///
/// Its top holds values for all renders, and `renders` a list of groups with values of their own. Wherever a value can stand, a list of
/// values can: a group stands for all their combinations, the key that comes last in ``BatchKey`` changing fastest.
package struct BatchFile: Sendable {
    /// How many renders it may ask for.
    package static let entryLimit = 10_000

    /// The file's path.
    package let path: String
    /// All renders, in the file's order.
    package let entries: [BatchEntry]
    /// What each film that they name is, read once: many renders may be of one large storyboard. One that cannot be read is told of
    /// when its turn comes.
    private let storyboards: [String: Result<Storyboard, NeuroReelError>]

    /// Reads a batch file.
    ///
    /// - Throws: ``NeuroReelError``: no input if it cannot be read, bad data with line and column for everything that is wrong with its
    ///   form. What a value means is not looked at yet.
    package init(path: String) throws(NeuroReelError) {
        self.path = path
        let found: [BatchEntry]
        do throws(StoryboardError) {
            let root = try YAMLFile.root(of: path, need: "at least a film")
            var reader = BatchFileReader(path: path)
            found = reader.entries(root)
            if let error = reader.diagnostics.error { throw error }
        } catch {
            throw NeuroReelError(error)
        }
        var storyboards: [String: Result<Storyboard, NeuroReelError>] = [:]
        for source in Set(found.compactMap { $0.values[.film] }) {
            do throws(NeuroReelError) {
                storyboards[source] = .success(try Storyboard(source: source))
            } catch {
                storyboards[source] = .failure(error)
            }
        }
        self.storyboards = storyboards
        entries = found.flatMap { entry in
            let source = entry.values[.film].flatMap { Storyboard.isPath($0) ? $0 : nil }
            return entry.completed(by: source.flatMap { try? storyboards[$0]?.get() })
        }
    }

    /// An entry's render as asked for.
    ///
    /// - Throws: ``NeuroReelError`` that says what is wrong with its storyboard, or with which of its values.
    package func request(_ entry: BatchEntry) throws(NeuroReelError) -> RenderRequest {
        try entry.request(entry.values[.film].flatMap { storyboards[$0] })
    }
}
