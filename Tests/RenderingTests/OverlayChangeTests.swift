import FilmKit
import Films
import Rendering
import SceneGraph
import Testing
import Timeline

/// A layer of which only a part is drawn anew is the layer drawn as a whole.
@Suite struct OverlayChangeTests {
    @Test("Pictures in a row are those of renderers that have drawn nothing before")
    func film() throws {
        let film = try ComputationGraph(settings: .init(), staging: Staging())
        let renderer = try Renderer(device: .software, width: 480, height: 270)
        // Words that leave and come, numbers that fly and count, labels that drift, and a jump back.
        let times = [64.6, 64.9, 65.1, 65.4, 67.6, 67.7, 68.1, 88, 88.1, 67.6].map { RationalTime(Int64($0 * 10), 10) }
        for time in times {
            let scene = film.scene(at: time)
            let fresh = try Renderer(device: .software, width: 480, height: 270)
            #expect(try renderer.picture(of: scene).values == fresh.picture(of: scene).values, "\(time)")
        }
    }

    /// Boxes, lines and half-seen ones that lie on one another, in an order of their own.
    private func items(_ seed: Int, _ count: Int) -> [OverlayItem] {
        (0..<count).map { index in
            func random(_ salt: Int) -> Float {
                Float((UInt64(seed * 1_000_003 + index * 7919 + salt * 104_729) &* 0x9E37_79B9_7F4A_7C15) >> 40)
                    / 16_777_216
            }
            let place = SIMD2(random(1) * 1.5, random(2) * 0.9)
            let color = LinearColor(random(3), random(4), random(5))
            return index.isMultiple(of: 3)
                ? .stroke(
                    Stroke(
                        points: [place, place + SIMD2(random(6), random(7)) * 0.3], width: 0.01, color: color,
                        opacity: random(8)))
                : .panel(
                    Panel(
                        origin: place, size: SIMD2(random(6), random(7)) * 0.3, cornerRadius: 0.02, fill: color,
                        fillOpacity: random(8)))
        }
    }

    @Test("Whatever is added, taken away or changed", arguments: 1...6)
    func shapes(seed: Int) throws {
        var scene = try ComputationGraph(settings: .init(), staging: Staging()).scene(at: .zero)
        let renderer = try Renderer(device: .software, width: 320, height: 180)
        let all = items(seed, 24)
        var other = all
        other[seed] = items(seed + 100, 24)[seed]
        var fewer = other
        fewer.remove(at: seed + 9)
        let steps = [all, other, fewer, [], Array(fewer.reversed()), all, all, Array(all.suffix(5)), all]
        for (index, step) in steps.enumerated() {
            scene.overlay = Overlay(step)
            let fresh = try Renderer(device: .software, width: 320, height: 180)
            #expect(try renderer.picture(of: scene).values == fresh.picture(of: scene).values, "step \(index)")
        }
    }
}
