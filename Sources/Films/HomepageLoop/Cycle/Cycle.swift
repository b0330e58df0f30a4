import Timeline

extension HomepageLoop {
    /// The timeline of one training step, made to be played as a loop: rest, input, forward gap by gap, output, hold,
    /// backward gap by gap, weight update, consequence, rest.
    ///
    /// If the phases would leave too little rest, they are all shortened by one factor; ``note`` says so.
    public struct Cycle: Sendable, Equatable {
        /// The range of the number of gaps between layers.
        public static let gapCounts = 1...15

        /// The least share of rest in a cycle: 1/10.
        public static let minimumIdle = RationalTime(1, 10)

        /// The longest cycle: 600 s.
        public static let maximumCycle = RationalTime(600)

        /// The longest active phase, before it is shortened: 60 s.
        public static let maximumPhase = RationalTime(60)

        /// The number of gaps between layers.
        public let gaps: Int

        /// The requested durations, not shortened.
        public let durations: Durations

        /// All phases in order: idle, input, propagate from gap 0 on, output, hold, backprop from the last gap down to
        /// 0, weight update, consequence, idle. Each begins where the one before ends; together they cover 0 to
        /// ``duration`` exactly. The first or last is empty if the lead share is 0 or 1.
        public let phases: [Phase]

        /// The factor on the active phases: 1, or less if they had to be shortened to leave ``minimumIdle`` of the
        /// cycle for rest.
        public let compression: RationalTime

        /// Lays out the phases.
        ///
        /// - Parameters:
        ///   - gaps: The number of gaps between the network's layers; within ``gapCounts``.
        ///   - durations: The durations of the phases: whole milliseconds, the cycle up to ``maximumCycle`` and each
        ///     phase up to ``maximumPhase``. These limits keep every later time within 64 bits.
        /// - Throws: ``CycleError`` if a value is out of its limits.
        public init(gaps: Int, durations: Durations = Durations()) throws(CycleError) {
            guard Self.gapCounts.contains(gaps) else { throw .gapCount(gaps) }
            try Self.validate(durations)

            let input: [(Phase.Kind, Int?, RationalTime)] = [(.input, nil, durations.input)]
            let active =
                input
                + (0..<gaps).map { (.propagate, $0, durations.propagate) }
                + [(.output, nil, durations.output), (.hold, nil, durations.hold)]
                + (0..<gaps).reversed().map { (.backprop, $0, durations.backprop) }
                + [(.weightUpdate, nil, durations.weightUpdate), (.consequence, nil, durations.consequence)]

            let cycle = durations.cycle
            let wanted = active.reduce(RationalTime.zero) { $0 + $1.2 }
            let available = cycle - cycle.scaled(by: Self.minimumIdle)
            let compression = wanted > available ? available.ratio(to: wanted) : RationalTime(1)
            let idle = cycle - wanted.scaled(by: compression)

            var time = idle.scaled(by: durations.leadShare)
            var phases = [Phase(kind: .idle, gap: nil, start: .zero, end: time)]
            for (kind, gap, duration) in active {
                let end = time + duration.scaled(by: compression)
                phases.append(Phase(kind: kind, gap: gap, start: time, end: end))
                time = end
            }
            phases.append(Phase(kind: .idle, gap: nil, start: time, end: cycle))

            self.gaps = gaps
            self.durations = durations
            self.phases = phases
            self.compression = compression
        }

        /// The duration of the whole cycle; always as requested.
        public var duration: RationalTime { durations.cycle }

        /// Whether the active phases had to be shortened.
        public var isCompressed: Bool { compression < RationalTime(1) }

        /// A note for the user if the phases had to be shortened; nil otherwise.
        public var note: String? {
            guard isCompressed else { return nil }
            let active = phases.dropFirst().dropLast().reduce(RationalTime.zero) { $0 + $1.duration }
            let parts = [
                "input \(durations.input.decimal()) s", "\(gaps) x \(durations.propagate.decimal()) s forward",
                "output \(durations.output.decimal()) s", "hold \(durations.hold.decimal()) s",
                "\(gaps) x \(durations.backprop.decimal()) s backward",
                "weight update \(durations.weightUpdate.decimal()) s",
                "consequence \(durations.consequence.decimal()) s",
            ]
            let wanted = active.ratio(to: compression).decimal()
            return "The phases would last \(wanted) s (\(parts.joined(separator: ", "))), and a "
                + "cycle of \(duration.decimal()) s has room for \(active.decimal()) s beside its rest. All are shortened to "
                + "\((compression * 100).decimal(10)) % of their lengths; a longer cycle or shorter phases would avoid it."
        }

        /// The first phase of a kind and gap.
        ///
        /// - Parameters:
        ///   - kind: The kind. For `.idle`, the result is the rest before the active phases.
        ///   - gap: The gap of a `.propagate` or `.backprop` phase; nil for the others.
        /// - Precondition: There is such a phase.
        public func phase(_ kind: Phase.Kind, gap: Int? = nil) -> Phase {
            guard let phase = phases.first(where: { $0.kind == kind && $0.gap == gap }) else {
                preconditionFailure("no phase '\(kind.rawValue)' of gap \(gap.map(String.init) ?? "none")")
            }
            return phase
        }

        /// The phase at a time, which is taken modulo ``duration``.
        public func phase(at time: RationalTime) -> Phase {
            let time = time.modulo(duration)
            // An empty first phase starts together with the next one; the last phase that has started is the current
            // one.
            guard let phase = phases.last(where: { $0.start <= time }) else {
                preconditionFailure("the phases of a cycle begin at 0")
            }
            return phase
        }

        private static func validate(_ durations: Durations) throws(CycleError) {
            let named = [
                ("cycle", durations.cycle, maximumCycle), ("input", durations.input, maximumPhase),
                ("propagate", durations.propagate, maximumPhase), ("output", durations.output, maximumPhase),
                ("backprop", durations.backprop, maximumPhase), ("weightUpdate", durations.weightUpdate, maximumPhase),
            ]
            for (name, value, limit) in named
            where value <= .zero || value > limit || 1000 % value.denominator != 0 {
                throw .duration(name: name, value: value, limit: limit)
            }
            for (name, value) in [("hold", durations.hold), ("consequence", durations.consequence)]
            where value < .zero || value > maximumPhase || 1000 % value.denominator != 0 {
                throw .duration(name: name, value: value, limit: maximumPhase)
            }
            let share = durations.leadShare
            guard share >= .zero, share <= RationalTime(1), 100 % share.denominator == 0 else {
                throw .leadShare(share)
            }
        }
    }
}
