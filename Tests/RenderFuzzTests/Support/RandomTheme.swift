import FilmKit
import Foundation
import Parameters

/// A theme whose values are drawn from what the table of themes allows, or are all at one end of it.
struct RandomTheme {
    /// How values are chosen.
    enum Choice {
        /// At random, ends more often than the rest; every seed has a theme of its own.
        case random(seed: UInt64)
        /// Every number is the smallest.
        case least
        /// Every number is the largest.
        case most
    }

    /// The theme.
    let theme: CustomTheme

    init(_ choice: Choice, from base: ThemeName) {
        var theme = CustomTheme(base)
        var random = RandomSource(seed: 0)
        var (share, extremity) = (1.0, 1.0)
        if case .random(let seed) = choice {
            random = RandomSource(seed: seed)
            share = random.pick([0.1, 0.5, 1])
            extremity = random.pick([0.1, 0.5, 0.9])
        }
        for parameter in CustomTheme.parameters where parameter.name != CustomTheme.baseKey {
            guard random.chance(share) else { continue }
            parameter.set(&theme, Self.value(of: parameter.kind, choice, extremity, &random))
        }
        self.theme = theme
    }

    private static func value(
        of kind: ValueKind, _ choice: Choice, _ extremity: Double, _ random: inout RandomSource
    ) -> Value {
        switch kind {
        case .number(let range):
            .number(number(range.lowest...range.highest, choice, extremity, &random))
        case .whole(let range):
            .whole(
                UInt64(
                    number(Double(range.lowerBound)...Double(range.upperBound), choice, extremity, &random).rounded()))
        case .list(let element, let count):
            .list(
                (0..<Int.random(in: count, using: &random)).map { _ in value(of: element, choice, extremity, &random) })
        default:
            .text(color(choice, &random))
        }
    }

    private static func number(
        _ range: ClosedRange<Double>, _ choice: Choice, _ extremity: Double, _ random: inout RandomSource
    ) -> Double {
        switch choice {
        case .least: range.lowerBound
        case .most: range.upperBound
        case .random:
            random.chance(extremity)
                ? random.pick([range.lowerBound, range.upperBound, max(range.lowerBound, 1e-30)])
                : .random(in: range, using: &random)
        }
    }

    private static func color(_ choice: Choice, _ random: inout RandomSource) -> String {
        switch choice {
        case .least: "#000000"
        case .most: "#ffffff"
        case .random:
            String(
                format: "#%06x", random.pick([0, 0xff_ffff, 0xff_0000, Int.random(in: 0...0xff_ffff, using: &random)]))
        }
    }
}
