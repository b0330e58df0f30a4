/// What spheres are made of: from matte ceramic to dark glass with a light inside.
public struct SphereMaterial: Sendable, Equatable {
    /// How much of the studio the surface mirrors when seen straight on (Schlick's F0): 0.04 for glass and glaze.
    public var reflectance: Float
    /// The strength of the mirrored studio: 0 matte, 1 polished.
    public var polish: Float
    /// The strength of the bright Fresnel rim.
    public var rim: Float
    /// How strongly a full sphere shines from inside, as a multiple of its signal colour.
    public var emission: Float
    /// How strongly a full sphere's body takes on its signal colour: 0 not at all, 1 wholly.
    public var pigment: Float

    /// A material from its parts.
    public init(reflectance: Float, polish: Float, rim: Float, emission: Float, pigment: Float) {
        self.reflectance = reflectance
        self.polish = polish
        self.rim = rim
        self.emission = emission
        self.pigment = pigment
    }
}
