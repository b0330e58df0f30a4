/// Sparks that travel along connections.
///
/// A spark's place is a closed form of (connection, spark number, progress): nothing is carried from frame to frame. Its
/// departure is hashed from the seed and those two numbers.
public struct SparkField: Sendable, Equatable {
    /// Which way the sparks travel, and what their colour tells.
    public enum Direction: Sendable, Equatable {
        /// From start to end; the colour tells the weight, the brightness the activation that is sent. A connection whose
        /// activation is 0 sends nothing.
        case forward
        /// From end to start; the colour tells the size of the delta that is sent. A connection whose delta is 0 sends
        /// nothing.
        case backward
    }

    /// The paths and what they carry.
    public var geometry: ConnectionGeometry
    /// Which way they travel.
    public var direction: Direction
    /// The number of sparks on each connection.
    public var sparksPerConnection: Int
    /// Chooses the departures.
    public var seed: UInt32
    /// How far the whole flight is: at 0 nothing has left, at 1 everything has arrived and its burst has faded.
    public var progress: Float
    /// The share of the flight that one spark takes to travel, 0...1.
    public var travel: Float
    /// The share of the flight that a burst takes to fade, 0...1; `travel + burst` is below 1.
    public var burst: Float
    /// The radius of the largest spark, in world units.
    public var size: Float
    /// The length of a tail as a share of the path, at full speed.
    public var tail: Float
    /// Three colours: forward neutral, positive and negative; backward weak, middle and strong.
    public var palette: [LinearColor]
    /// Multiplies every spark's light.
    public var gain: Float
    /// How small and faint the sparks of connections that matter little become in a crowd, 0...1: a factor on their size,
    /// and its square on their light. 1 leaves them.
    public var crowding: Float
    /// How far the weights have changed, 0...1: from those before the update to those after it. Only forward sparks follow.
    public var change: Float
    /// 0: sparks add light. 1: they cover what lies behind (pigment).
    public var pigment: Float

    /// A field from its parts.
    ///
    /// - Precondition: `palette` has three colours, and `sparksPerConnection` times the connections is at most 1,000,000.
    public init(
        geometry: ConnectionGeometry, direction: Direction, sparksPerConnection: Int, seed: UInt32, progress: Float,
        travel: Float, burst: Float, size: Float, tail: Float, palette: [LinearColor], gain: Float = 1,
        crowding: Float = 1, change: Float = 0, pigment: Float = 0
    ) {
        precondition(palette.count == 3, "a spark field's palette has three colours")
        precondition(
            sparksPerConnection * geometry.connections.count <= SparkField.limit,
            "a spark field has at most \(SparkField.limit) sparks")
        self.geometry = geometry
        self.direction = direction
        self.sparksPerConnection = sparksPerConnection
        self.seed = seed
        self.progress = progress
        self.travel = travel
        self.burst = burst
        self.size = size
        self.tail = tail
        self.palette = palette
        self.gain = gain
        self.crowding = crowding
        self.change = change
        self.pigment = pigment
    }

    /// The most sparks that one field may have.
    public static let limit = 1_000_000
}
