import SceneGraph

/// An axis of a chart: its range, tick labels and name.
package struct ChartAxis: Sendable {
    /// A labelled position on the axis.
    package struct Tick: Sendable {
        package let value: Double
        package let label: GlyphBox

        package init(value: Double, label: GlyphBox) {
            self.value = value
            self.label = label
        }
    }

    /// The labels along an axis.
    private enum Marks: Sendable {
        /// Round numbers, at most `limit` of them.
        case numbers(NumberSetter, limit: Int)
        /// Names of categories, such as bars.
        case names([Tick])
    }

    /// The axis' range; never empty: see ``spread(_:)``.
    package let range: ClosedRange<Double>
    /// The axis' name, followed by the power of ten that the labels are multiplied by, if any. Empty for none.
    package let name: GlyphBox
    private let marks: Marks
    /// The power of ten that the labels are multiplied by; 0 for none.
    private let exponent: Int

    /// Makes an axis with round numbers.
    ///
    /// - Parameters:
    ///   - range: The range to include; finite.
    ///   - limit: The largest number of tick labels: 0 for none, else at least 2.
    package init(_ range: ClosedRange<Double>, name: GlyphBox, numbers: NumberSetter, limit: Int) {
        let range = ChartAxis.spread(range)
        self.range = range
        marks = .numbers(numbers, limit: limit)
        let largest = max(abs(range.lowerBound), abs(range.upperBound))
        exponent =
            limit > 0 && !(0.005..<1e5).contains(largest) ? PrintedNumber.parts(largest, decimals: 4).exponent : 0
        var name = name
        if exponent != 0 {
            if name.width > 0 { name.width += 0.3 }
            name.append(numbers.power(of: exponent))
        }
        self.name = name
    }

    /// Makes an axis with names instead of numbers.
    package init(_ range: ClosedRange<Double>, labels: [Tick]) {
        self.range = ChartAxis.spread(range)
        marks = .names(labels)
        name = GlyphBox()
        exponent = 0
    }

    /// Whether the axis has numbers and not names.
    package var isNumeric: Bool { if case .numbers = marks { true } else { false } }

    /// All tick labels.
    package var ticks: [Tick] {
        switch marks {
        case .names(let ticks): ticks
        case .numbers(let setter, let limit): ticks(setter, limit: limit)
        }
    }

    /// As many tick labels as fit side by side.
    ///
    /// - Parameter fits: Whether labels fit at their positions.
    package func ticks(where fits: ([Tick]) -> Bool) -> [Tick] {
        guard case .numbers(let setter, let limit) = marks, limit > 0 else { return ticks }
        for limit in (2...max(limit, 2)).reversed() {
            let ticks = ticks(setter, limit: limit)
            if fits(ticks) { return ticks }
        }
        return []
    }

    private func ticks(_ setter: NumberSetter, limit: Int) -> [Tick] {
        let ticks = Ticks(in: range, limit: limit)
        return ticks.values.map { value in
            let format: NumberFormat =
                exponent == 0
                ? .fixed(decimals: max(0, ticks.digits))
                : .scientific(exponent: exponent, decimals: max(0, ticks.digits + exponent))
            let digits = value == 0 ? "0" : PrintedNumber(value, format).digits
            return Tick(value: value, label: setter.box(digits: digits))
        }
    }

    /// Widens a range in which numbers could not be told apart: to a thousandth of its largest absolute value, or to
    /// 0...1 if it is zero alone.
    private static func spread(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let largest = max(abs(range.lowerBound), abs(range.upperBound))
        guard largest > 0 else { return 0...1 }
        let missing = largest * 1e-3 - (range.upperBound - range.lowerBound)
        return missing > 0 ? range.lowerBound - missing / 2...range.upperBound + missing / 2 : range
    }
}
