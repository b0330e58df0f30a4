import Encoding
import Files
import FilmKit
import Films
import Outputs
import Plan
import Timeline

/// The chapters and captions of a job's frames.
///
/// They begin and end on frame boundaries, so a player that jumps to a chapter shows its first picture. None is shorter
/// than a frame.
package struct FilmText {
    /// A text and its frames, counted from the video's first.
    private struct Span {
        let text: String
        let frames: Range<Int>
    }

    private let plan: RenderPlan
    private let frames: FrameRange
    private let chapters: [Span]
    private let captions: [Span]
    /// Notes for the user; empty if there are none.
    package let notes: [String]

    /// Computes the chapters and captions of a job.
    package init(_ job: RenderJob) {
        let film = job.film
        plan = job.plan
        frames = job.frames
        // Consecutive sections with the same title of their chapter are one chapter.
        var sections: [(title: String, start: RationalTime, end: RationalTime)] = []
        for section in film.sections {
            if let last = sections.last, last.title == section.chapter, !section.beginsChapter {
                sections[sections.count - 1].end = section.end
            } else {
                sections.append((section.chapter, section.start, section.end))
            }
        }
        let chapters = sections.compactMap { Self.span($0.title, from: $0.start, to: $0.end, of: job) }
        captions = film.captions.compactMap { Self.span($0.text, from: $0.start, to: $0.end, of: job) }
        let limit = TextTracks.chapterLimit
        let isFitting = chapters.count <= limit
        // A single chapter is of no use.
        self.chapters = plan.movie.text.hasChapters && chapters.count > 1 && isFitting ? chapters : []
        notes =
            plan.movie.text.hasChapters && !isFitting
            ? ["The video has no chapters: there would be \(chapters.count), and MP4 holds up to \(limit)."] : []
    }

    /// The text tracks for the video file; nil if there are none.
    ///
    /// - Throws: ``MediaError`` (bad settings) for texts that cannot be stored.
    package func tracks() throws(MediaError) -> TextTracks? {
        let cues = plan.movie.text.hasCaptionTrack ? cues : []
        guard !chapters.isEmpty || !cues.isEmpty else { return nil }
        return try TextTracks(
            duration: time(frames.count),
            chapters: chapters.map {
                Chapter(title: $0.text, start: time($0.frames.lowerBound), end: time($0.frames.upperBound))
            }, cues: cues, language: plan.staging.typography.language.mediaCode)
    }

    /// Writes the captions beside a video if the plan asks for it. The file appears only when complete.
    ///
    /// - Returns: The content as written; nil if there is no file.
    /// - Throws: ``MediaError`` for texts that cannot be stored, and as `WebVTT` does.
    package func writeCaptions(beside video: String) throws(MediaError) -> FileContent? {
        guard plan.movie.text.hasCaptionFile else { return nil }
        let tracks = try TextTracks(duration: time(frames.count), cues: cues)
        try WebVTT.write(tracks, to: CompanionPath.captions(of: video))
        return FileContent(of: Array(WebVTT.text(of: tracks).utf8))
    }

    private var cues: [Cue] {
        captions.map { Cue(start: time($0.frames.lowerBound), end: time($0.frames.upperBound), text: $0.text) }
    }

    private func time(_ frame: Int) -> RationalTime { plan.time(ofFrame: frame) }

    /// The job's frames that begin within a time span of the film; nil if there are none.
    private static func span(
        _ text: String, from start: RationalTime, to end: RationalTime, of job: RenderJob
    ) -> Span? {
        let first = max(job.plan.rate.frameCount(for: start), job.frames.first) - job.frames.first
        let next = min(job.plan.rate.frameCount(for: end), job.frames.last + 1) - job.frames.first
        return first < next ? Span(text: text, frames: first..<next) : nil
    }
}
