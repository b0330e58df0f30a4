import Foundation
import Rendering
import SceneGraph
import Testing

/// A dense gap, of which only a sample is drawn, against the same gap in parts that are drawn whole.
@Suite struct DenseGapTests {
    private let connections = (0..<8192).map { i -> ConnectionGeometry.Connection in
        let (from, to) = (Float(i % 128), Float(i / 128))
        let share = Float((i &* 7919) % 10007) / 10007
        return .init(
            start: [-2, (from - 63.5) / 50, 0], end: [2, (to - 31.5) / 25, 0], weight: share - 0.5,
            relativeWeight: abs(share - 0.5) * 2, relativeGradient: share * share - 0.4)
    }

    private func picture(_ parts: Int, flash: Float, additive: Float) throws -> Picture {
        let size = connections.count / parts
        let sets = (0..<parts).map { part in
            Drawable.connections(
                ConnectionSet(
                    geometry: ConnectionGeometry(Array(connections[(part * size)..<((part + 1) * size)])),
                    positive: LinearColor(0.6, 0.4, 0.2), negative: LinearColor(0.2, 0.4, 0.6), width: 0.01,
                    opacity: 0.01, additive: additive, flash: flash,
                    flashPalette: [
                        LinearColor(0.6, 0, 0), LinearColor(0, 0.6, 0), LinearColor(0, 0, 0.6),
                    ]))
        }
        let renderer = try Renderer(device: .software, width: 320, height: 180)
        return try renderer.picture(of: Scenes.empty(drawables: sets)).linear
    }

    @Test("A sample has the light of the whole, everywhere", arguments: [0, 0.02] as [Float], [0, 1] as [Float])
    func light(flash: Float, additive: Float) throws {
        let whole = try picture(8, flash: flash, additive: additive)
        let sample = try picture(1, flash: flash, additive: additive)
        #expect(sample.values != whole.values)
        let total = whole.values.reduce(0, +)
        #expect(abs(sample.values.reduce(0, +) / total - 1) < 0.03)
        // A twentieth of the frame's height is still even.
        let (a, b) = (sample.boxFiltered(by: 10), whole.boxFiltered(by: 10))
        let difference = zip(a.values, b.values).reduce(0) { $0 + abs($1.0 - $1.1) }
        #expect(difference / b.values.reduce(0, +) < 0.08)
    }

    @Test("A sample is the same each time")
    func determinism() throws {
        #expect(try picture(1, flash: 0.3, additive: 1).values == picture(1, flash: 0.3, additive: 1).values)
    }
}
