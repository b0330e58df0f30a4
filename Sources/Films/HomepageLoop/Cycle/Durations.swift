import Timeline

extension HomepageLoop {
    /// The durations of a training cycle's phases, in whole milliseconds. ``Cycle`` checks them.
    public struct Durations: Codable, Sendable, Equatable {
        /// The whole cycle, rest included. The default is 12 s.
        public var cycle: RationalTime

        /// The inputs' phase. The default is 0.8 s.
        public var input: RationalTime

        /// The forward phase of each gap. The default is 1 s.
        public var propagate: RationalTime

        /// The output's phase. The default is 0.6 s.
        public var output: RationalTime

        /// The time in which prediction and target are compared before the error runs back. The default is 0.8 s; 0 skips
        /// it.
        public var hold: RationalTime

        /// The backward phase of each gap. The default is 1 s.
        public var backprop: RationalTime

        /// The phase in which the weights learn. The default is 0.6 s.
        public var weightUpdate: RationalTime

        /// The time in which the output of the updated weights is shown. The default is 2 s; 0 skips it.
        public var consequence: RationalTime

        /// The share of the rest before the active phases, 0 to 1, in whole percent; the remainder follows them. The
        /// default is 1/4.
        public var leadShare: RationalTime

        /// Makes durations; see the properties for the defaults.
        public init(
            cycle: RationalTime = RationalTime(12),
            input: RationalTime = RationalTime(4, 5),
            propagate: RationalTime = RationalTime(1),
            output: RationalTime = RationalTime(3, 5),
            hold: RationalTime = RationalTime(4, 5),
            backprop: RationalTime = RationalTime(1),
            weightUpdate: RationalTime = RationalTime(3, 5),
            consequence: RationalTime = RationalTime(2),
            leadShare: RationalTime = RationalTime(1, 4)
        ) {
            self.cycle = cycle
            self.input = input
            self.propagate = propagate
            self.output = output
            self.hold = hold
            self.backprop = backprop
            self.weightUpdate = weightUpdate
            self.consequence = consequence
            self.leadShare = leadShare
        }
    }
}
