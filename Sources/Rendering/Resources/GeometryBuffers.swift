/// What a geometry occupies on the device.
final class GeometryBuffers {
    /// The records of corners or connections.
    let records: GPUBuffer
    /// The corners of triangles; empty for other geometries.
    let indices: GPUBuffer
    /// The records of edges; empty for other geometries.
    let edges: GPUBuffer

    init(_ context: RenderContext) {
        records = GPUBuffer(context)
        indices = GPUBuffer(context)
        edges = GPUBuffer(context)
    }
}
