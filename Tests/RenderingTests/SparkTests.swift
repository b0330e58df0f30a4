import Foundation
import Rendering
import SceneGraph
import Testing

/// The sparks' closed form against a second implementation of it, and their limits.
@Suite struct SparkTests {
    private func field(
        _ geometry: ConnectionGeometry, progress: Float, perConnection: Int = 1, seed: UInt32 = 5,
        direction: SparkField.Direction = .forward
    ) -> SparkField {
        SparkField(
            geometry: geometry, direction: direction, sparksPerConnection: perConnection, seed: seed,
            progress: progress, travel: 0.5, burst: 0.1, size: 0.06, tail: 0.1,
            palette: [LinearColor(0.1, 0.1, 0.1), LinearColor(0.1, 0, 0), LinearColor(0, 0, 0.1)])
    }

    private let line = ConnectionGeometry([
        .init(start: [-2, 0, 0], end: [2, 0, 0], weight: 0.1, relativeWeight: 1, activation: 0.5, delta: 0.25)
    ])

    /// PCG's output permutation (Jarzynski, Olano 2020), as the shader's hash.
    private func hash(_ value: UInt32) -> UInt32 {
        let state = value &* 747_796_405 &+ 2_891_336_453
        let word = ((state >> ((state >> 28) &+ 4)) ^ state) &* 277_803_737
        return (word >> 22) ^ word
    }

    @Test("A spark is where its closed form says", arguments: [0.25, 0.4, 0.5, 0.6] as [Float])
    func place(progress: Float) throws {
        let renderer = try Renderer(device: .software, width: 512, height: 256)
        let picture = try renderer.picture(of: Scenes.empty(drawables: [.sparks(field(line, progress: progress))]))
        func random(_ value: UInt32) -> Double { Double(hash(value) >> 8) / 16_777_216 }
        let train = hash(0 ^ 5)
        // The only spark of its train, and the train's own delay.
        let departure = (0.65 * 0.5 * random(train &+ 1) + 0.35 * random(train)) * 0.4
        let u = min((Double(progress) - departure) / 0.5, 1)
        guard u > 0 else {
            #expect(picture.luma.max()! < 3)
            return
        }
        let eased = 0.4 * u + 0.6 * u * u * (3 - 2 * u)
        let expected = 256 + (-2 + 4 * eased) / Scenes.pixel(height: 256)
        let brightest = picture.luma.enumerated().max { $0.element < $1.element }!.offset
        #expect(abs(Double(brightest % 512) + 0.5 - expected) < 2.5)
        #expect(abs(brightest / 512 - 128) <= 1)
    }

    @Test("A dead neuron sends nothing, and neither does a delta of 0")
    func silence() throws {
        let renderer = try Renderer(device: .software, width: 128, height: 64)
        let dead = ConnectionGeometry([
            .init(start: [-2, 0, 0], end: [2, 0, 0], weight: 0.9, relativeWeight: 1, activation: 0, delta: 0)
        ])
        for direction in [SparkField.Direction.forward, .backward] {
            let quiet = try renderer.picture(
                of: Scenes.empty(drawables: [
                    .sparks(field(dead, progress: 0.5, perConnection: 8, direction: direction))
                ]))
            #expect(quiet.luma.max()! < 3)
            let alive = try renderer.picture(
                of: Scenes.empty(drawables: [
                    .sparks(field(line, progress: 0.5, perConnection: 8, direction: direction))
                ]))
            #expect(alive.luma.max()! > 30)
        }
    }

    @Test("Nothing flies before the start or after the end of the flight")
    func limits() throws {
        let renderer = try Renderer(device: .software, width: 128, height: 64)
        for progress in [0, 1] as [Float] {
            let picture = try renderer.picture(
                of: Scenes.empty(drawables: [.sparks(field(line, progress: progress, perConnection: 16))]))
            #expect(picture.luma.max()! < 3)
        }
    }

    @Test("A million sparks draw, the same each time")
    func million() throws {
        let renderer = try Renderer(device: .software, width: 160, height: 90)
        let connections = (0..<1000).map { i in
            let angle = Float(i) * 0.0062831853
            return ConnectionGeometry.Connection(
                start: .zero, end: SIMD3(cos(angle), sin(angle), 0) * 2, weight: 0.3, relativeWeight: 0.3,
                activation: 0.2)
        }
        let scene = Scenes.empty(drawables: [
            .sparks(field(ConnectionGeometry(connections), progress: 0.55, perConnection: 1000))
        ])
        let first = try renderer.image(of: scene)
        #expect(try renderer.image(of: scene) == first)
        #expect(Picture(first).luma.max()! > 200)
    }
}
