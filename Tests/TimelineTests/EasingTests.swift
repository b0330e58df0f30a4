import Testing
import Timeline

@Suite("Easing")
struct EasingTests {
    struct Curve: CustomTestStringConvertible {
        let name: String
        let value: @Sendable (Double) -> Double
        let quarter: Double

        var testDescription: String { name }
    }

    private static let curves = [
        Curve(name: "smoothstep", value: Easing.smoothstep, quarter: 0.15625),
        Curve(name: "smootherstep", value: Easing.smootherstep, quarter: 0.103515625),
        Curve(name: "easeInCubic", value: Easing.easeInCubic, quarter: 0.015625),
        Curve(name: "easeOutCubic", value: Easing.easeOutCubic, quarter: 0.578125),
        Curve(name: "easeInOutCubic", value: Easing.easeInOutCubic, quarter: 0.0625),
    ]

    @Test("From 0 to 1, never down, clamped outside", arguments: curves)
    func shape(_ curve: Curve) {
        #expect(curve.value(0) == 0 && curve.value(1) == 1)
        #expect(curve.value(-3) == 0 && curve.value(7) == 1)
        #expect(curve.value(.infinity) == 1 && curve.value(.nan) == 0)
        #expect(abs(curve.value(0.25) - curve.quarter) < 1e-15)
        let values = (0...1000).map { curve.value(Double($0) / 1000) }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 + 1e-15 })
        #expect(values.allSatisfy { 0 <= $0 && $0 <= 1 })
        let steps = zip(values, values.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { $0 < 0.0031 }, "a jump")
    }

    @Test("Symmetric curves are symmetric", arguments: [0, 1, 4])
    func symmetry(_ index: Int) {
        let curve = Self.curves[index]
        #expect(curve.value(0.5) == 0.5)
        for step in 0...100 {
            let value = Double(step) / 100
            #expect(abs(curve.value(value) + curve.value(1 - value) - 1) < 4e-15)
        }
    }

    @Test("clamp, mix and progress")
    func linear() {
        #expect([-1, 0.3, 2, .nan].map(Easing.clamp) == [0, 0.3, 1, 0])
        #expect(Easing.mix(2, 6, 0.25) == 3 && Easing.mix(2, 6, -1) == 2 && Easing.mix(2, 6, 9) == 6)
        #expect(Easing.progress(3, from: 2, to: 6) == 0.25)
        #expect(Easing.progress(5, from: 6, to: 2) == 0.25)
        #expect(Easing.progress(1, from: 2, to: 6) == 0 && Easing.progress(7, from: 2, to: 6) == 1)
        #expect(Easing.progress(1.9, from: 2, to: 2) == 0 && Easing.progress(2, from: 2, to: 2) == 1)
    }

    @Test("A window is open in its middle, shut outside, and half open half way through a fade")
    func window() {
        func value(_ time: Double) -> Double { Easing.window(time, start: 2, end: 6, fadeIn: 1, fadeOut: 2) }
        #expect([1.9, 2, 6, 6.1].allSatisfy { value($0) == 0 })
        #expect([3, 3.5, 4].allSatisfy { value($0) == 1 })
        #expect(value(2.5) == 0.5 && value(5) == 0.5)
        #expect(abs(value(4.5) - Easing.smoothstep(0.75)) < 1e-15)
    }

    @Test("A window without fades is a step on each side")
    func hardWindow() {
        func value(_ time: Double) -> Double { Easing.window(time, start: 2, end: 6, fadeIn: 0, fadeOut: 0) }
        #expect(value(2) == 1 && value(5.999) == 1 && value(6) == 0 && value(1.999) == 0)
    }

    @Test("A pulse swells and decays; overlapping fades stay below 1 and continuous")
    func pulse() {
        func value(_ time: Double) -> Double { Easing.pulse(time, attack: 0.2, release: 0.6) }
        #expect(value(0) == 0 && value(1) == 0 && value(-1) == 0 && value(2) == 0)
        #expect(value(0.3) == 1 && abs(value(0.1) - 0.5) < 1e-15 && abs(value(0.7) - 0.5) < 1e-15)
        let overlapping = (0...1000).map { Easing.pulse(Double($0) / 1000, attack: 0.8, release: 0.8) }
        #expect(overlapping.allSatisfy { 0 <= $0 && $0 < 1 })
        #expect(abs(overlapping[500] - Easing.smoothstep(0.625)) < 1e-15)
        #expect(zip(overlapping, overlapping.dropFirst()).allSatisfy { abs($0 - $1) < 0.003 })
    }
}
