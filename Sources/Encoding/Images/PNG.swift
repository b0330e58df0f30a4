internal import CPNG
import Files
internal import Glibc

/// PNG files: 8-bit RGB, tagged sRGB, no time or software in them.
///
/// The same picture gives the same bytes with the same libpng and zlib: level and filters are fixed.
public enum PNG {
    /// The largest width or height, in pixels.
    public static let sizeLimit = 32_768

    /// zlib's level. With each line's differences from pixel to pixel (the filter in the shim), a film's still takes a third of the
    /// time of level 6 with the best filter for each line, and 3 % more bytes.
    private static let level: Int32 = 4

    /// Writes `image` to `path`, complete or not at all.
    ///
    /// - Returns: What was written.
    /// - Throws: ``MediaError`` as ``encode(_:)`` and ``OutputFile`` do.
    @discardableResult
    public static func write(_ image: RGBImage, to path: String) throws(MediaError) -> FileContent {
        let bytes = try encode(image)
        try save(bytes, to: path)
        return FileContent(of: bytes)
    }

    /// Writes rows of RGB to `path`, complete or not at all; see ``encode(_:width:height:stride:)``.
    ///
    /// - Throws: ``MediaError`` as ``encode(_:width:height:stride:)`` and ``OutputFile`` do.
    public static func write(
        _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, stride: Int, to path: String
    ) throws(MediaError) {
        try save(try encode(pixels, width: width, height: height, stride: stride), to: path)
    }

    /// `image` as the bytes of a PNG file.
    ///
    /// - Throws: ``MediaError`` of kind `.badSettings` for a size beyond ``sizeLimit``.
    public static func encode(_ image: RGBImage) throws(MediaError) -> [UInt8] {
        // A typed error cannot pass through the rethrowing closure.
        let result = image.pixels.withUnsafeBytes { bytes in
            Result { () throws(MediaError) in
                try encode(bytes, width: image.width, height: image.height, stride: image.width * 3)
            }
        }
        return try result.get()
    }

    /// Rows of RGB as the bytes of a PNG file.
    ///
    /// - Parameters:
    ///   - pixels: `height` rows, top-down, of `width` times red, green, blue.
    ///   - width: pixels in a row, 1...``sizeLimit``.
    ///   - height: rows, 1...``sizeLimit``.
    ///   - stride: bytes from one row to the next, at least `width * 3`.
    /// - Throws: ``MediaError`` of kind `.badSettings` for a size out of range or a buffer too small for it, `.noMemory` when memory
    ///   is short.
    public static func encode(
        _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, stride: Int
    ) throws(MediaError) -> [UInt8] {
        guard (1...sizeLimit).contains(width), (1...sizeLimit).contains(height), stride >= width * 3,
            pixels.count >= stride * (height - 1) + width * 3, let base = pixels.baseAddress
        else {
            throw MediaError(
                .badSettings, "\(pixels.count) bytes are no \(width)x\(height) picture with rows of \(stride) bytes",
                at: "image size", advice: "use 1 to \(sizeLimit) pixels a side")
        }
        var memory = cpng_memory()
        defer { free(memory.bytes) }
        let isDone = cpng_encode_rgb(
            &memory, base.assumingMemoryBound(to: UInt8.self), stride, UInt32(width), UInt32(height), level)
        guard isDone != 0 else {
            // With a size that is valid, nothing else can go wrong.
            throw .shortage("a PNG of \(width)x\(height) (\(text(memory)))")
        }
        return Array(UnsafeBufferPointer(start: memory.bytes, count: memory.count))
    }

    /// Reads a PNG file of any colour type and depth as 8-bit RGB; an alpha channel is left out.
    ///
    /// - Throws: ``MediaError`` of kind `.corrupt` when the file cannot be read, is no PNG, is cut short or damaged
    ///   (every checksum is verified), or is larger than ``sizeLimit`` a side.
    public static func read(_ path: String) throws(MediaError) -> RGBImage {
        var bytes = try contents(of: path)
        var pixels: UnsafeMutablePointer<UInt8>?
        var width: UInt32 = 0
        var height: UInt32 = 0
        let message: String? = bytes.withUnsafeMutableBufferPointer { buffer in
            var memory = cpng_memory()
            memory.bytes = buffer.baseAddress
            memory.capacity = buffer.count
            return cpng_decode_rgb(&memory, &pixels, &width, &height) != 0 ? nil : text(memory)
        }
        defer { free(pixels) }
        guard let pixels else {
            throw MediaError(
                .corrupt, "not a sound PNG file: \(message ?? "no reason given")", at: path,
                advice: "make the file again")
        }
        let count = Int(width) * Int(height) * 3
        return RGBImage(
            width: Int(width), height: Int(height), pixels: Array(UnsafeBufferPointer(start: pixels, count: count)))
    }

    private static func save(_ bytes: [UInt8], to path: String) throws(MediaError) {
        do throws(FileError) {
            let file = try OutputFile(path: path)
            try file.write(bytes)
            try file.commit()
        } catch {
            throw MediaError(error)
        }
    }

    private static func contents(of path: String) throws(MediaError) -> [UInt8] {
        func failure(_ code: Int32) -> MediaError {
            MediaError(.corrupt, "cannot read: \(String(cString: strerror(code)))", at: path)
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
    }

    private static func text(_ memory: cpng_memory) -> String {
        withUnsafeBytes(of: memory.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
