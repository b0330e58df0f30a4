import CGL
import SceneGraph

/// Keeps connections on the device. Filaments and sparks read the same records, except where only a sample of the filaments is drawn.
final class ConnectionBuffers {
    /// Filaments and the buffer of their records.
    final class Filaments {
        /// Which connections are drawn, in the order of the records.
        let sample: FilamentSample
        private let records: GPURecords
        /// The buffer of their records.
        var buffer: GLuint { records.buffer.handle }

        init(sample: FilamentSample, records: GPURecords) {
            self.sample = sample
            self.records = records
        }
    }

    /// The vectors of one record.
    static let vectors = 5
    private let connections = GeometryCache<ConnectionGeometry, GPURecords>()
    private let veils = GeometryCache<ConnectionGeometry, Filaments>()
    private let flashes = GeometryCache<ConnectionGeometry, Filaments>()
    private let context: RenderContext

    init(_ context: RenderContext) { self.context = context }

    /// The buffer of a geometry's records, uploaded when it is shown for the first time.
    func buffer(for geometry: ConnectionGeometry) -> GLuint { records(of: geometry).buffer.handle }

    /// A geometry's filaments, chosen and uploaded when they are shown for the first time.
    func filaments(for geometry: ConnectionGeometry, _ purpose: FilamentSample.Purpose) -> Filaments {
        (purpose == .weights ? veils : flashes).resources(for: geometry) {
            let sample = FilamentSample(of: geometry, for: purpose)
            guard FilamentSample.isNeeded(for: geometry) else {
                return Filaments(sample: sample, records: records(of: geometry))
            }
            let vectors = sample.filaments.flatMap {
                ConnectionBuffers.record(geometry.connections[$0.position], gain: $0.gain)
            }
            return Filaments(sample: sample, records: GPURecords(context, vectors))
        }
    }

    /// Lets go of what has not been shown for long.
    func endFrame() {
        connections.endFrame()
        veils.endFrame()
        flashes.endFrame()
    }

    private func records(of geometry: ConnectionGeometry) -> GPURecords {
        connections.resources(for: geometry) {
            GPURecords(context, geometry.connections.flatMap { ConnectionBuffers.record($0, gain: 1) })
        }
    }

    private static func record(_ c: ConnectionGeometry.Connection, gain: Float) -> [SIMD4<Float>] {
        [
            SIMD4(c.start, c.weight), SIMD4(c.end, c.relativeGradient),
            SIMD4(c.relativeWeight, c.activation, c.delta, gain),
            SIMD4(c.startRadius, c.endRadius, c.nextWeight, c.nextRelativeWeight),
            SIMD4(c.forwardFocus, c.backwardFocus, c.nextForwardFocus, c.nextActivation),
        ]
    }
}
