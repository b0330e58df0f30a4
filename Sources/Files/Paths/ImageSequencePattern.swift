/// A path with a placeholder for the frame number, such as "frames/%06d.png".
///
/// There is exactly one placeholder, `%d` (plain) or `%0Nd` (zero-padded to N digits, 1...18); `%%` stands for a
/// percent sign.
public struct ImageSequencePattern: Sendable, Equatable, CustomStringConvertible {
    /// The pattern as given.
    public let description: String

    private let prefix: String
    private let suffix: String
    private let digits: Int
    /// The picture's name before and after the number.
    private let start: [UInt8]
    private let end: [UInt8]

    /// Whether a path contains a percent sign, and so is meant as a pattern rather than a file name.
    public static func isPattern(_ path: String) -> Bool { path.contains("%") }

    /// A text escaped for use in a pattern: percent signs are doubled.
    public static func escaped(_ text: String) -> String { text.replacing("%", with: "%%") }

    /// Whether a path has a placeholder, valid or not: a percent sign that is not doubled.
    public static func hasPlace(_ path: String) -> Bool { isPattern(path.replacing("%%", with: "")) }

    /// Parses a pattern.
    ///
    /// - Throws: ``FileError`` of kind `.badPattern` if there is no placeholder, more than one, or anything else after
    ///   a percent sign.
    public init(_ pattern: String) throws(FileError) {
        var parts = [""]
        var digits = 0
        var rest = Substring(pattern)
        while let character = rest.popFirst() {
            guard character == "%" else {
                parts[parts.count - 1].append(character)
                continue
            }
            if rest.first == "%" {
                rest.removeFirst()
                parts[parts.count - 1].append("%")
                continue
            }
            let width = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(width.count)
            guard rest.popFirst() == "d", let number = Self.digits(width) else {
                throw Self.failure(pattern, "a percent sign must begin %d, or %06d with any width up to 18, or %%")
            }
            digits = number
            parts.append("")
        }
        guard parts.count == 2 else {
            throw Self.failure(pattern, "the pattern needs exactly one frame number, and has \(parts.count - 1)")
        }
        guard !parts[1].utf8.contains(UInt8(ascii: "/")) else {
            throw Self.failure(pattern, "the frame's number stands in a folder's name, and belongs into the file's")
        }
        self.init(pattern, prefix: parts[0], suffix: parts[1], digits: digits)
    }

    /// The path of a frame's file.
    ///
    /// - Precondition: `frame` is 0 or more.
    public func path(frame: Int) -> String {
        precondition(frame >= 0, "frame numbers start at 0")
        return prefix + number(of: frame) + suffix
    }

    private init(_ description: String, prefix: String, suffix: String, digits: Int) {
        (self.description, self.prefix, self.suffix, self.digits) = (description, prefix, suffix, digits)
        start =
            prefix.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last.map(Array.init) ?? []
        end = Array(suffix.utf8)
    }

    /// The pattern in lowercase, for folders that ignore case.
    public var folded: ImageSequencePattern {
        ImageSequencePattern(
            description, prefix: prefix.lowercased(), suffix: suffix.lowercased(), digits: digits)
    }

    /// The path of a file beside the pictures: the pattern itself with an extension.
    public func path(ofCompanion ending: String) -> String { description.replacing("%%", with: "%") + ending }

    /// The folder of all pictures.
    public var folder: String { FilePath.split(prefix + "0" + suffix).folder }

    /// The frame whose picture has a name in the folder; nil if there is none.
    public func frame(ofName name: String) -> Int? {
        let bytes = name.utf8
        guard bytes.starts(with: start), bytes.count > start.count + end.count,
            bytes.suffix(end.count).elementsEqual(end)
        else { return nil }
        let number = bytes.dropFirst(start.count).dropLast(end.count)
        guard number.allSatisfy(Self.isDigit), let frame = Int(String(Substring(number))),
            self.number(of: frame).utf8.elementsEqual(number)
        else { return nil }
        return frame
    }

    /// The first frame of a range whose picture has the same name as a picture of another sequence, for sequences in
    /// one folder; nil if there is none.
    public func firstShared(
        _ frames: ClosedRange<Int>, with other: ImageSequencePattern, _ others: ClosedRange<Int>
    ) -> Int? {
        guard Self.agree(start, other.start), Self.agree(end.reversed(), other.end.reversed()) else { return nil }
        if digits == other.digits, start == other.start, end == other.end {
            let first = max(frames.lowerBound, others.lowerBound)
            return first <= min(frames.upperBound, others.upperBound) ? first : nil
        }
        return frames.first { frame in other.frame(ofName: name(frame: frame)).map(others.contains) ?? false }
    }

    /// Whether a picture's name may begin with a stem.
    ///
    /// - Parameter limit: The size of a truncated stem in bytes; a shorter stem is a whole name, give or take a
    ///   character.
    func mayBegin(with stem: String, of limit: Int) -> Bool {
        if frame(ofName: stem) != nil { return true }
        let bytes = stem.utf8
        guard bytes.count > limit - 4 else { return false }
        guard bytes.count > start.count else { return start.starts(with: bytes) }
        return bytes.starts(with: start) && end.starts(with: bytes.dropFirst(start.count).drop(while: Self.isDigit))
    }

    /// The name of a frame's picture in the folder.
    func name(frame: Int) -> String { FilePath.split(path(frame: frame)).name }

    private func number(of frame: Int) -> String {
        let number = String(frame)
        return String(repeating: "0", count: max(0, digits - number.count)) + number
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether one is a prefix of the other.
    private static func agree(_ one: some Collection<UInt8>, _ other: some Collection<UInt8>) -> Bool {
        one.starts(with: other) || other.starts(with: one)
    }

    private static func digits(_ width: Substring) -> Int? {
        if width.isEmpty { return 0 }
        guard width.first == "0", let number = Int(width), (1...18).contains(number) else { return nil }
        return number
    }

    private static func failure(_ pattern: String, _ problem: String) -> FileError {
        FileError(.badPattern, problem, at: pattern, advice: "write something like frames/%06d.png")
    }
}
