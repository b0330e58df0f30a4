import Timeline

/// The numbers on screen at a moment: those of the training step, some of which a nudge changes, and those after the
/// update, each from the moment at which it is replaced.
struct ShownValues: Sendable {
    /// The numbers of the step and after the update.
    let whole: QuantityValues
    private let moment: Moment
    /// The numbers that the nudge changes.
    private let nudged: [Quantity: Double]

    init(_ values: QuantityValues, _ moment: Moment) {
        whole = values
        self.moment = moment
        nudged = moment.step.nudge.map { $0.values(in: values, share: moment.nudged) } ?? [:]
    }

    /// Whether the step's nudge changes a quantity.
    func isNudged(_ quantity: Quantity) -> Bool { nudged[quantity] != nil }

    /// Whether all of the nudge is there.
    var isWhollyNudged: Bool { moment.nudged >= 1 }

    /// A quantity's value on screen. An updated quantity has its old value until that is replaced.
    subscript(quantity: Quantity) -> Double {
        guard let previous = quantity.previous else { return nudged[quantity] ?? whole[quantity] }
        return whole[moment.isRenewed(previous) ? quantity : previous]
    }

    /// A quantity's value on its way through the update, for what changes smoothly: the sizes and colours of the graph.
    func between(_ quantity: Quantity, _ updated: Quantity?) -> Double {
        guard let updated else { return self[quantity] }
        return Easing.mix(self[quantity], whole[updated], moment.renewal(of: quantity))
    }
}
