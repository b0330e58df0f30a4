/// Flat rings and discs: targets, halos, hoops and soft shadows.
public struct AnnulusSet: Sendable, Equatable {
    /// One ring; with an inner radius of 0, a disc.
    public struct Instance: Sendable, Equatable {
        /// The centre, in the node's coordinates.
        public var center: SIMD3<Float>
        /// The direction that the ring's plane faces; zero makes it face the camera.
        public var normal: SIMD3<Float>
        /// How much shorter the ring is along the horizontal of its plane than along the other axis, above 0 to 1. Only for rings with a
        /// normal of their own.
        public var squeeze: Float
        /// The inner and outer radius.
        public var innerRadius: Float
        public var outerRadius: Float
        /// Over which distance, in world units, the ring fades in and out beyond its radii; 0 gives a crisp edge.
        public var softness: Float
        /// The colour, in linear light.
        public var color: LinearColor
        /// How much it covers, 0...1.
        public var opacity: Float
        /// 0: the ring covers what lies behind. 1: it adds light.
        public var additive: Float
        /// How far towards the camera the ring is moved for the depth test, in world units.
        public var lift: Float

        /// A ring from its parts.
        public init(
            center: SIMD3<Float>, normal: SIMD3<Float> = .zero, squeeze: Float = 1, innerRadius: Float,
            outerRadius: Float,
            softness: Float = 0, color: LinearColor, opacity: Float, additive: Float = 0, lift: Float = 0
        ) {
            self.center = center
            self.normal = normal
            self.squeeze = squeeze
            self.innerRadius = innerRadius
            self.outerRadius = outerRadius
            self.softness = softness
            self.color = color
            self.opacity = opacity
            self.additive = additive
            self.lift = lift
        }
    }

    /// When rings are drawn.
    public enum Order: Sendable, Equatable {
        /// Before everything solid, so that all else covers them: shadows and hoops.
        case below
        /// After everything solid, where nothing nearer hides them: halos and targets.
        case above
    }

    /// The rings, drawn in this order.
    public var instances: [Instance]
    /// When they are drawn.
    public var order: Order

    /// A set from its rings.
    public init(instances: [Instance], order: Order) {
        self.instances = instances
        self.order = order
    }
}
