/// Spheres of one material. They are ray-cast, so their edge is smooth at any size.
public struct SphereSet: Sendable, Equatable {
    /// One sphere.
    public struct Instance: Sendable, Equatable {
        /// The centre, in the node's coordinates.
        public var center: SIMD3<Float>
        /// The radius; the node's largest scale multiplies it.
        public var radius: Float
        /// The colour of the body.
        public var albedo: LinearColor
        /// The colour that the fill shines or is painted in.
        public var signal: LinearColor
        /// How full the sphere is: 0 empty and dark, 1 full.
        public var fill: Float
        /// How much of the sphere is seen, 0...1; the rest is what lies behind it, but for filaments and sparks, which it still hides.
        public var presence: Float
        /// Light of the signal's colour that neighbours throw on the sphere: a vector towards them, in the node's
        /// coordinates, whose length is its strength.
        public var bounce: SIMD3<Float>

        /// A sphere from its parts.
        public init(
            center: SIMD3<Float>, radius: Float, albedo: LinearColor, signal: LinearColor = .black, fill: Float = 0,
            presence: Float = 1, bounce: SIMD3<Float> = .zero
        ) {
            self.center = center
            self.radius = radius
            self.albedo = albedo
            self.signal = signal
            self.fill = fill
            self.presence = presence
            self.bounce = bounce
        }
    }

    /// The spheres, in any order.
    public var instances: [Instance]
    /// What they are made of.
    public var material: SphereMaterial

    /// A set from its spheres and their material.
    public init(instances: [Instance], material: SphereMaterial) {
        self.instances = instances
        self.material = material
    }
}
