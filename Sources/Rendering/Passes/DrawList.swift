import SceneGraph

/// A scene's hierarchy as flat lists in the order of drawing.
struct DrawList {
    /// A drawable and the matrix that takes it to the world.
    struct Placed<Item> {
        let item: Item
        let world: Matrix4
    }

    /// A ray-cast sphere in the world.
    struct Sphere {
        let instance: SphereSet.Instance
        let material: SphereMaterial
        let center: SIMD3<Float>
        let radius: Float
        /// The instance's bounce in the world.
        let bounce: SIMD3<Float>
        let distance: Float
    }

    /// From the farthest to the nearest, as blending needs them.
    private(set) var spheres: [Sphere] = []
    private(set) var meshes: [Placed<MeshSet>] = []
    private(set) var connections: [Placed<ConnectionSet>] = []
    private(set) var sparks: [Placed<SparkField>] = []
    private(set) var ringsBelow: [Placed<AnnulusSet>] = []
    private(set) var ringsAbove: [Placed<AnnulusSet>] = []
    private(set) var dust: [Placed<DustField>] = []

    init(_ scene: Scene) {
        let eye = scene.camera.eye
        scene.root.visit { drawable, world in
            switch drawable {
            case .spheres(let set):
                let scale = world.largestScale
                for instance in set.instances {
                    let center = world.transform(point: instance.center)
                    spheres.append(
                        Sphere(
                            instance: instance, material: set.material, center: center,
                            radius: instance.radius * scale,
                            bounce: instance.bounce == .zero ? .zero : world.transform(direction: instance.bounce),
                            distance: (center - eye).length))
                }
            case .meshes(let set): meshes.append(Placed(item: set, world: world))
            case .connections(let set): connections.append(Placed(item: set, world: world))
            case .sparks(let field): sparks.append(Placed(item: field, world: world))
            case .annuli(let set):
                switch set.order {
                case .below: ringsBelow.append(Placed(item: set, world: world))
                case .above: ringsAbove.append(Placed(item: set, world: world))
                }
            case .dust(let field): dust.append(Placed(item: field, world: world))
            }
        }
        // Ties keep the scene's order, so that the picture does not depend on the sort.
        spheres = spheres.enumerated().sorted { a, b in
            a.element.distance != b.element.distance
                ? a.element.distance > b.element.distance : a.offset < b.offset
        }.map(\.element)
    }

    /// The nearest and farthest distance of a sphere's middle from the eye.
    func depths(from eye: SIMD3<Float>) -> (near: Float, far: Float) {
        guard let far = spheres.first, let near = spheres.last else { return (0, 1) }
        return (near.distance, far.distance)
    }
}
