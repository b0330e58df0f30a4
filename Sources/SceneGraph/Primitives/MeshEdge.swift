/// An edge of a triangle mesh and the two sides that meet in it.
public struct MeshEdge: Sendable, Equatable {
    /// One of the two sides of an edge.
    public struct Side: Sendable, Equatable {
        /// The normal of the triangle on this side, of length 1; zero where the mesh ends.
        public var faceNormal: SIMD3<Float>
        /// The surface's normals on this side, at the edge's start and end.
        public var startNormal: SIMD3<Float>
        public var endNormal: SIMD3<Float>
    }

    /// The edge's ends.
    public var start: SIMD3<Float>
    public var end: SIMD3<Float>
    /// The triangle that runs along the edge from start to end, and the one that runs back.
    public var first: Side
    public var second: Side

    /// The edges of a mesh, in the order in which its triangles name them first. Corners at the same position count as one.
    static func edges(vertices: [MeshGeometry.Vertex], indices: [UInt32]) -> [MeshEdge] {
        struct Key: Hashable {
            let low: Int
            let high: Int
        }
        var welded: [SIMD3<Float>: Int] = [:]
        let ids = vertices.enumerated().map { index, vertex in
            if let known = welded[vertex.position] { return known }
            welded[vertex.position] = index
            return index
        }
        var positions: [Key: Int] = [:]
        var edges: [MeshEdge] = []
        for triangle in stride(from: 0, to: indices.count, by: 3) {
            let corners = (0..<3).map { Int(indices[triangle + $0]) }
            let points = corners.map { vertices[$0].position }
            let face = (points[1] - points[0]).cross(points[2] - points[0]).normalized
            for corner in 0..<3 {
                let from = corners[corner]
                let to = corners[(corner + 1) % 3]
                let key = Key(low: min(ids[from], ids[to]), high: max(ids[from], ids[to]))
                if let known = positions[key] {
                    // The neighbour names the edge from its end to its start.
                    edges[known].second = Side(
                        faceNormal: face, startNormal: vertices[to].normal, endNormal: vertices[from].normal)
                } else {
                    positions[key] = edges.count
                    edges.append(
                        MeshEdge(
                            start: vertices[from].position, end: vertices[to].position,
                            first: Side(
                                faceNormal: face, startNormal: vertices[from].normal,
                                endNormal: vertices[to].normal),
                            second: Side(faceNormal: .zero, startNormal: .zero, endNormal: .zero)))
                }
            }
        }
        return edges
    }
}
