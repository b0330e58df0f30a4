import FilmKit
import Foundation
import SceneGraph
import Timeline

/// Triangle meshes as films will have them: one surface over a plane, and one arrow drawn many times.
enum Meshes {
    /// Half a period of a wave over a square of 2 by 2, as a grid of triangles.
    static let surface: MeshGeometry = {
        let steps = 24
        var vertices: [MeshGeometry.Vertex] = []
        var indices: [UInt32] = []
        for row in 0...steps {
            for column in 0...steps {
                let (x, z) = (Float(column) / Float(steps) * 2 - 1, Float(row) / Float(steps) * 2 - 1)
                let (slopeX, slopeZ) = (
                    0.5 * cos(2.5 * x) * 2.5 * cos(1.5 * z), -0.5 * sin(2.5 * x) * sin(1.5 * z) * 1.5
                )
                let normal = SIMD3<Float>(-slopeX, 1, -slopeZ)
                vertices.append(
                    .init(
                        position: [x, 0.5 * sin(2.5 * x) * cos(1.5 * z), z],
                        normal: normal / (normal * normal).sum().squareRoot()))
            }
        }
        let line = UInt32(steps + 1)
        for row in 0..<UInt32(steps) {
            for column in 0..<UInt32(steps) {
                let corner = row * line + column
                indices += [corner, corner + line, corner + 1, corner + 1, corner + line, corner + line + 1]
            }
        }
        return MeshGeometry(vertices: vertices, indices: indices)
    }()

    /// A cone of height 1 that points up.
    static let arrow: MeshGeometry = {
        let sides = 16
        var vertices: [MeshGeometry.Vertex] = []
        var indices: [UInt32] = []
        for side in 0..<sides {
            let angles = [side, side + 1].map { 2 * Float.pi * Float($0) / Float(sides) }
            let base = UInt32(vertices.count)
            for angle in angles {
                let normal = SIMD3<Float>(cos(angle), 0.3, sin(angle))
                vertices.append(.init(position: [0.3 * cos(angle), 0, 0.3 * sin(angle)], normal: normal))
            }
            let middle = (angles[0] + angles[1]) / 2
            vertices.append(.init(position: [0, 1, 0], normal: [cos(middle), 0.3, sin(middle)]))
            for angle in angles {
                vertices.append(.init(position: [0.3 * cos(angle), 0, 0.3 * sin(angle)], normal: [0, -1, 0]))
            }
            vertices.append(.init(position: .zero, normal: [0, -1, 0]))
            indices += [base, base + 2, base + 1, base + 3, base + 4, base + 5]
        }
        return MeshGeometry(vertices: vertices, indices: indices)
    }()

    /// Both before a theme's background, in its light.
    static func scene(_ theme: ThemeName) throws -> Scene {
        var scene = try Scenes.film(theme).scene(at: .zero)
        let arrows = (0..<8).map { number in
            let turn = Float(number) / 8 * 2 * .pi
            return MeshSet.Instance(
                transform: Transform(
                    translation: [2.4 * cos(turn), 0.4 * sin(2 * turn), 2.4 * sin(turn)],
                    axis: [cos(turn), 0.4, sin(turn)],
                    angle: turn, scale: [0.4, 0.7 + 0.3 * cos(turn), 0.4]),
                albedo: LinearColor(0.1 + 0.1 * Float(number), 0.4, 0.8 - 0.1 * Float(number)))
        }
        let drawables: [Drawable] = [
            .meshes(
                MeshSet(
                    geometry: surface,
                    instances: [
                        .init(
                            transform: Transform(
                                translation: .zero, axis: [0, 1, 0], angle: 0.5, scale: [1.4, 1, 1.4]),
                            albedo: LinearColor(0.7, 0.3, 0.2))
                    ])),
            .meshes(MeshSet(geometry: arrow, instances: arrows)),
        ]
        scene.camera = Camera(
            eye: [2, 3.5, 7.5], target: .zero, verticalFieldOfView: .pi / 6, near: 0.1, far: 100)
        scene.root = Node("meshes", drawables: drawables)
        return scene
    }
}
