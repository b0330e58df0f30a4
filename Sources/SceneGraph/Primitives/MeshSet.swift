/// Copies of one triangle mesh.
public struct MeshSet: Sendable, Equatable {
    /// One copy.
    public struct Instance: Sendable, Equatable {
        /// Where it stands in the node.
        public var transform: Transform
        /// The colour of its surface.
        public var albedo: LinearColor
        /// Light that it gives off.
        public var emission: LinearColor

        /// A copy from its parts.
        public init(transform: Transform, albedo: LinearColor, emission: LinearColor = .black) {
            self.transform = transform
            self.albedo = albedo
            self.emission = emission
        }
    }

    /// The mesh.
    public var geometry: MeshGeometry
    /// The copies, in any order.
    public var instances: [Instance]

    /// A set from its mesh and copies.
    public init(geometry: MeshGeometry, instances: [Instance]) {
        self.geometry = geometry
        self.instances = instances
    }
}
