import Encoding
import SceneGraph
import Typesetting

/// An RGB picture on which other pictures and text are drawn.
package struct Canvas {
    package let width: Int
    package let height: Int
    /// The 8-bit red, green and blue samples of each pixel; rows from top to bottom without padding.
    package private(set) var pixels: [UInt8]

    /// Makes a canvas of one colour.
    package init(width: Int, height: Int, color: LinearColor) {
        self.width = width
        self.height = height
        let color = Self.bytes(color)
        pixels = [UInt8](repeating: color.x, count: width * height * 3)
        for index in stride(from: 0, to: pixels.count, by: 3) {
            pixels[index + 1] = color.y
            pixels[index + 2] = color.z
        }
    }

    /// Draws a picture with rounded corners and a hairline border.
    ///
    /// - Precondition: The picture lies within the canvas.
    package mutating func place(_ picture: RGBImage, x: Int, y: Int, cornerRadius: Int, border: LinearColor) {
        let line = Self.bytes(border)
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let source = (row * picture.width + column) * 3
                let target = ((y + row) * width + x + column) * 3
                let depth = Self.depth(
                    min(column, picture.width - 1 - column), min(row, picture.height - 1 - row), radius: cornerRadius)
                let covered = min(max(depth + 0.5, 0), 1)
                let inside = min(max(depth - 0.5, 0), 1)
                for channel in 0..<3 {
                    let ink = Float(line[channel])
                    let shown = ink + (Float(picture.pixels[source + channel]) - ink) * inside
                    let behind = Float(pixels[target + channel])
                    pixels[target + channel] = UInt8((behind + (shown - behind) * covered).rounded())
                }
            }
        }
    }

    /// Blends a glyph in a colour; parts outside of the canvas are clipped.
    package mutating func blend(_ glyph: CoverageBitmap, x: Int, y: Int, color: LinearColor) {
        let ink = Self.bytes(color)
        for row in 0..<glyph.height where (0..<height).contains(y + glyph.top + row) {
            for column in 0..<glyph.width where (0..<width).contains(x + glyph.left + column) {
                let coverage = Int(glyph.coverage[row * glyph.width + column])
                let target = ((y + glyph.top + row) * width + x + glyph.left + column) * 3
                for channel in 0..<3 {
                    let mixed = Int(pixels[target + channel]) * (255 - coverage) + Int(ink[channel]) * coverage
                    pixels[target + channel] = UInt8((mixed + 127) / 255)
                }
            }
        }
    }

    /// Writes the canvas as a PNG, which appears only when complete.
    ///
    /// - Throws: `MediaError` as `PNG` and `OutputFile` do.
    package func write(to path: String) throws {
        try pixels.withUnsafeBytes { try PNG.write($0, width: width, height: height, stride: width * 3, to: path) }
    }

    /// The distance of a pixel's centre from the edge of a rounded rectangle, in pixels, positive inside. The pixel is
    /// given by its distances from the nearest edges, in whole pixels.
    private static func depth(_ column: Int, _ row: Int, radius: Int) -> Float {
        let (x, y, radius) = (Float(column) + 0.5, Float(row) + 0.5, Float(radius))
        guard x < radius, y < radius else { return min(x, y) }
        let (dx, dy) = (radius - x, radius - y)
        return radius - (dx * dx + dy * dy).squareRoot()
    }

    private static func bytes(_ color: LinearColor) -> SIMD3<UInt8> {
        SIMD3<UInt8>((color.encoded * 255).rounded(.toNearestOrAwayFromZero))
    }
}
