import Console
import FilmKit
import Films
import Plan
import Timeline

/// Which of a film's frames are wanted, as asked for: all, a range, or those of a section.
public struct FrameSelection: Sendable, Equatable {
    private let frames: FrameRange?
    private let section: String?

    /// Makes a selection; at most one of both is given, or ``resolved(of:rate:)`` refuses it.
    ///
    /// - Parameters:
    ///   - frames: Which frames; nil for all.
    ///   - section: A section's name; `NAME#2` for the second of that name.
    public init(frames: FrameRange? = nil, section: String? = nil) {
        self.frames = frames
        self.section = section
    }

    /// The frames. A section's are those that begin within it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) for frames or a section that the film does not have.
    package func resolved(of film: any Film, rate: FrameRate) throws(NeuroReelError) -> FrameRange {
        let all = FrameRange(first: 0, last: rate.frameCount(for: film.duration) - 1)
        guard frames == nil || section == nil else {
            throw NeuroReelError(.usage, "Say which frames in one way: either --frames A-B or --section NAME.")
        }
        if let section { return try Self.frames(of: try SectionName(section).find(in: film.sections), rate: rate) }
        guard let frames else { return all }
        guard frames.last <= all.last else {
            throw NeuroReelError(
                .usage, "The frames \(frames) are not all in the film: at \(rate) fps it has frames \(all).")
        }
        return frames
    }

    private static func frames(of section: FilmSection, rate: FrameRate) throws(NeuroReelError) -> FrameRange {
        let (first, next) = (rate.frameCount(for: section.start), rate.frameCount(for: section.end))
        guard first < next else {
            throw NeuroReelError(
                .usage,
                "No frame begins in the section '\(section.name)', which is short: use more than \(rate) frames a second."
            )
        }
        return FrameRange(first: first, last: next - 1)
    }
}
