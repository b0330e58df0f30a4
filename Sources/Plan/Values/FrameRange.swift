import Console

/// A range of a film's frames; both ends are included.
public struct FrameRange: Codable, Sendable, Hashable {
    /// An upper limit for decoded frame indices, beyond any film.
    private static let limit = 1 << 40

    /// The first frame, counted from 0.
    public let first: Int
    /// The last frame; not before the first.
    public let last: Int

    /// The number of frames; at least 1.
    public var count: Int { last - first + 1 }

    /// The range as a Swift range.
    package var range: ClosedRange<Int> { first...last }

    /// Makes a range.
    ///
    /// - Precondition: `0 <= first <= last`.
    public init(first: Int, last: Int) {
        precondition(first >= 0 && first <= last, "frames \(first) to \(last)")
        self.first = first
        self.last = last
    }

    /// Decodes a range.
    ///
    /// - Throws: `DecodingError` unless `0 <= first <= last`, and for more frames than any film has.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        first = try container.decode(Int.self, forKey: .first)
        last = try container.decode(Int.self, forKey: .last)
        guard first >= 0, first <= last, last < Self.limit else {
            throw DecodingError.dataCorruptedError(
                forKey: .last, in: container, debugDescription: "frames \(first) to \(last) are no range")
        }
    }

    /// Parses a range from the command line: `A-B`, both included.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the valid form.
    public static func parse(_ text: String) throws(NeuroReelError) -> FrameRange {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard ends.count == 2, let first = ends[0], let last = ends[1] else {
            throw NeuroReelError(.usage, "Give the first and the last frame, both included, such as 0-59.")
        }
        guard first <= last else {
            throw NeuroReelError(.usage, "The range is reversed: use \(last)-\(first).")
        }
        return FrameRange(first: first, last: last)
    }
}

extension FrameRange: CustomStringConvertible {
    /// The range in the form of ``parse(_:)``.
    public var description: String { "\(first)-\(last)" }
}
