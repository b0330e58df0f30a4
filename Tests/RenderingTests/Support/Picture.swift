import Encoding
import Foundation
import Rendering
import SceneGraph

/// A picture in memory, with the arithmetic that the tests need.
struct Picture: Sendable {
    let width: Int
    let height: Int
    /// RGB, three values a pixel, the top line first.
    var values: [Double]

    init(width: Int, height: Int, values: [Double]) {
        self.width = width
        self.height = height
        self.values = values
    }

    init(_ image: RGBImage) {
        self.init(width: image.width, height: image.height, values: image.pixels.map(Double.init))
    }

    var image: RGBImage {
        RGBImage(width: width, height: height, pixels: values.map { UInt8(min(max($0.rounded(), 0), 255)) })
    }

    /// Red, green and blue at a place.
    func pixel(_ x: Int, _ y: Int) -> SIMD3<Double> {
        let i = (y * width + x) * 3
        return SIMD3(values[i], values[i + 1], values[i + 2])
    }

    /// BT.709 luma of the encoded values.
    var luma: [Double] {
        (0..<(width * height)).map { i -> Double in
            let green: Double = 0.7152 * values[3 * i + 1]
            return 0.2126 * values[3 * i] + green + 0.0722 * values[3 * i + 2]
        }
    }

    /// Light in linear measure, 0...1, by the definition of sRGB.
    var linear: Picture {
        Picture(width: width, height: height, values: values.map(Picture.decode))
    }

    /// The inverse of ``linear``.
    var encoded: Picture {
        Picture(
            width: width, height: height,
            values: values.map(Picture.encode))
    }

    /// The mean of each block of `factor` by `factor` pixels.
    func boxFiltered(by factor: Int) -> Picture {
        let w = width / factor
        let h = height / factor
        var result = [Double](repeating: 0, count: w * h * 3)
        for y in 0..<(h * factor) {
            for x in 0..<(w * factor) {
                let from = (y * width + x) * 3
                let to = ((y / factor) * w + x / factor) * 3
                for c in 0..<3 { result[to + c] += values[from + c] }
            }
        }
        let share = 1 / Double(factor * factor)
        return Picture(width: w, height: h, values: result.map { $0 * share })
    }

    /// The mean of the absolute differences, in 8-bit steps.
    func meanDifference(from other: Picture) -> Double {
        zip(values, other.values).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(values.count)
    }

    static func encode(_ light: Double) -> Double {
        light <= 0.0031308 ? 255 * 12.92 * light : 255 * (1.055 * pow(light, 1 / 2.4) - 0.055)
    }

    static func decode(_ value: Double) -> Double {
        let v = value / 255
        return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
    }
}

extension Renderer {
    /// Draws a scene and reads it.
    func picture(of scene: Scene) throws -> Picture {
        Picture(try image(of: scene))
    }

    /// Draws a scene and reads it as bytes.
    func image(of scene: Scene) throws -> RGBImage {
        try draw(scene)
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        try pixels.withUnsafeMutableBytes { try readRGB(into: $0) }
        return RGBImage(width: width, height: height, pixels: pixels)
    }
}
