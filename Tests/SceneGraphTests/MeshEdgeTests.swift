import SceneGraph
import Testing

@Suite struct MeshEdgeTests {
    @Test("Every edge is found once, with both sides, also where corners are doubled for their normals")
    func closed() {
        // A tetrahedron with three corners of its own for each face.
        let p: [SIMD3<Float>] = [[1, 1, 1], [-1, -1, 1], [-1, 1, -1], [1, -1, -1]]
        var vertices: [MeshGeometry.Vertex] = []
        for face in [[0, 2, 1], [0, 1, 3], [0, 3, 2], [1, 2, 3]] {
            let normal = (p[face[1]] - p[face[0]]).cross(p[face[2]] - p[face[0]]).normalized
            for corner in face { vertices.append(.init(position: p[corner], normal: normal)) }
        }
        let mesh = MeshGeometry(vertices: vertices, indices: (0..<12).map(UInt32.init))
        #expect(mesh.edges.count == 6)
        for edge in mesh.edges {
            #expect(edge.first.faceNormal.length > 0.99 && edge.second.faceNormal.length > 0.99)
            #expect(edge.first.faceNormal.dot(edge.second.faceNormal) < 0)
            #expect(edge.first.startNormal == edge.first.faceNormal)
        }
    }

    @Test("An edge where the mesh ends has one side")
    func open() {
        let up = SIMD3<Float>(0, 0, 1)
        let mesh = MeshGeometry(
            vertices: [[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]].map { .init(position: $0, normal: up) },
            indices: [0, 1, 2, 0, 2, 3])
        #expect(mesh.edges.count == 5)
        #expect(mesh.edges.filter { $0.second.faceNormal == .zero }.count == 4)
    }
}
