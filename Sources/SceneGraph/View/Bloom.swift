/// How bright things glow.
public struct Bloom: Sendable, Equatable {
    /// Light below this does not glow, in linear light after exposure.
    public var threshold: Float
    /// How much of the glow is shown. 0 turns the pass off.
    public var intensity: Float
    /// The weight of each level of the glow, from the tightest to the widest. A level is twice as wide as the one before;
    /// the first is as wide as 1/270 of the frame's shorter side.
    public var levelWeights: [Float]
    /// 0: the glow is light, and adds to what is there. 1: it is pigment, and replaces what is there; light themes need
    /// this, since nothing can be added to white.
    public var pigment: Float

    /// A glow from its parts.
    ///
    /// - Precondition: there are 2 to ``levelLimit`` weights.
    public init(threshold: Float, intensity: Float, levelWeights: [Float], pigment: Float = 0) {
        precondition((2...Bloom.levelLimit).contains(levelWeights.count), "a glow has 2 to \(Bloom.levelLimit) levels")
        self.threshold = threshold
        self.intensity = intensity
        self.levelWeights = levelWeights
        self.pigment = pigment
    }

    /// The most levels that a glow can have.
    public static let levelLimit = 7
}
