/// Why a timeline cannot be made from the values given.
public enum TimelineError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The number of gaps between layers is outside ``TrainingCycle/gapCounts``.
    case gapCount(Int)
    /// A duration is not a whole number of milliseconds, or not within 1 ms and the limit.
    case duration(name: String, value: RationalTime, limit: RationalTime)
    /// The lead share is not a whole percentage from 0 to 100.
    case leadShare(RationalTime)

    /// What is wrong and what would be right.
    public var description: String {
        switch self {
        case .gapCount(let count):
            let range = TrainingCycle.gapCounts
            return "\(count) gaps between layers; a cycle needs \(range.lowerBound) to \(range.upperBound)"
        case .duration(let name, let value, let limit):
            return "the duration of '\(name)' is \(value); it must be whole milliseconds, from 1 ms to \(limit)"
        case .leadShare(let share):
            return "a lead share of \(share.numerator)/\(share.denominator); it must be a whole percentage, from 0 to 1"
        }
    }
}
