/// Successive training steps on one sample; the k-th, counted from 0, is taken after k updates.
///
/// Of large networks only some are kept, and a step is computed again from the last that was, by the same operations and so to the same
/// bits: a hundred steps of half a million weights would take a gigabyte.
public struct TrainingSteps: RandomAccessCollection, Sendable {
    /// How many weights are kept at most, but for the first network's.
    private static let capacity = 6_000_000

    /// How many steps there are.
    public let count: Int

    private let sample: Sample
    private let learningRate: Double
    /// Every how many-th network is kept.
    private let stride: Int
    private let kept: [Network]

    /// Computes all steps.
    ///
    /// - Parameters:
    ///   - network: The network of the first step.
    ///   - sample: What every step is shown.
    ///   - count: How many steps, not negative.
    ///   - learningRate: As for ``TrainingStep/next(learningRate:)``.
    ///   - check: Sees each step and its place, and may refuse it.
    /// - Throws: What `check` throws.
    public init<Failure: Error>(
        network: Network, sample: Sample, count: Int, learningRate: Double,
        check: (TrainingStep, Int) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(count >= 0, "a sequence of \(count) training steps")
        self.count = count
        self.sample = sample
        self.learningRate = learningRate
        stride = Swift.max(1, (count * network.weights.count + Self.capacity - 1) / Self.capacity)
        var kept: [Network] = []
        var step: TrainingStep?
        for index in 0..<count {
            let next = step?.next(learningRate: learningRate) ?? TrainingStep(network: network, sample: sample)
            try check(next, index)
            if index % stride == 0 { kept.append(next.network) }
            step = next
        }
        self.kept = kept
    }

    /// Computes all steps; none is refused.
    public init(network: Network, sample: Sample, count: Int, learningRate: Double) {
        self.init(network: network, sample: sample, count: count, learningRate: learningRate) { _, _ in }
    }

    private init(_ steps: TrainingSteps, count: Int) {
        self.count = count
        (sample, learningRate, stride, kept) = (steps.sample, steps.learningRate, steps.stride, steps.kept)
    }

    /// The first of them.
    ///
    /// - Precondition: There are as many.
    public func first(_ count: Int) -> TrainingSteps {
        precondition((0...self.count).contains(count), "\(count) of \(self.count) training steps")
        return TrainingSteps(self, count: count)
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { count }

    public subscript(index: Int) -> TrainingStep {
        precondition(indices.contains(index), "step \(index) of \(count)")
        var step = TrainingStep(network: kept[index / stride], sample: sample)
        for _ in 0..<index % stride { step = step.next(learningRate: learningRate) }
        return step
    }
}
