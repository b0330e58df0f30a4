import Foundation

/// Everything that a folder holds, as far as a program could change it: names, kinds, bytes, when they were written, and which file each is.
struct FolderState: Equatable {
    private let lines: [String]

    init(_ path: String) throws {
        lines = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { name in
            var status = stat()
            lstat("\(path)/\(name)", &status)
            let isFile = status.st_mode & S_IFMT == S_IFREG
            let bytes =
                isFile ? try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")).base64EncodedString() : ""
            let time = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            return "\(name) \(status.st_mode) \(status.st_ino) \(isFolder ? "" : time) \(bytes)"
        }
    }
}
