internal import Glibc

/// A failure to read, create or write a file: what went wrong, where, and what to do about it.
public struct FileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The classes of failure, for exit codes.
    public enum Kind: String, Sendable, CaseIterable {
        /// An invalid pattern of file names.
        case badPattern
        /// The output cannot be created: the folder is missing or not writable, or the path is that of a folder.
        case cannotCreate
        /// Writing or renaming failed after the output was open: disk full, size limit, closed pipe.
        case writeFailed
        /// An input file is missing, or reading it failed.
        case readFailed
    }

    /// The class of the failure.
    public let kind: Kind
    /// The problem, with the system's reason if there is one.
    public let problem: String
    /// The path; nil if there is none.
    public let place: String?
    /// What to do next; nil if there is no useful advice.
    public let advice: String?

    init(_ kind: Kind, _ problem: String, at place: String? = nil, advice: String? = nil) {
        self.kind = kind
        self.problem = problem
        self.place = place
        self.advice = advice
    }

    /// Place, problem and advice on one line.
    public var description: String {
        let head = place.map { "\($0): \(problem)" } ?? problem
        return advice.map { "\(head); \($0)" } ?? head
    }

    /// The failure of a system call, with the text for `errno` and advice for it.
    package static func system(_ kind: Kind, _ action: String, at place: String, errno code: Int32) -> FileError {
        let advice: String? =
            switch code {
            case ENOENT where kind == .readFailed: "check the name"
            case EACCES where kind == .readFailed, EPERM where kind == .readFailed: "make it readable (chmod u+r)"
            case ENOENT: "create the folder first, or choose another path"
            case EACCES, EPERM, EROFS: "choose a folder you may write to"
            case ENOTDIR: "a part of the path is a file, not a folder: choose another path"
            case EISDIR: "name a file inside that folder"
            case ENOSPC, EDQUOT: "free some space, or choose a folder on another disk"
            case EFBIG: "raise the file size limit (ulimit -f), or write a smaller file"
            case EPIPE: "the reader closed its end: keep it running until the output is complete"
            case ENAMETOOLONG: "choose a shorter name"
            case ELOOP: "the links lead in a circle: remove one, or choose another name"
            case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
            default: nil
            }
        return FileError(kind, "\(action): \(String(cString: strerror(code)))", at: place, advice: advice)
    }
}
