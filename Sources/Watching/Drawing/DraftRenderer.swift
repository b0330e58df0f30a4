import Encoding
import FilmKit
import Films
import Pipeline
import Plan
import Rendering
import Timeline

/// Draws single pictures, and keeps the device open in between. It belongs to one thread.
final class DraftRenderer {
    private let device: DeviceChoice
    private var renderer: Renderer?

    init(device: DeviceChoice) { self.device = device }

    /// Prepares for pictures of a size.
    ///
    /// - Throws: ``RenderingError`` if the device cannot be opened.
    @discardableResult
    func open(_ size: FrameSize) throws(RenderingError) -> Renderer {
        if let renderer, renderer.width == size.width, renderer.height == size.height { return renderer }
        // Closed before the next one is opened: software drivers do not always survive two.
        renderer = nil
        let opened = try Renderer(device: device, width: size.width, height: size.height)
        renderer = opened
        return opened
    }

    /// The bytes of a PNG of a moment.
    ///
    /// - Throws: ``RenderingError`` if the driver refuses, ``MediaError`` if memory is short.
    func png(_ film: any Film, at time: RationalTime, size: FrameSize) throws -> [UInt8] {
        let renderer = try open(size)
        try renderer.draw(film.scene(at: time))
        return try PNG.encode(try renderer.picture())
    }
}
