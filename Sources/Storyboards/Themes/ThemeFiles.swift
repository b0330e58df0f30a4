/// Theme files, each of which is read once: a batch may name one thousands of times.
public struct ThemeFiles: Sendable {
    private var known: [String: Result<LoadedTheme, StoryboardError>] = [:]

    /// Makes it without a file.
    public init() {}

    /// The theme at a path from where the program is started.
    ///
    /// - Throws: ``StoryboardError`` as ``LoadedTheme/init(path:givenPath:)``.
    mutating func theme(at path: String) throws(StoryboardError) -> LoadedTheme {
        if let found = known[path] { return try found.get() }
        let read = Result { () throws(StoryboardError) in try LoadedTheme(path: path) }
        known[path] = read
        return try read.get()
    }
}
