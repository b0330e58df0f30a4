/// The files that a picture depends on.
struct WatchedFiles {
    private var files: [WatchedFile] = []

    /// The paths, in order.
    var paths: [String] { files.map(\.path) }

    /// Watches these files and no others. Of a new one, the content at this moment counts as known: so read it afterwards.
    mutating func watch(_ paths: [String]) {
        var found: [WatchedFile] = []
        for path in paths where !found.contains(where: { $0.path == path }) {
            found.append(files.first { $0.path == path } ?? WatchedFile(path))
        }
        files = found
    }

    /// Whether the content of any file is another than the last time.
    mutating func haveChanged() -> Bool {
        var isAny = false
        for index in files.indices where files[index].hasChanged() { isAny = true }
        return isAny
    }
}
