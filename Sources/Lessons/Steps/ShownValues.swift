/// The numbers on screen at a moment: those of the training step, some of which a nudge changes, or which are on their
/// way to what the update makes of them.
struct ShownValues: Sendable {
    /// The numbers of the step and, with the whole learning rate, after the update.
    let whole: QuantityValues
    private let moment: Moment
    /// The numbers with a part of the learning rate, for each part that is on screen.
    private let partial: [Double: QuantityValues]
    /// The numbers that the nudge changes.
    private let nudged: [Quantity: Double]

    init(_ values: QuantityValues, _ moment: Moment) {
        whole = values
        self.moment = moment
        let shares = Set(moment.renewals.filter { $0 > 0 && $0 < 1 })
        partial = Dictionary(uniqueKeysWithValues: shares.map { ($0, values.updated(by: $0)) })
        nudged = moment.step.nudge.map { $0.values(in: values, share: moment.nudged) } ?? [:]
    }

    /// Whether the step's nudge changes a quantity.
    func isNudged(_ quantity: Quantity) -> Bool { nudged[quantity] != nil }

    /// Whether all of the nudge is there.
    var isWhollyNudged: Bool { moment.nudged >= 1 }

    /// A quantity's value on screen. An updated quantity has the value for so much of the learning rate as the update
    /// has progressed for it.
    subscript(quantity: Quantity) -> Double {
        guard let previous = quantity.previous else { return nudged[quantity] ?? whole[quantity] }
        let share = moment.renewal(of: previous)
        return share >= 1
            ? whole[quantity] : share <= 0 ? whole[previous] : partial[share]?[quantity] ?? whole[quantity]
    }
}
