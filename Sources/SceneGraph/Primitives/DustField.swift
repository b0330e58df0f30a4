/// Motes that drift in a box and give the space depth. Each mote's path is a closed curve hashed from the seed and its number,
/// so that the field repeats exactly.
public struct DustField: Sendable, Equatable {
    /// The number of motes.
    public var count: Int
    /// Chooses places, sizes and paths.
    public var seed: UInt32
    /// The middle of the box, in the node's coordinates.
    public var center: SIMD3<Float>
    /// Half the box' size along each axis.
    public var halfExtent: SIMD3<Float>
    /// Where in its cycle the drift is, 0..<1; 0 and 1 are the same place.
    public var phase: Float
    /// How far a mote drifts from its place, in world units.
    public var drift: Float
    /// The radius of the largest mote, in world units.
    public var size: Float
    /// The colour times the brightness.
    public var color: LinearColor
    /// How much a mote covers, 0...1; 0 adds light only.
    public var opacity: Float

    /// A field from its parts.
    public init(
        count: Int, seed: UInt32, center: SIMD3<Float>, halfExtent: SIMD3<Float>, phase: Float, drift: Float,
        size: Float, color: LinearColor, opacity: Float
    ) {
        self.count = count
        self.seed = seed
        self.center = center
        self.halfExtent = halfExtent
        self.phase = phase
        self.drift = drift
        self.size = size
        self.color = color
        self.opacity = opacity
    }
}
