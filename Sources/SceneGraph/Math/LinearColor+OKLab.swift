import Foundation

extension LinearColor {
    /// The colour in OKLab, whose distances are those that are seen: lightness 0...1, then green to red and blue to yellow, about -0.4...0.4.
    /// Components are clamped to 0...1 first, as on a display.
    ///
    /// Björn Ottosson: "A perceptual color space for image processing", 2020.
    public var okLab: SIMD3<Double> {
        let (red, green, blue) = (Self.shown(red), Self.shown(green), Self.shown(blue))
        let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        return SIMD3(
            0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
            1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
            0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short)
    }

    /// The distance to another colour in OKLab: 0 if they are the same, 1 from black to white; from about 0.02 on two colours side by side
    /// look different.
    public func difference(from other: LinearColor) -> Double {
        let way = okLab - other.okLab
        return (way * way).sum().squareRoot()
    }

    private static func shown(_ component: Float) -> Double { Double(min(max(component, 0), 1)) }
}
