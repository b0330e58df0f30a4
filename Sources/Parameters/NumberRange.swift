/// Which numbers a parameter takes.
public struct NumberRange: Sendable, Equatable {
    /// The least, or what all are above.
    public let lowest: Double
    /// Whether the lowest itself is left out.
    public let isAbove: Bool
    /// The greatest, which is one of them.
    public let highest: Double

    /// The numbers from the lowest to the highest, both included.
    public init(_ range: ClosedRange<Double>) {
        lowest = range.lowerBound
        highest = range.upperBound
        isAbove = false
    }

    /// The numbers above one and up to another, which is included.
    public init(above lowest: Double, upTo highest: Double) {
        self.lowest = lowest
        self.highest = highest
        isAbove = true
    }

    /// Whether a number is one of them; what is no number is not.
    public func contains(_ number: Double) -> Bool {
        (isAbove ? number > lowest : number >= lowest) && number <= highest
    }
}
