import FilmKit
import Foundation
import Rendering
import SceneGraph
import Testing

/// Triangle meshes: smooth outlines and creases without multisampling.
@Suite struct MeshTests {
    static let cube: MeshGeometry = {
        var vertices: [MeshGeometry.Vertex] = []
        var indices: [UInt32] = []
        let faces: [(SIMD3<Float>, SIMD3<Float>, SIMD3<Float>)] = [
            ([1, 0, 0], [0, 1, 0], [0, 0, 1]), ([-1, 0, 0], [0, 0, 1], [0, 1, 0]),
            ([0, 1, 0], [0, 0, 1], [1, 0, 0]), ([0, -1, 0], [1, 0, 0], [0, 0, 1]),
            ([0, 0, 1], [1, 0, 0], [0, 1, 0]), ([0, 0, -1], [0, 1, 0], [1, 0, 0]),
        ]
        for (normal, u, v) in faces {
            let base = UInt32(vertices.count)
            for (a, b) in [(-1, -1), (1, -1), (1, 1), (-1, 1)] as [(Float, Float)] {
                vertices.append(.init(position: (normal + u * a + v * b) * 0.6, normal: normal))
            }
            indices += [base, base + 1, base + 2, base, base + 2, base + 3]
        }
        return MeshGeometry(vertices: vertices, indices: indices)
    }()

    private func scene() -> Scene {
        var scene = Scenes.empty(drawables: [
            .meshes(
                MeshSet(
                    geometry: Self.cube,
                    instances: [
                        .init(
                            transform: Transform(translation: [-1, 0.1, 0], axis: [1, 1, 0.3], angle: 0.7),
                            albedo: LinearColor(0.7, 0.3, 0.2)),
                        .init(
                            transform: Transform(
                                translation: [1, 0, 0], axis: [0.2, 1, 0.5], angle: 2.1, scale: [0.5, 1.2, 0.8]),
                            albedo: LinearColor(0.2, 0.5, 0.7)),
                    ]))
        ])
        scene.lighting = Lighting(
            keyDirection: [-0.4, 0.6, 0.7], key: LinearColor(0.6, 0.6, 0.6), rimDirection: [1, 0, -0.2], rim: .black,
            sky: LinearColor(0.2, 0.2, 0.25), ground: LinearColor(0.1, 0.1, 0.1))
        return scene
    }

    @Test("Outlines and creases are as smooth as sixteen samples a pixel")
    func smoothness() throws {
        let small = try Renderer(device: .software, width: 240, height: 160).picture(of: scene())
        let large = try Renderer(device: .software, width: 960, height: 640).picture(of: scene())
        let reference = large.linear.boxFiltered(by: 4).encoded
        let similarity = structuralSimilarity(small, reference)
        print("mesh edges: SSIM \(similarity)")
        #expect(similarity >= 0.985, "SSIM \(similarity)")
        // The strips lie outside the outline, so an edge may be half a pixel too wide: a third of its step. Jags would be half of it.
        let worst = zip(small.luma, reference.luma).map { abs($0 - $1) }.sorted()
        let share = worst[worst.count * 999 / 1000]
        #expect(share < 62, "99.9 % of the pixels are within \(share) steps")
    }

    @Test("A mesh stands where its node's and its own transform put it")
    func placement() throws {
        var scene = scene()
        scene.root.transform = Transform(translation: [0, 0.9, 0])
        let raised = try Renderer(device: .software, width: 240, height: 160).picture(of: scene)
        scene.root.transform = .identity
        let plain = try Renderer(device: .software, width: 240, height: 160).picture(of: scene)
        func middle(_ picture: Picture) -> Double {
            let weights = picture.luma
            let total = weights.reduce(0, +)
            return weights.enumerated().reduce(0) { $0 + Double($1.offset / 240) * $1.element } / total
        }
        let moved = middle(plain) - middle(raised)
        #expect(abs(moved - 0.9 / Scenes.pixel(height: 160)) < 2)
    }
}
