import Timeline

extension HomepageLoop {
    /// A phase of a training cycle: from `start` until just before `end`.
    public struct Phase: Codable, Sendable, Equatable {
        /// The kind of phase.
        public let kind: Phase.Kind

        /// The gap between two layers, counted from 0 after the input; nil for kinds without a gap.
        public let gap: Int?

        /// The phase's start, relative to the start of the cycle.
        public let start: RationalTime

        /// The phase's end, relative to the start of the cycle; not before ``start``.
        public let end: RationalTime

        /// The phase's duration.
        public var duration: RationalTime { end - start }

        /// Whether a time is within `start..<end`.
        public func contains(_ time: RationalTime) -> Bool {
            start <= time && time < end
        }

        /// The phase's linear progress: 0 until its start, 1 from its end on.
        ///
        /// - Parameter time: Seconds from the start of the cycle.
        public func progress(at time: Double) -> Double {
            guard time < end.seconds else { return 1 }
            guard time > start.seconds else { return 0 }
            return min((time - start.seconds) / duration.seconds, 1)
        }
    }
}
