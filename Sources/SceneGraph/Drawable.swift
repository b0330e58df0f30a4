/// What a node can show.
public enum Drawable: Sendable, Equatable {
    /// Ray-cast spheres.
    case spheres(SphereSet)
    /// Copies of one triangle mesh.
    case meshes(MeshSet)
    /// Filaments between points.
    case connections(ConnectionSet)
    /// Sparks that travel along connections.
    case sparks(SparkField)
    /// Rings, discs, halos and soft shadows.
    case annuli(AnnulusSet)
    /// Motes that drift in a box.
    case dust(DustField)
}
