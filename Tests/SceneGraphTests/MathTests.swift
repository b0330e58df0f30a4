import Foundation
import SceneGraph
import Testing

@Suite struct MathTests {
    @Test("A camera sees its target in the middle, and what is up above it")
    func camera() {
        let camera = Camera(
            eye: [3, 2, 5], target: [1, -1, 0.5], verticalFieldOfView: 0.6, near: 0.5, far: 50)
        let clip = camera.projection(aspect: 1.5) * camera.view
        let middle = clip * SIMD4<Float>(1, -1, 0.5, 1)
        #expect(abs(middle.x / middle.w) < 1e-5 && abs(middle.y / middle.w) < 1e-5)
        let above = clip * SIMD4<Float>(1, -0.5, 0.5, 1)
        #expect(above.y / above.w > 0.05)
        #expect(abs(above.x / above.w) < 0.02)
    }

    @Test("The frustum's edges are where the field of view puts them")
    func projection() {
        let projection = Matrix4.perspective(verticalFieldOfView: .pi / 2, aspect: 2, near: 1, far: 9)
        let top = projection * SIMD4<Float>(0, 4, -4, 1)
        #expect(abs(top.y / top.w - 1) < 1e-5)
        let right = projection * SIMD4<Float>(8, 0, -4, 1)
        #expect(abs(right.x / right.w - 1) < 1e-5)
        let near = projection * SIMD4<Float>(0, 0, -1, 1)
        let far = projection * SIMD4<Float>(0, 0, -9, 1)
        #expect(abs(near.z / near.w + 1) < 1e-5 && abs(far.z / far.w - 1) < 1e-5)
    }

    @Test("A transform scales, then turns, then moves")
    func transform() {
        let quarter = Transform(translation: [10, 0, 0], axis: [0, 0, 2], angle: .pi / 2, scale: [2, 1, 1])
        let point = quarter.matrix.transform(point: [1, 0, 0])
        #expect((point - [10, 2, 0]).length < 1e-5)
        #expect(abs(quarter.matrix.largestScale - 2) < 1e-5)
        #expect((quarter.matrix.transform(direction: [0, 1, 0]) - [-1, 0, 0]).length < 1e-5)
    }

    @Test("A node's children move with it, parents come first")
    func hierarchy() {
        let mote = DustField(
            count: 1, seed: 1, center: .zero, halfExtent: .one, phase: 0, drift: 0, size: 1, color: .black, opacity: 0)
        let child = Node("child", transform: Transform(translation: [0, 1, 0]), drawables: [.dust(mote)])
        let root = Node(
            "root", transform: Transform(axis: [0, 0, 1], angle: .pi / 2, scale: [3, 3, 3]), drawables: [.dust(mote)],
            children: [child])
        var places: [SIMD3<Float>] = []
        root.visit { _, world in places.append(world.transform(point: .zero)) }
        #expect(places.count == 2)
        #expect(places[0].length < 1e-5)
        #expect((places[1] - [-3, 0, 0]).length < 1e-4)
    }

    @Test("Hex colours are sRGB in linear light; anything else is no colour")
    func colors() throws {
        let color = try #require(LinearColor(hex: "#ea580c"))
        // From the sRGB standard, by hand: ((234 / 255 + 0.055) / 1.055)^2.4 and so on.
        #expect(abs(color.red - 0.8228) < 1e-3 && abs(color.green - 0.0976) < 1e-3 && abs(color.blue - 0.003677) < 1e-4)
        for bad in ["ea580c", "#ea580", "#ea580cc", "#ea58g0", "#+a580c", "", "#"] {
            #expect(LinearColor(hex: bad) == nil)
        }
        #expect(LinearColor(0, 1, 2).mixed(with: LinearColor(1, 1, 0), 0.25) == LinearColor(0.25, 1, 1.5))
    }
}
