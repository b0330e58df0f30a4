import Storyboards

/// A batch file: YAML that says what is rendered.
///
/// Its top holds values for all renders, and `renders` a list of groups with values of their own. Wherever a value can stand, a list of
/// values can: a group stands for all their combinations, the key that comes last in ``BatchKey`` changing fastest.
struct BatchFile: Sendable {
    /// How many renders it may ask for.
    static let entryLimit = 10_000

    /// The file's path.
    let path: String
    /// All renders, in the file's order.
    let entries: [BatchEntry]

    /// Reads a batch file.
    ///
    /// - Throws: ``NeuroReelError``: no input if it cannot be read, bad data with line and column for everything that is wrong with its
    ///   form. What a value means is not looked at yet.
    init(path: String) throws(NeuroReelError) {
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
        guard found.count <= Self.entryLimit else {
            throw NeuroReelError(
                .badData, "\(path): it asks for \(found.count) renders; use at most \(Self.entryLimit) in one file.")
        }
        entries = Self.completed(found)
    }

    /// The entries with what stands where the file is silent. A storyboard that cannot be read is told of when its turn comes.
    private static func completed(_ entries: [BatchEntry]) -> [BatchEntry] {
        let sources = Set(entries.compactMap { $0.values[.film] }.filter(Storyboard.isPath))
        let storyboards = Dictionary(uniqueKeysWithValues: sources.map { ($0, try? Storyboard(source: $0)) })
        return entries.flatMap { $0.completed(by: $0.values[.film].flatMap { storyboards[$0] ?? nil }) }
    }
}
