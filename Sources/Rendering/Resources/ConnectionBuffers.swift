import CGL
import SceneGraph

/// Keeps connections on the device; filaments and sparks read the same records.
final class ConnectionBuffers {
    /// The vectors of one record.
    static let vectors = 4
    private let cache = GeometryCache<ConnectionGeometry>()
    private let context: RenderContext

    init(_ context: RenderContext) { self.context = context }

    /// The buffer of a geometry's records, uploaded when it is shown for the first time.
    func buffer(for geometry: ConnectionGeometry) -> GLuint {
        cache.buffers(for: geometry) {
            let buffers = GeometryBuffers(context)
            buffers.records.replace(geometry.connections.flatMap(ConnectionBuffers.record), usage: GL_STATIC_DRAW)
            return buffers
        }.records.handle
    }

    /// Lets go of what has not been shown for long.
    func endFrame() { cache.endFrame() }

    private static func record(_ c: ConnectionGeometry.Connection) -> [SIMD4<Float>] {
        [
            SIMD4(c.start, c.weight), SIMD4(c.end, c.relativeGradient),
            SIMD4(c.relativeWeight, c.activation, c.delta, 0), SIMD4(c.startRadius, c.endRadius, 0, 0),
        ]
    }
}
