internal import CFFmpeg
import Files
internal import Glibc

/// A failure to encode, mux, write or read media files: what went wrong, where, and what to do about it.
public struct MediaError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The classes of failure, for exit codes.
    public enum Kind: String, Sendable, CaseIterable {
        /// The codec is not in this build of libavcodec, or would not open.
        case codecMissing
        /// The output cannot be created: no such folder, no permission, or a folder where the file should be.
        case cannotCreate
        /// Writing or renaming failed after the output was open: disk full, size limit, closed pipe.
        case writeFailed
        /// A file that should be read is missing, or reading it failed.
        case readFailed
        /// Memory is short.
        case noMemory
        /// The caller's settings or arguments lie outside the documented ranges.
        case badSettings
        /// Data is damaged or does not fit together: a broken picture, packets out of order, segments that differ.
        case corrupt
    }

    /// The class of the failure.
    public let kind: Kind
    /// What went wrong, with the system's or the library's own reason where it gave one.
    public let problem: String
    /// The path or setting the failure is about; `nil` where there is none.
    public let place: String?
    /// What to do next; `nil` where nothing useful can be said.
    public let advice: String?

    init(_ kind: Kind, _ problem: String, at place: String? = nil, advice: String? = nil) {
        self.kind = kind
        self.problem = problem
        self.place = place
        self.advice = advice
    }

    private static let shortageAdvice = "choose a smaller size, run fewer --jobs, or end other programs"

    /// Memory is short for something.
    static func shortage(_ noun: String, at place: String? = nil) -> MediaError {
        MediaError(.noMemory, "no memory for \(noun)", at: place, advice: shortageAdvice)
    }

    /// The failure of a call of libav: of a kind, unless memory was short.
    static func libav(_ kind: Kind, _ action: String, status: Int32, at place: String? = nil) -> MediaError {
        let isShort = status == cffmpeg_error_from_errno(ENOMEM)
        return MediaError(
            isShort ? .noMemory : kind, "\(action): \(LibavLog.reason(status))", at: place,
            advice: isShort ? shortageAdvice : nil)
    }

    /// One line: place, problem and advice.
    public var description: String {
        let head = place.map { "\($0): \(problem)" } ?? problem
        return advice.map { "\(head); \($0)" } ?? head
    }

    /// The same failure of a file, as one of media.
    init(_ error: FileError) {
        let kind: Kind =
            switch error.kind {
            case .badPattern: .badSettings
            case .cannotCreate: .cannotCreate
            case .writeFailed: .writeFailed
            case .readFailed: .readFailed
            }
        self.init(kind, error.problem, at: error.place, advice: error.advice)
    }
}
