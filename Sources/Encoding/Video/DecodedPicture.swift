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
    /// Whether it was coded without any other picture.
    public let isKeyframe: Bool
    /// The square of the quantiser's step, in steps of luma: the mean over a picture, of the coarsest picture from the last key frame to
    /// this one. 0 if the decoder does not tell.
    public let squaredStep: Double

    init(_ frame: UnsafeMutablePointer<AVFrame>, _ size: (width: Int, height: Int), squaredStep: Double) {
        func plane(_ data: UnsafeMutablePointer<UInt8>?, _ stride: Int32, _ width: Int, _ height: Int) -> [UInt8] {
            guard let data else { return [] }
            return (0..<height).flatMap { UnsafeBufferPointer(start: data + $0 * Int(stride), count: width) }
        }
        let (data, strides) = (frame.pointee.data, frame.pointee.linesize)
        luma = plane(data.0, strides.0, size.width, size.height)
        cb = plane(data.1, strides.1, size.width / 2, size.height / 2)
        cr = plane(data.2, strides.2, size.width / 2, size.height / 2)
        isKeyframe = frame.pointee.key_frame != 0
        self.squaredStep = squaredStep
    }

    /// The least peak signal-to-noise ratio, in decibels, that the quantiser allows: what a picture has in which every coefficient is off
    /// by anything up to a whole step.
    ///
    /// The transform is orthonormal, so the mean squared error of pixels is that of coefficients. Rounding to the nearest multiple gives
    /// a twelfth of the squared step. x264 rounds towards zero, and where it skips a block nothing is left of what is less than a step:
    /// with errors spread evenly up to a step it is a third.
    public var leastSignalToNoise: Double { 10 * log10(255 * 255 / (squaredStep / 3)) }

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

    /// How far the picture lies on the way from the frame that it should show to another one.
    ///
    /// - Precondition: the frames have the picture's size.
    /// - Returns: As share: 0 for the frame itself, 1 for the other, and a half where it is as near to the one as to the other. As
    ///   difference: the sum of the squared differences of both frames.
    public func way(from frame: VideoFrame, to other: VideoFrame) -> (share: Double, difference: Double) {
        precondition(luma.count == frame.width * frame.height, "the pictures differ in size")
        precondition(frame.width == other.width && frame.height == other.height, "the frames differ in size")
        var (along, difference) = (0, 0)
        func add(_ value: UInt8, _ here: UInt8, _ there: UInt8) {
            let way = Int(there) - Int(here)
            along += (Int(value) - Int(here)) * way
            difference += way * way
        }
        for y in 0..<frame.height {
            let (line, at, to) = (y * frame.width, y * frame.lumaStride, y * other.lumaStride)
            for x in 0..<frame.width { add(luma[line + x], frame.luma[at + x], other.luma[to + x]) }
        }
        let columns = frame.width / 2
        for y in 0..<frame.height / 2 {
            let (line, at, to) = (y * columns, y * frame.chromaStride, y * other.chromaStride)
            for x in 0..<columns {
                add(cb[line + x], frame.chroma[at + 2 * x], other.chroma[to + 2 * x])
                add(cr[line + x], frame.chroma[at + 2 * x + 1], other.chroma[to + 2 * x + 1])
            }
        }
        return (difference == 0 ? 0 : Double(along) / Double(difference), Double(difference))
    }

    private static func decibels(_ squaredError: Int, _ count: Int) -> Double {
        squaredError == 0 ? .infinity : 10 * log10(255 * 255 * Double(count) / Double(squaredError))
    }
}
