import FilmKit
import Films
import Rendering
import SceneGraph
import Testing

/// Colours against their definitions, computed here a second time.
@Suite struct ColorTests {
    @Test("Luma and chroma are BT.709, limited range, sited left", arguments: [ThemeName.dark, .light])
    func yuv(theme: ThemeName) throws {
        let (width, height) = (320, 180)
        let renderer = try Renderer(device: .software, width: width, height: height)
        let picture = try renderer.picture(of: Scenes.film(theme).scene(at: Scenes.phases[2].time))
        // Strides wider than the lines, as an encoder's are.
        let stride = 352
        var luma = [UInt8](repeating: 7, count: stride * height)
        var chroma = [UInt8](repeating: 7, count: stride * height / 2)
        try luma.withUnsafeMutableBytes { l in
            try chroma.withUnsafeMutableBytes { c in
                try renderer.readYUV(into: PlaneMemory(luma: l, lumaStride: stride, chroma: c, chromaStride: stride))
            }
        }
        func yOf(_ p: SIMD3<Double>) -> Double { 0.2126 * p.x + 0.7152 * p.y + 0.0722 * p.z }
        var worstLuma = 0.0
        var worstChroma = 0.0
        for y in 0..<height {
            for x in 0..<width {
                let expected = 16 + 219 * yOf(picture.pixel(x, y)) / 255
                worstLuma = max(worstLuma, abs(Double(luma[y * stride + x]) - expected))
            }
            for x in width..<stride { #expect(luma[y * stride + x] == 7) }
        }
        for y in 0..<(height / 2) {
            for x in 0..<(width / 2) {
                var mean = SIMD3<Double>.zero
                for line in 0...1 {
                    let left = picture.pixel(max(2 * x - 1, 0), 2 * y + line)
                    let right = picture.pixel(2 * x + 1, 2 * y + line)
                    mean += (left + 2 * picture.pixel(2 * x, 2 * y + line) + right) / 8
                }
                let cb = 128 + 224 * (mean.z - yOf(mean)) / 1.8556 / 255
                let cr = 128 + 224 * (mean.x - yOf(mean)) / 1.5748 / 255
                worstChroma = max(worstChroma, abs(Double(chroma[y * stride + 2 * x]) - cb))
                worstChroma = max(worstChroma, abs(Double(chroma[y * stride + 2 * x + 1]) - cr))
            }
        }
        // Luma and RGB are dithered and rounded apart: each may be a step and a half off. Chroma is rounded once, and the six pixels that it
        // is compared with once each.
        #expect(worstLuma < 2.6)
        #expect(worstChroma < 1)
        #expect(
            luma.max()! <= 235 + 1 && luma.enumerated().allSatisfy { $0.offset % stride >= width || $0.element >= 15 })
    }

    @Test("A background keeps its exact colours, and the dither is fair")
    func background() throws {
        let renderer = try Renderer(device: .software, width: 128, height: 128)
        for hex in ["#fbf7ef", "#0d1a33", "#010203", "#808080", "#ffffff"] {
            var scene = Scenes.empty()
            let color = LinearColor(hex: hex)!
            scene.background = Background(inner: color, outer: color)
            let picture = try renderer.picture(of: scene)
            for c in 0..<3 {
                let expected = Double(Int(hex.dropFirst(1 + 2 * c).prefix(2), radix: 16)!)
                let values = stride(from: c, to: picture.values.count, by: 3).map { picture.values[$0] }
                let mean = values.reduce(0, +) / Double(values.count)
                // At the ends of the scale half of the noise is clipped.
                #expect(abs(mean - expected) < (expected < 2 || expected > 253 ? 0.3 : 0.12), "\(hex) \(c)")
                #expect(values.allSatisfy { abs($0 - expected) <= 1.6 })
            }
        }
    }

    @Test("Bloom is as wide in a small picture as in a large one")
    func bloomWidth() throws {
        var scene = Scenes.empty(drawables: [
            .annuli(
                AnnulusSet(
                    instances: [
                        .init(
                            center: .zero, innerRadius: 0, outerRadius: 0.25, color: LinearColor(6, 6, 6), opacity: 1)
                    ], order: .above))
        ])
        scene.grade.bloom = Bloom(threshold: 0.5, intensity: 0.25, levelWeights: [1, 1, 1, 1])
        let small = try Renderer(device: .software, width: 270, height: 270).picture(of: scene).linear
        let large = try Renderer(device: .software, width: 1080, height: 1080).picture(of: scene).linear.boxFiltered(
            by: 4)
        for x in stride(from: 145, to: 200, by: 5) {
            let a = small.pixel(x, 135).x
            let b = large.pixel(x, 135).x
            #expect(abs(a - b) < 0.15 * max(a, b) + 0.003, "at \(x): \(a) and \(b)")
        }
        #expect(small.pixel(160, 135).x > 0.01)
    }
}
