import SceneGraph

/// One axis of a chart: the numbers that it spans, those that are written along it, and what it is called.
package struct ChartAxis: Sendable {
    /// A number with a mark.
    package struct Tick: Sendable {
        package let value: Double
        package let label: GlyphBox

        package init(value: Double, label: GlyphBox) {
            self.value = value
            self.label = label
        }
    }

    /// What is written along an axis.
    private enum Marks: Sendable {
        /// A few round numbers, so many at most.
        case numbers(NumberSetter, limit: Int)
        /// The names of what stands there.
        case names([Tick])
    }

    /// Never empty: see ``spread(_:)``.
    package let range: ClosedRange<Double>
    /// Empty for none; then, if the labels count a power of ten, that power.
    package let name: GlyphBox
    private let marks: Marks
    /// The power of ten that the labels count; 0 for numbers as they are.
    private let exponent: Int

    /// An axis with a few round numbers.
    ///
    /// - Parameters:
    ///   - range: What it spans at least; finite.
    ///   - limit: How many numbers it has at most: 0 for none, else at least 2.
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

    /// An axis whose places are named by what stands there, and which has no numbers.
    package init(_ range: ClosedRange<Double>, labels: [Tick]) {
        self.range = ChartAxis.spread(range)
        marks = .names(labels)
        name = GlyphBox()
        exponent = 0
    }

    /// Whether what is written along it are numbers, and not the names of what stands there.
    package var isNumeric: Bool { if case .numbers = marks { true } else { false } }

    /// What is written along it.
    package var ticks: [Tick] {
        switch marks {
        case .names(let ticks): ticks
        case .numbers(let setter, let limit): ticks(setter, limit: limit)
        }
    }

    /// As many of them as there is room for beside one another.
    ///
    /// - Parameter fits: Whether labels have room where they would stand.
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

    /// A range in which numbers can be told apart: one that is no wider than a thousandth of its numbers is widened to that, and zero alone to 0...1.
    private static func spread(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        let largest = max(abs(range.lowerBound), abs(range.upperBound))
        guard largest > 0 else { return 0...1 }
        let missing = largest * 1e-3 - (range.upperBound - range.lowerBound)
        return missing > 0 ? range.lowerBound - missing / 2...range.upperBound + missing / 2 : range
    }
}
