import Encoding
import Rendering

extension Renderer {
    /// The picture that was drawn last.
    package func picture() throws(RenderingError) -> RGBImage {
        // With `withUnsafeMutableBytes`, the type of the error would be lost.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: width * height * 3, alignment: 16)
        defer { memory.deallocate() }
        try readRGB(into: memory)
        return RGBImage(width: width, height: height, pixels: Array(memory))
    }
}
