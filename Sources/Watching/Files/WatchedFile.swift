import Files

/// A file whose content may change at any time.
///
/// It is asked about rather than waited for: that works on network folders, and with editors that replace the file.
package struct WatchedFile {
    private enum Content: Equatable {
        case missing
        case unreadable
        /// Too large to be compared each time: its stamp tells.
        case large(FileStamp)
        case content(FileContent)
    }

    /// How long the content is compared after a change of the stamp. Times of files may be as coarse as two seconds, so a second save
    /// may leave the stamp as it was.
    private static let doubt = Duration.seconds(3)
    /// The largest file whose content is compared, in bytes. A storyboard may not be as large.
    private static let sizeLimit = 8_000_000

    /// The file's path.
    package let path: String
    private var stamp: FileStamp?
    private var content: Content
    private var doubtEnd: ContinuousClock.Instant

    /// Notes the file's present content.
    package init(_ path: String, now: ContinuousClock.Instant = .now) {
        self.path = path
        stamp = FileStamp(path)
        content = Self.content(path, stamp)
        doubtEnd = now + Self.doubt
    }

    /// Whether the content is another than the last time.
    package mutating func hasChanged(now: ContinuousClock.Instant = .now) -> Bool {
        let current = FileStamp(path)
        guard current != stamp || now < doubtEnd else { return false }
        if current != stamp {
            stamp = current
            doubtEnd = now + Self.doubt
        }
        let read = Self.content(path, current)
        guard read != content else { return false }
        content = read
        doubtEnd = now + Self.doubt
        return true
    }

    private static func content(_ path: String, _ stamp: FileStamp?) -> Content {
        guard let stamp else { return .missing }
        guard stamp.isRegular else { return .unreadable }
        guard stamp.size <= sizeLimit else { return .large(stamp) }
        return (try? FileContent(ofFile: path)).map { .content($0) } ?? .unreadable
    }
}
