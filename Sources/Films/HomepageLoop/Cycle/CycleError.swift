import Timeline

extension HomepageLoop {
    /// Why a cycle cannot be made from the given values.
    public enum CycleError: Error, Equatable, Sendable, CustomStringConvertible {
        /// The number of gaps between layers is outside ``Cycle/gapCounts``.
        case gapCount(Int)
        /// A duration is not a whole number of milliseconds, or not within 1 ms and the limit.
        case duration(name: String, value: RationalTime, limit: RationalTime)
        /// The lead share is not a whole percentage from 0 to 100.
        case leadShare(RationalTime)

        /// The problem, and the values that are allowed.
        public var description: String {
            switch self {
            case .gapCount(let count):
                let range = Cycle.gapCounts
                return "A network with \(count) gaps between its layers has no cycle: \(range.lowerBound) to "
                    + "\(range.upperBound) are possible."
            case .duration(let name, let value, let limit):
                let least = ["hold", "consequence"].contains(name) ? "0" : "0.001"
                return
                    "The \(Self.phrase(name)) cannot last \(value.decimal()) s: use whole milliseconds, from \(least) s to "
                    + "\(limit.decimal()) s."
            case .leadShare(let share):
                return "The lead share cannot be \(share.decimal()): use whole hundredths, from 0 to 1."
            }
        }

        private static func phrase(_ name: String) -> String {
            switch name {
            case "input": "inputs' phase"
            case "propagate": "forward phase of a gap"
            case "output": "output's phase"
            case "backprop": "backward phase of a gap"
            case "weightUpdate": "weight update's phase"
            default: name
            }
        }
    }
}
