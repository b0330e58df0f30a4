/// A path with a place for the frame's number, such as "frames/%06d.png".
///
/// Exactly one `%d` (plain) or `%0Nd` (zero-padded to N digits, 1...18); `%%` stands for a percent sign.
public struct ImageSequencePattern: Sendable, Equatable, CustomStringConvertible {
    /// The pattern as given.
    public let description: String

    private let prefix: String
    private let suffix: String
    private let digits: Int

    /// Whether a path holds a percent sign, and so is meant as a pattern and not as one file's name.
    public static func isPattern(_ path: String) -> Bool { path.contains("%") }

    /// Takes the pattern apart.
    ///
    /// - Throws: ``MediaError`` of kind `.badSettings` when there is no number, more than one, or anything else
    ///   after a percent sign.
    public init(_ pattern: String) throws(MediaError) {
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
        description = pattern
        prefix = parts[0]
        suffix = parts[1]
        self.digits = digits
    }

    /// The path of a frame's file; `frame` from 0.
    public func path(frame: Int) -> String {
        precondition(frame >= 0, "frame numbers start at 0")
        let number = String(frame)
        return prefix + String(repeating: "0", count: max(0, digits - number.count)) + number + suffix
    }

    private static func digits(_ width: Substring) -> Int? {
        if width.isEmpty { return 0 }
        guard width.first == "0", let number = Int(width), (1...18).contains(number) else { return nil }
        return number
    }

    private static func failure(_ pattern: String, _ problem: String) -> MediaError {
        MediaError(.badSettings, problem, at: pattern, advice: "write something like frames/%06d.png")
    }
}
