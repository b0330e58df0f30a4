/// A picture of 8-bit sRGB samples.
public struct RGBImage: Sendable, Equatable {
    /// Width in pixels.
    public let width: Int
    /// Height in pixels.
    public let height: Int
    /// Red, green and blue of each pixel, 0...255, rows top-down without padding: `width * height * 3` bytes.
    public var pixels: [UInt8] {
        didSet { precondition(pixels.count == width * height * 3, "an image cannot change its size") }
    }

    /// A picture of `width` x `height` pixels; `pixels` must have `width * height * 3` bytes, or the program stops.
    public init(width: Int, height: Int, pixels: [UInt8]) {
        precondition(width > 0 && height > 0, "an image needs a positive size, not \(width)x\(height)")
        precondition(pixels.count == width * height * 3, "\(pixels.count) bytes are not \(width)x\(height) RGB")
        self.width = width
        self.height = height
        self.pixels = pixels
    }
}
