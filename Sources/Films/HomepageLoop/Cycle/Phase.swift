import Timeline

extension HomepageLoop {
    /// One stretch of a training cycle: from `start` until just before `end`.
    public struct Phase: Codable, Sendable, Equatable {
        /// What happens.
        public let kind: Phase.Kind

        /// Which gap between two layers it happens in, 0 being the one after the input; `nil` for kinds without a gap.
        public let gap: Int?

        /// When it begins, counted from the start of the cycle.
        public let start: RationalTime

        /// When it is over, counted from the start of the cycle; not before ``start``.
        public let end: RationalTime

        /// How long it lasts.
        public var duration: RationalTime { end - start }

        /// Whether it is on at a time: not before its start, and before its end.
        public func contains(_ time: RationalTime) -> Bool {
            start <= time && time < end
        }

        /// How much of it has passed: 0 until its start, 1 from its end on, linear between.
        ///
        /// - Parameter time: Seconds from the start of the cycle.
        public func progress(at time: Double) -> Double {
            guard time < end.seconds else { return 1 }
            guard time > start.seconds else { return 0 }
            return min((time - start.seconds) / duration.seconds, 1)
        }
    }
}
