internal import CFFmpeg
internal import Glibc

/// A picture that came out of a decoder: 4:2:0 planes without gaps between lines, top-down.
public struct DecodedPicture: Sendable {
    /// `width * height` values.
    public let luma: [UInt8]
    /// `width / 2 * height / 2` values.
    public let cb: [UInt8]
    /// `width / 2 * height / 2` values.
    public let cr: [UInt8]

    init(_ frame: UnsafeMutablePointer<AVFrame>, _ size: (width: Int, height: Int)) {
        func plane(_ data: UnsafeMutablePointer<UInt8>?, _ stride: Int32, _ width: Int, _ height: Int) -> [UInt8] {
            guard let data else { return [] }
            return (0..<height).flatMap { UnsafeBufferPointer(start: data + $0 * Int(stride), count: width) }
        }
        let (data, strides) = (frame.pointee.data, frame.pointee.linesize)
        luma = plane(data.0, strides.0, size.width, size.height)
        cb = plane(data.1, strides.1, size.width / 2, size.height / 2)
        cr = plane(data.2, strides.2, size.width / 2, size.height / 2)
    }

    /// How alike a picture and what it was encoded from are: the peak signal-to-noise ratio in decibels of luma, and of both chroma
    /// planes together. Infinite for equal planes.
    ///
    /// - Precondition: the frame has the picture's size.
    public func signalToNoise(against frame: VideoFrame) -> (luma: Double, chroma: Double) {
        precondition(luma.count == frame.width * frame.height, "the pictures differ in size")
        var error = 0
        for y in 0..<frame.height {
            for x in 0..<frame.width {
                let difference = Int(luma[y * frame.width + x]) - Int(frame.luma[y * frame.lumaStride + x])
                error += difference * difference
            }
        }
        var chromaError = 0
        let (columns, lines) = (frame.width / 2, frame.height / 2)
        for y in 0..<lines {
            for x in 0..<columns {
                let at = y * frame.chromaStride + 2 * x
                let blue = Int(cb[y * columns + x]) - Int(frame.chroma[at])
                let red = Int(cr[y * columns + x]) - Int(frame.chroma[at + 1])
                chromaError += blue * blue + red * red
            }
        }
        return (Self.decibels(error, luma.count), Self.decibels(chromaError, 2 * cb.count))
    }

    private static func decibels(_ squaredError: Int, _ count: Int) -> Double {
        squaredError == 0 ? .infinity : 10 * log10(255 * 255 * Double(count) / Double(squaredError))
    }
}
