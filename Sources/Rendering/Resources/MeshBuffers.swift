/// What a triangle mesh occupies on the device.
final class MeshBuffers {
    /// The records of corners.
    let records: GPUBuffer
    /// The corners of triangles.
    let indices: GPUBuffer
    /// The records of edges.
    let edges: GPUBuffer

    init(_ context: RenderContext) {
        records = GPUBuffer(context)
        indices = GPUBuffer(context)
        edges = GPUBuffer(context)
    }
}
