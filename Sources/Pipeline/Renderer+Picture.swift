import Encoding
import Rendering

extension Renderer {
    /// The picture that was drawn last, as 8-bit RGB.
    ///
    /// - Throws: ``RenderingError`` if the picture cannot be read back.
    package func picture() throws(RenderingError) -> RGBImage {
        // `withUnsafeMutableBytes` would lose the typed error.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: width * height * 3, alignment: 16)
        defer { memory.deallocate() }
        try readRGB(into: memory)
        return RGBImage(width: width, height: height, pixels: Array(memory))
    }
}
