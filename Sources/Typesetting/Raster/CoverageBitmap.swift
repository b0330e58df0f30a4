/// How much of each pixel a glyph covers.
public struct CoverageBitmap: Sendable, Hashable {
    /// Pixels in a row; 0 for a glyph without ink.
    public let width: Int
    /// Rows; 0 for a glyph without ink.
    public let height: Int
    /// The first column's place, in pixels to the right of the origin's pixel.
    public let left: Int
    /// The first row's place, in pixels **below** the origin's pixel; negative for what stands above the baseline.
    public let top: Int
    /// 0 for nothing to 255 for all, rows top-down without padding: `width * height` bytes.
    public let coverage: [UInt8]
}
