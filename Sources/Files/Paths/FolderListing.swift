internal import Glibc

/// Lists folders.
public enum FolderListing {
    /// The names in a folder except `.` and `..`, in no particular order; empty if it cannot be read.
    public static func names(in folder: String) -> [String] { entries(in: folder).map(\.name) }

    /// The names of the symbolic links in a folder.
    public static func links(in folder: String) -> [String] {
        entries(in: folder).filter { entry in
            guard entry.kind == DT_UNKNOWN else { return entry.kind == DT_LNK }
            var status = stat()
            return lstat("\(folder)/\(entry.name)", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        }.map(\.name)
    }

    private static func entries(in folder: String) -> [(name: String, kind: Int)] {
        guard let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var entries: [(name: String, kind: Int)] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { entries.append((name, Int(entry.pointee.d_type))) }
        }
        return entries
    }
}
