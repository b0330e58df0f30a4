import Documents

/// Theme files, each of which is read once: a batch may name one thousands of times.
public struct ThemeFiles: Sendable {
    private var known: [String: Result<LoadedTheme, DocumentError>] = [:]

    /// Makes it without a file.
    public init() {}

    /// The theme at a path from where the program is started.
    ///
    /// - Throws: ``DocumentError`` as ``LoadedTheme/init(path:givenPath:)``.
    mutating func theme(at path: String) throws(DocumentError) -> LoadedTheme {
        if let found = known[path] { return try found.get() }
        let read = Result { () throws(DocumentError) in try LoadedTheme(path: path) }
        known[path] = read
        return try read.get()
    }
}
