/// Everything that one frame shows, as a value.
///
/// A scene knows no graphics interface: it says what is there and how it looks, and a renderer draws it. Two equal
/// scenes give equal pictures.
public struct Scene: Sendable, Equatable {
    /// From where it is seen.
    public var camera: Camera
    /// What lights spheres and meshes.
    public var lighting: Lighting
    /// What lies behind everything.
    public var background: Background
    /// Exposure, bloom and vignette.
    public var grade: Grade
    /// The hierarchy of things to draw.
    public var root: Node
    /// What lies in front of it, flat.
    public var overlay: Overlay

    /// A scene from its parts.
    public init(
        camera: Camera, lighting: Lighting, background: Background, grade: Grade, root: Node,
        overlay: Overlay = Overlay()
    ) {
        self.camera = camera
        self.lighting = lighting
        self.background = background
        self.grade = grade
        self.root = root
        self.overlay = overlay
    }
}
