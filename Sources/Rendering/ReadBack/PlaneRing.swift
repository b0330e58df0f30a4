import CGL

/// Buffers into which a device copies finished pictures while it draws the next ones.
///
/// Reading a picture at once would make a GPU and the program wait for each other in turn.
final class PlaneRing {
    private let buffers: [ReadBackBuffer]
    private let lineBytes: Int
    private let height: Int
    /// The picture that is submitted next and the one that is received next, counted from the first.
    private var submitted = 0
    private var received = 0

    /// - Parameter count: How many pictures may be on their way.
    init(_ context: RenderContext, count: Int, width: Int, height: Int) {
        lineBytes = PlanesPass.lineBytes(width: width)
        self.height = height
        let size = lineBytes * height * 3 / 2
        buffers = (0..<count).map { _ in ReadBackBuffer(context, size: size) }
    }

    /// Starts to copy planes.
    func submit(_ planes: PlanesPass) {
        let lineBytes = lineBytes
        let height = height
        buffers[submitted % buffers.count].fill {
            planes.read(
                luma: 0, lumaStride: lineBytes, chroma: UInt(lineBytes * height), chromaStride: lineBytes)
        }
        submitted += 1
    }

    /// Waits for the oldest planes and copies them.
    func receive(into memory: PlaneMemory) throws(RenderingError) {
        let lineBytes = lineBytes
        let height = height
        try buffers[received % buffers.count].read { source in
            PlaneRing.copy(source, lineBytes, lines: height, to: memory.luma, memory.lumaStride)
            let chroma = UnsafeRawBufferPointer(rebasing: source[(lineBytes * height)...])
            PlaneRing.copy(chroma, lineBytes, lines: height / 2, to: memory.chroma, memory.chromaStride)
        }
        received += 1
    }

    /// Forgets the planes that were not received. The device may still copy them; it does so before what is submitted next.
    func drop() { received = submitted }

    private static func copy(
        _ source: UnsafeRawBufferPointer, _ lineBytes: Int, lines: Int, to target: UnsafeMutableRawBufferPointer,
        _ stride: Int
    ) {
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        for line in 0..<lines {
            (to + line * stride).copyMemory(from: from + line * lineBytes, byteCount: lineBytes)
        }
    }
}
