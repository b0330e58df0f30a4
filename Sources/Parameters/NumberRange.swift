/// The range of numbers that a parameter accepts.
public struct NumberRange: Sendable, Equatable {
    /// The lower bound.
    public let lowest: Double
    /// Whether the lower bound itself is excluded.
    public let isAbove: Bool
    /// The upper bound, which is included.
    public let highest: Double

    /// A range that includes both bounds.
    public init(_ range: ClosedRange<Double>) {
        lowest = range.lowerBound
        highest = range.upperBound
        isAbove = false
    }

    /// A range that excludes its lower bound and includes its upper bound.
    public init(above lowest: Double, upTo highest: Double) {
        self.lowest = lowest
        self.highest = highest
        isAbove = true
    }

    /// Whether a number is in the range; false for NaN.
    public func contains(_ number: Double) -> Bool {
        (isAbove ? number > lowest : number >= lowest) && number <= highest
    }
}
