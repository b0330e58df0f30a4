internal import Glibc

extension OutputFile {
    /// Removes temporaries of these targets that a program left behind when it was killed.
    ///
    /// A temporary that is being written is locked by its writer, in whichever container that runs, and stays.
    public static func removeAbandoned(of paths: some Sequence<String>) {
        var stems: [String: Set<String>] = [:]
        for path in paths {
            guard let parts = (try? OutputTarget(path))?.parts else { continue }
            stems[parts.folder, default: []].insert(PartialName.stem(of: parts.name))
        }
        for (folder, stems) in stems {
            for name in names(in: folder) {
                guard let stem = PartialName.stem(ofPartial: name), stems.contains(stem) else { continue }
                removeUnlocked("\(folder)/\(name)")
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            names.append(String(decoding: name, as: UTF8.self))
        }
        return names
    }

    private static func removeUnlocked(_ path: String) {
        let descriptor = open(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
}
