import SceneGraph

/// One axis of a chart: the numbers that it spans, those that are written along it, and what it is called.
struct ChartAxis: Sendable {
    /// A number with a mark.
    struct Tick: Sendable {
        let value: Double
        let label: GlyphBox
    }

    let range: ClosedRange<Double>
    let ticks: [Tick]
    /// Empty for none.
    let name: GlyphBox
    /// Whether the ticks are numbers, and not the names of what stands there.
    let isNumeric: Bool

    /// An axis with a few round numbers.
    init(_ range: ClosedRange<Double>, name: GlyphBox, numbers: NumberSetter, limit: Int) {
        self.range = range
        self.name = name
        isNumeric = true
        let ticks = Ticks(in: range, limit: limit)
        self.ticks = ticks.values.map { value in
            Tick(value: value, label: numbers.box(value == 0 ? "0" : NumberText.fixed(value, digits: ticks.digits)))
        }
    }

    /// An axis whose places are named by what stands there, and which has no numbers.
    init(_ range: ClosedRange<Double>, labels: [Tick]) {
        self.range = range
        ticks = labels
        name = GlyphBox()
        isNumeric = false
    }
}
