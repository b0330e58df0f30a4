/// By how much a picture may differ from its reference: software renderers are not alike to the last bit.
public struct PictureTolerance: Sendable, Equatable {
    /// The mean of the absolute differences, in 8-bit steps.
    public let mean: Double
    /// A value that differs by more than this counts as different, in 8-bit steps.
    public let step: Double
    /// The share of different values.
    public let share: Double

    /// Makes a tolerance; see the properties.
    public init(mean: Double, step: Double, share: Double) {
        self.mean = mean
        self.step = step
        self.share = share
    }

    /// What most films' pictures may differ by.
    public static let standard = PictureTolerance(mean: 0.9, step: 10, share: 0.004)
}
