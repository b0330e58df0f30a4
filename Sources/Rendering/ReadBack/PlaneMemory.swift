/// Memory for a picture as BT.709 limited-range 4:2:0: a plane of luma and a half-size plane of interleaved Cb and Cr (NV12), the top line
/// first, chroma sited on the left.
///
/// Lines are written in whole groups of eight bytes: up to seven bytes after a line's end may change.
public struct PlaneMemory {
    /// The first byte of luma.
    public let luma: UnsafeMutableRawBufferPointer
    /// Bytes between lines of luma, a multiple of 8, at least the picture's width.
    public let lumaStride: Int
    /// The first byte of chroma.
    public let chroma: UnsafeMutableRawBufferPointer
    /// Bytes between lines of chroma, a multiple of 8, at least the picture's width.
    public let chromaStride: Int

    /// Names the memory.
    public init(
        luma: UnsafeMutableRawBufferPointer, lumaStride: Int, chroma: UnsafeMutableRawBufferPointer, chromaStride: Int
    ) {
        self.luma = luma
        self.lumaStride = lumaStride
        self.chroma = chroma
        self.chromaStride = chromaStride
    }

    /// Makes sure that a picture fits.
    func check(width: Int, height: Int) {
        let line = PlanesPass.lineBytes(width: width)
        precondition(
            PlaneMemory.fits(luma, lumaStride, line: line, lines: height), "the luma plane is too small")
        precondition(
            PlaneMemory.fits(chroma, chromaStride, line: line, lines: height / 2), "the chroma plane is too small")
    }

    private static func fits(_ plane: UnsafeMutableRawBufferPointer, _ stride: Int, line: Int, lines: Int) -> Bool {
        stride >= line && stride % PlanesPass.texel == 0 && plane.count >= stride * (lines - 1) + line
    }
}
