import CGL

/// Records on the device that never change, to be shared.
final class GPURecords {
    /// The memory that holds them.
    let buffer: GPUBuffer

    init(_ context: RenderContext, _ vectors: [SIMD4<Float>]) {
        buffer = GPUBuffer(context)
        buffer.replace(vectors, usage: GL_STATIC_DRAW)
    }
}
