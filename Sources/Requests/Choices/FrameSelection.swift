import Console
import FilmKit
import Films
import Plan
import Timeline

/// A selection of a film's frames: all of them, a range, or a section.
public struct FrameSelection: Sendable, Equatable {
    private let frames: FrameRange?
    private let section: String?

    /// Makes a selection. At most one of both arguments may be given, or ``resolved(of:rate:)`` throws.
    ///
    /// - Parameters:
    ///   - frames: The frames; nil for all.
    ///   - section: A section's name; `NAME#2` for the second of that name.
    public init(frames: FrameRange? = nil, section: String? = nil) {
        self.frames = frames
        self.section = section
    }

    /// The selected frames of a film. A section's frames are those that begin within it.
    ///
    /// - Throws: ``NeuroReelError`` (usage) for frames or a section that the film does not have.
    package func resolved(of film: any Film, rate: FrameRate) throws(NeuroReelError) -> FrameRange {
        let all = FrameRange(first: 0, last: rate.frameCount(for: film.duration) - 1)
        guard frames == nil || section == nil else {
            throw NeuroReelError(.usage, "Say which frames in one way: either --frames A-B or --section NAME.")
        }
        if let section { return try Self.frames(of: try SectionName(section).section(of: film), rate: rate) }
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
