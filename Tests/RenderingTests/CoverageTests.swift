import Foundation
import Rendering
import SceneGraph
import Testing

/// Analytic edges against geometry: what is drawn must cover what it should, whatever its size and place.
@Suite struct CoverageTests {
    let renderer: Renderer
    let size = 256

    init() throws { renderer = try Renderer(device: .software, width: 256, height: 256) }

    /// Light that fell on the sensor, in pixels of full white, less what the dither alone makes of black.
    private func totalLight(_ scene: Scene) throws -> Double {
        func sum(_ scene: Scene) throws -> Double { try renderer.picture(of: scene).linear.values.reduce(0, +) / 3 }
        return try sum(scene) - sum(Scenes.empty())
    }

    private func sphere(radius: Float, at center: SIMD3<Float> = .zero) -> Drawable {
        // A matte sphere in even light of 0.5 is a flat grey disc, well below where the tone curve bends.
        .spheres(
            SphereSet(
                instances: [.init(center: center, radius: radius, albedo: LinearColor(1, 1, 1))],
                material: SphereMaterial(reflectance: 0, polish: 0, rim: 0, emission: 0, pigment: 0)))
    }

    private func evenlyLit(_ drawables: [Drawable]) -> Scene {
        var scene = Scenes.empty(drawables: drawables)
        scene.lighting.sky = LinearColor(0.5, 0.5, 0.5)
        scene.lighting.ground = LinearColor(0.5, 0.5, 0.5)
        return scene
    }

    @Test(
        "A sphere covers the area of its outline", arguments: [0.02, 0.1, 0.35, 1.0, 2.0] as [Float],
        [0, 0.013, 0.4] as [Float])
    func sphereArea(radius: Float, shift: Float) throws {
        let light = try totalLight(evenlyLit([sphere(radius: radius, at: [shift, shift * 0.7, 0])]))
        // On the axis, the outline is the circle where the cone from the eye touches the sphere, seen at distance 10.
        let outline = Double(radius) * 10 / (100 - Double(radius) * Double(radius)).squareRoot()
        let pixels = outline / Scenes.pixel(height: size)
        let area = Double.pi * pixels * pixels
        // Off the axis the outline is a slightly larger ellipse; the small shift keeps that below half a percent.
        // A ramp one pixel wide adds pi / 12 to the area, which a radius of one pixel feels.
        let tolerance = radius < 0.05 ? 0.14 : 0.015
        #expect(abs(light / 0.5 / area - 1) < tolerance)
    }

    @Test(
        "A filament carries light in proportion to its width, even far below a pixel",
        arguments: [0.1, 0.3, 1, 2.5, 6] as [Double])
    func filamentWidth(pixels: Double) throws {
        let width = Float(pixels * Scenes.pixel(height: size))
        let ends: [(SIMD3<Float>, SIMD3<Float>)] = [
            ([-1.5, 0.003, 0], [1.5, 0.003, 0]), ([-1, -1.1, 0], [1.2, 1.3, 0]), ([0.2, -1.4, 0], [0.1, 1.4, 0]),
        ]
        for (start, end) in ends {
            let geometry = ConnectionGeometry([
                .init(start: start, end: end, weight: 1, relativeWeight: 1)
            ])
            let scene = Scenes.empty(drawables: [
                .connections(
                    ConnectionSet(
                        geometry: geometry, positive: LinearColor(0.6, 0.6, 0.6), negative: .black, width: width,
                        opacity: 1, additive: 1))
            ])
            let light = try totalLight(scene)
            let length = Double((end - start).length) / Scenes.pixel(height: size)
            // A box filter sees a slanted line's width along the axes, and a narrow line's light is 8-bit steps.
            let slack = pixels < 0.2 ? 0.12 : 0.03
            #expect(abs(light / 0.6 / (length * pixels) - 1) < slack, "\(pixels) px, \(start) to \(end)")
        }
    }

    @Test("A crisp ring covers the area between its radii")
    func ringArea() throws {
        for (inner, outer) in [(0.5, 0.6), (0.0, 0.8), (0.7, 0.71), (1.0, 1.002)] as [(Float, Float)] {
            let ring = AnnulusSet.Instance(
                center: .zero, innerRadius: inner, outerRadius: outer, color: LinearColor(0.6, 0.6, 0.6), opacity: 1)
            let light = try totalLight(
                Scenes.empty(drawables: [.annuli(AnnulusSet(instances: [ring], order: .above))]))
            let unit = Scenes.pixel(height: size)
            let area = Double.pi * (pow(Double(outer) / unit, 2) - pow(Double(inner) / unit, 2))
            #expect(abs(light / 0.6 / area - 1) < 0.03, "\(inner) to \(outer)")
        }
    }

    @Test("What is nearer hides what is behind it, and a filament goes on right up to the outline that hides it")
    func occlusion() throws {
        let line = ConnectionGeometry([
            .init(start: [-1.6, 0, -1], end: [1.6, 0, -1], weight: 1, relativeWeight: 1)
        ])
        func filament(_ geometry: ConnectionGeometry) -> Drawable {
            .connections(
                ConnectionSet(
                    geometry: geometry, positive: LinearColor(0, 0.6, 0), negative: .black,
                    width: Float(3 * Scenes.pixel(height: size)), opacity: 1, additive: 1))
        }
        let picture = try renderer.picture(of: evenlyLit([sphere(radius: 0.5), filament(line)])).linear
        let unit = Scenes.pixel(height: size)
        let edge = 0.5 * 10 / (100 - 0.25).squareRoot() / unit
        for x in 0..<size {
            let pixel = picture.pixel(x, size / 2)
            let distance = abs(Double(x) + 0.5 - Double(size) / 2)
            if distance < edge - 1.5 { #expect(pixel.y == pixel.x, "the filament shows through at \(x)") }
            if distance > edge + 1.5, distance < 60 { #expect(pixel.y > 0.5, "a gap beside the sphere at \(x)") }
        }
        let front = ConnectionGeometry([
            .init(start: [-1.6, 0, 1], end: [1.6, 0, 1], weight: 1, relativeWeight: 1)
        ])
        let over = try renderer.picture(of: evenlyLit([sphere(radius: 0.5), filament(front)])).linear
        #expect(over.pixel(size / 2, size / 2).y > over.pixel(size / 2, size / 2).x + 0.3)
    }
}
