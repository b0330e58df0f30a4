import CGL

/// Turns light into the picture as planes of luma and chroma.
///
/// A texel holds eight bytes of a plane as they lie in memory; the lines' ends are filled up to eight bytes.
final class PlanesPass {
    /// The bytes in a texel.
    static let texel = 8

    private let program: DevelopingProgram
    /// Upper lines of luma, lower lines of luma, chroma.
    private let target: RenderTarget

    /// - Parameter glowWidth: The width of the glow's texture; at up to a quarter of the picture's, neighbours share what they load of it.
    init(_ context: RenderContext, width: Int, height: Int, glowWidth: Int) throws(RenderingError) {
        let isCoarse = glowWidth <= (width + 3) / 4
        program = DevelopingProgram(context, fragment: "planes.frag", defines: isCoarse ? ["COARSE_GLOW"] : [])
        target = try RenderTarget(
            context, width: PlanesPass.lineBytes(width: width) / PlanesPass.texel, height: height / 2,
            formats: [GL_RG32UI, GL_RG32UI, GL_RG32UI])
    }

    /// The bytes that a line of a plane takes.
    static func lineBytes(width: Int) -> Int { (width + texel - 1) / texel * texel }

    /// Makes the planes.
    func draw(_ development: Development) throws(RenderingError) {
        try program.draw(development, into: target)
    }

    /// Copies the planes.
    ///
    /// - Parameters:
    ///   - luma: The address of the first byte, or its offset in the buffer that is bound for packing.
    ///   - lumaStride: Bytes from one line to the next, a multiple of ``texel``.
    ///   - chroma: As `luma`.
    ///   - chromaStride: As `lumaStride`.
    func read(luma: UInt, lumaStride: Int, chroma: UInt, chromaStride: Int) {
        let lower = luma + UInt(lumaStride)
        let planes = [(luma, 2 * lumaStride), (lower, 2 * lumaStride), (chroma, chromaStride)]
        for (attachment, (address, stride)) in planes.enumerated() {
            target.read(
                attachment: attachment, format: GL_RG_INTEGER, type: GL_UNSIGNED_INT,
                lineLength: stride / PlanesPass.texel, into: UnsafeMutableRawPointer(bitPattern: address))
        }
    }
}
