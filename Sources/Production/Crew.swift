import Console
import FilmKit
import Pipeline
import Plan
import Rendering
import Segments
import Workers

/// The processes that render segments: this one, or several workers.
package enum Crew {
    /// This process, with its renderer.
    case here(Renderer)
    /// A number of worker processes, with the device as given on the command line and as it was resolved.
    case workers(Int, choice: String, device: RenderDevice)

    /// Opens a renderer, or prepares worker processes.
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

    /// The render device.
    package var device: RenderDevice {
        switch self {
        case .here(let renderer): renderer.device
        case .workers(_, _, let device): device
        }
    }

    /// The number of processes that render.
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
    ///   - times: Collects the time of each stage.
    ///   - drawn: Called for each frame that is drawn.
    /// - Throws: The first error; segments stored before it stay.
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
