import Console
import FilmKit
import Pipeline
import Plan
import Rendering
import Segments
import Workers

/// Who renders segments: this process, or several others.
package enum Crew {
    /// This process, with its renderer.
    case here(Renderer)
    /// That many worker processes. The device as the command line has it, and as it was found.
    case workers(Int, choice: String, device: RenderDevice)

    /// Calls up who is wanted.
    ///
    /// - Throws: ``NeuroReelError`` (unavailable) if the device cannot be opened.
    package init(jobs: Int, device: DeviceChoice, size: FrameSize, isMeasured: Bool) throws(NeuroReelError) {
        do {
            self =
                jobs == 1
                ? .here(
                    try Renderer(
                        device: device, width: size.width, height: size.height, measuresPasses: isMeasured))
                : .workers(jobs, choice: device.text, device: try DeviceProbe.identify(device))
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// What draws.
    package var device: RenderDevice {
        switch self {
        case .here(let renderer): renderer.device
        case .workers(_, _, let device): device
        }
    }

    /// How many processes render.
    package var count: Int {
        switch self {
        case .here: 1
        case .workers(let count, _, _): count
        }
    }

    /// Renders segments into a folder.
    ///
    /// - Parameters:
    ///   - film: The film of the folder's plan.
    ///   - times: Is told what took how long.
    ///   - drawn: Is told of each frame that is drawn.
    /// - Throws: What goes wrong; segments that are stored stay.
    package func render(
        _ segments: [Segment], of film: any Film, into folder: WorkFolder, times: StageTimes, drawn: () throws -> Void
    ) throws {
        guard !segments.isEmpty else { return }
        switch self {
        case .here(let renderer):
            try SegmentRenderer(renderer, film: film, into: folder).render(segments, times: times, drawn: drawn)
            times.set(renderer.passTimes)
        case .workers(let count, let choice, _):
            try WorkerPool(segments, into: folder, device: choice, jobs: count).run(times: times, drawn: drawn)
        }
    }
}
