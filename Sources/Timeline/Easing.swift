/// Pure functions that shape motion over time.
///
/// Each takes its argument clamped to 0...1 (not a number counts as 0), and gives 0 at 0 and 1 at 1 unless it says
/// otherwise.
public enum Easing {
    /// `value` clamped to 0...1; not a number counts as 0.
    public static func clamp(_ value: Double) -> Double {
        value > 0 ? min(value, 1) : 0
    }

    /// From `start` (0) straight to `end` (1).
    public static func mix(_ start: Double, _ end: Double, _ amount: Double) -> Double {
        let amount = clamp(amount)
        return start * (1 - amount) + end * amount
    }

    /// How far `value` has come on the way from `start` to `end`, clamped to 0...1. Where both are equal it steps
    /// from 0 to 1 there.
    public static func progress(_ value: Double, from start: Double, to end: Double) -> Double {
        guard start != end else { return value < start ? 0 : 1 }
        return clamp((value - start) / (end - start))
    }

    /// `3x² - 2x³`: starts and stops without speed.
    public static func smoothstep(_ value: Double) -> Double {
        let value = clamp(value)
        return value * value * (3 - 2 * value)
    }

    /// `6x⁵ - 15x⁴ + 10x³`: starts and stops without speed and acceleration (Perlin, "Improving Noise", SIGGRAPH
    /// 2002).
    public static func smootherstep(_ value: Double) -> Double {
        let value = clamp(value)
        return value * value * value * (value * (6 * value - 15) + 10)
    }

    /// `x³`: starts slowly.
    public static func easeInCubic(_ value: Double) -> Double {
        let value = clamp(value)
        return value * value * value
    }

    /// `1 - (1 - x)³`: stops slowly.
    public static func easeOutCubic(_ value: Double) -> Double {
        1 - easeInCubic(1 - clamp(value))
    }

    /// Half ``easeInCubic(_:)``, then half ``easeOutCubic(_:)``.
    public static func easeInOutCubic(_ value: Double) -> Double {
        let value = clamp(value)
        return value < 0.5 ? easeInCubic(2 * value) / 2 : 1 - easeInCubic(2 - 2 * value) / 2
    }

    /// A swell and its decay: 0 at 0, smoothly up to 1 at `attack`, 1 until `1 - release`, smoothly down to 0 at 1.
    ///
    /// - Parameters:
    ///   - value: Where in the pulse.
    ///   - attack: How much of the pulse the rise takes, 0 to 1; 0 is a step.
    ///   - release: How much of the pulse the fall takes, 0 to 1; 0 is a step. Where rise and fall overlap, the
    ///     lesser counts, and 1 is not reached.
    public static func pulse(_ value: Double, attack: Double, release: Double) -> Double {
        window(clamp(value), start: 0, end: 1, fadeIn: attack, fadeOut: release)
    }

    /// Something that is there from `start` to `end`, fading in and out smoothly within: 1 in the middle, 0 outside.
    ///
    /// - Parameters:
    ///   - time: Any unit, the same as the other parameters'.
    ///   - start: When the fade-in begins.
    ///   - end: When the fade-out is over.
    ///   - fadeIn: How long the fade-in takes; 0 is a step up at `start`, which then counts as within.
    ///   - fadeOut: How long the fade-out takes; 0 is a step down at `end`, which counts as outside.
    public static func window(
        _ time: Double, start: Double, end: Double, fadeIn: Double, fadeOut: Double
    ) -> Double {
        guard time >= start, time < end else { return 0 }
        let rise = progress(time, from: start, to: start + fadeIn)
        let fall = progress(end - time, from: 0, to: fadeOut)
        return smoothstep(min(rise, fall))
    }
}
