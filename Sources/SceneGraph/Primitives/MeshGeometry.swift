/// A triangle mesh. Immutable and shared, so that a renderer uploads it once.
public final class MeshGeometry: Sendable, Equatable {
    /// One corner.
    public struct Vertex: Sendable, Equatable {
        public var position: SIMD3<Float>
        /// The surface's normal here, of length 1. Corners at one place with different normals make a sharp edge.
        public var normal: SIMD3<Float>

        /// A corner from its parts.
        public init(position: SIMD3<Float>, normal: SIMD3<Float>) {
            self.position = position
            self.normal = normal
        }
    }

    /// The corners.
    public let vertices: [Vertex]
    /// Three positions in `vertices` for each triangle, counter-clockwise seen from outside.
    public let indices: [UInt32]
    /// The edges, each once, for a renderer that smooths outlines and creases.
    public let edges: [MeshEdge]

    /// A mesh from corners and triangles.
    ///
    /// - Precondition: `indices` are a multiple of three and name existing corners.
    public init(vertices: [Vertex], indices: [UInt32]) {
        precondition(indices.count % 3 == 0, "a mesh needs three indices a triangle")
        precondition(indices.allSatisfy { $0 < vertices.count }, "a mesh's indices name existing corners")
        self.vertices = vertices
        self.indices = indices
        edges = MeshEdge.edges(vertices: vertices, indices: indices)
    }

    public static func == (a: MeshGeometry, b: MeshGeometry) -> Bool {
        a === b || (a.vertices == b.vertices && a.indices == b.indices)
    }
}
