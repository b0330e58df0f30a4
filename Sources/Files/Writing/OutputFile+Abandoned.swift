internal import Glibc

extension OutputFile {
    /// Removes temporary files for these targets that a killed program left behind.
    ///
    /// A temporary file in use is locked by its writer, even in another container, and is not removed.
    public static func removeAbandoned(of paths: some Sequence<String>) {
        var stems: [String: Set<String>] = [:]
        for path in paths {
            guard let parts = (try? OutputTarget(path))?.parts else { continue }
            stems[parts.folder, default: []].insert(PartialName.stem(of: parts.name))
        }
        for (folder, stems) in stems { removeAbandoned(in: folder) { stems.contains($0) } }
    }

    /// Removes temporary files for the pictures of a sequence that a killed program left behind.
    public static func removeAbandoned(of pattern: ImageSequencePattern) {
        removeAbandoned(in: pattern.folder) { pattern.mayBegin(with: $0, of: PartialName.stemLimit) }
    }

    private static func removeAbandoned(in folder: String, where isWanted: (String) -> Bool) {
        let found = FolderListing.names(in: folder).filter { PartialName.stem(ofPartial: $0).map(isWanted) ?? false }
        guard !found.isEmpty, let handle = FolderHandle(folder), handle.lock(LOCK_EX) else { return }
        for name in found { removeUnlocked("\(folder)/\(name)") }
    }

    private static func removeUnlocked(_ path: String) {
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
}
