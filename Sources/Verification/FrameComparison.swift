import Encoding
import FilmKit
import Films
import Pipeline
import Plan
import Rendering

/// Compares frames of a video with newly drawn ones, one after another.
package struct FrameComparison {
    private let plan: RenderPlan
    private let frames: FrameRange
    private let all: FrameRange
    private let reader: VideoReader
    private let renderer: Renderer
    private let film: any Film
    private let rivals: [Rival]
    private let picture: VideoFrame
    private let other: VideoFrame

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - film: The plan's film.
    ///   - frames: The range of the film's frames in the video.
    ///   - renderer: A renderer with the size of the plan.
    /// - Throws: ``MediaError`` if there is not enough memory.
    package init(_ plan: RenderPlan, _ film: any Film, frames: FrameRange, reader: VideoReader, renderer: Renderer)
        throws
    {
        self.plan = plan
        self.frames = frames
        self.reader = reader
        self.renderer = renderer
        all = plan.allFrames(of: film)
        self.film = film
        rivals = Rival.all(of: plan, film)
        picture = try VideoFrame(width: plan.size.width, height: plan.size.height)
        other = try VideoFrame(width: plan.size.width, height: plan.size.height)
    }

    /// Compares a frame.
    ///
    /// - Parameters:
    ///   - index: The frame's index in the video.
    ///   - fingerprint: The fingerprint of the frame when it was encoded.
    /// - Throws: Errors of drawing and decoding.
    package func compare(_ index: Int, fingerprint: String) throws -> SampledFrame {
        let number = frames.first + index
        try draw(film, number, into: picture)
        let decoded = try reader.picture(index)
        let ratio = decoded.signalToNoise(against: picture)
        var shown: (name: String, nearness: Double)?
        for rival in rivals where (all.first...all.last).contains(number + rival.offset) {
            try draw(rival.film, number + rival.offset, into: other)
            let way = decoded.way(from: picture, to: other)
            let samples = plan.size.width * plan.size.height * 3 / 2
            let isShown = rival.isShown(way, by: decoded, samples: samples)
            // Of several rivals the nearest: by the squared distance to the frame minus that to the rival.
            let nearness = (2 * way.share - 1) * way.difference
            if isShown, nearness > shown?.nearness ?? -.infinity { shown = (rival.name, nearness) }
        }
        return SampledFrame(
            index: index, time: plan.time(ofFrame: index).seconds,
            isSamePicture: picture.fingerprint() == fingerprint, luma: ratio.luma, chroma: ratio.chroma,
            least: decoded.leastSignalToNoise, rival: shown?.name)
    }

    private func draw(_ film: any Film, _ frame: Int, into target: VideoFrame) throws(RenderingError) {
        try renderer.draw(film.scene(at: plan.time(ofFrame: frame)))
        try renderer.readYUV(into: target.planes)
    }
}
