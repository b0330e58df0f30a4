/// The connections of one gap between two layers, with what they carry. Immutable and shared, so that a renderer uploads it
/// once.
public final class ConnectionGeometry: Sendable, Equatable {
    /// One weighted connection.
    public struct Connection: Sendable, Equatable {
        /// Where it starts, in the node's coordinates: the neuron nearer to the input.
        public var start: SIMD3<Float>
        /// Where it ends: the neuron nearer to the output.
        public var end: SIMD3<Float>
        /// The weight.
        public var weight: Float
        /// The weight's size as a share of the largest in its set, 0...1.
        public var relativeWeight: Float
        /// The weight after the update that ``ConnectionSet/change`` leads to.
        public var nextWeight: Float
        /// The size of the weight after the update as a share of the largest in its set before, 0 or more.
        public var nextRelativeWeight: Float
        /// How much the connection matters to what the forward pass leads to, as a share of the most in its set, 0...1.
        public var forwardFocus: Float
        /// The same after the update, for the forward pass with the weights that it leads to.
        public var nextForwardFocus: Float
        /// How much of the error it carries back, as a share of the most in its set, 0...1.
        public var backwardFocus: Float
        /// The activation of the neuron at the start, or its size.
        public var activation: Float
        /// The activation after the update.
        public var nextActivation: Float
        /// The delta (the loss' derivative by the pre-activation) of the neuron at the end.
        public var delta: Float
        /// The loss' derivative by this weight as a share of the network's largest, -1...1.
        public var relativeGradient: Float
        /// The radius of the neuron at the start: sparks appear at its surface.
        public var startRadius: Float
        /// The radius of the neuron at the end.
        public var endRadius: Float

        /// A connection from its parts. Without a weight after the update, the weight does not change.
        public init(
            start: SIMD3<Float>, end: SIMD3<Float>, weight: Float, relativeWeight: Float, activation: Float = 0,
            delta: Float = 0, relativeGradient: Float = 0, startRadius: Float = 0, endRadius: Float = 0,
            nextWeight: Float? = nil, nextRelativeWeight: Float? = nil, forwardFocus: Float = 1,
            backwardFocus: Float = 1, nextForwardFocus: Float? = nil, nextActivation: Float? = nil
        ) {
            self.start = start
            self.end = end
            self.weight = weight
            self.relativeWeight = relativeWeight
            self.nextWeight = nextWeight ?? weight
            self.nextRelativeWeight = nextRelativeWeight ?? relativeWeight
            self.forwardFocus = forwardFocus
            self.nextForwardFocus = nextForwardFocus ?? forwardFocus
            self.backwardFocus = backwardFocus
            self.activation = activation
            self.nextActivation = nextActivation ?? activation
            self.delta = delta
            self.relativeGradient = relativeGradient
            self.startRadius = startRadius
            self.endRadius = endRadius
        }
    }

    /// The connections; a spark's path is named by the position here.
    public let connections: [Connection]

    /// The middle of a ball that holds all connections, in the node's coordinates.
    public let center: SIMD3<Float>
    /// The radius of that ball.
    public let reach: Float

    /// Shares the connections.
    public init(_ connections: [Connection]) {
        self.connections = connections
        var low = connections.first?.start ?? .zero
        var high = low
        for connection in connections {
            low = pointwiseMin(low, pointwiseMin(connection.start, connection.end))
            high = pointwiseMax(high, pointwiseMax(connection.start, connection.end))
        }
        center = (low + high) / 2
        reach = (high - low).length / 2
    }

    public static func == (a: ConnectionGeometry, b: ConnectionGeometry) -> Bool {
        a === b || a.connections == b.connections
    }
}
