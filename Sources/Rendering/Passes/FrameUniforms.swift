import SceneGraph

/// The block of values that every shader of a frame shares; its layout is that of `frame.glsl`.
struct FrameUniforms {
    let viewProjection: Matrix4
    /// The eye's place in the world.
    let eye: SIMD3<Float>
    /// The frame's width and height in pixels.
    let size: SIMD2<Float>
    /// The size of a pixel, in world units, at distance 1.
    let pixel: Float
    private(set) var vectors: [SIMD4<Float>]

    /// - Parameter depths: the nearest and farthest distance of the subject from the eye.
    init(scene: Scene, width: Int, height: Int, depths: (near: Float, far: Float)) {
        let camera = scene.camera
        let projection = camera.projection(aspect: Float(width) / Float(height))
        viewProjection = projection * camera.view
        // A frame's height at distance 1 is 2 / focal, where the focal length is the projection's second diagonal element.
        pixel = 2 / projection.columns.1.y / Float(height)
        eye = camera.eye
        size = SIMD2(Float(width), Float(height))
        let light = scene.lighting
        vectors = []
        vectors += FrameUniforms.rows(viewProjection)
        vectors += FrameUniforms.rows(camera.view)
        vectors += [
            SIMD4(camera.eye, pixel),
            SIMD4(Float(width), Float(height), 1 / Float(width), 1 / Float(height)),
            SIMD4(light.keyDirection.normalized, 0), SIMD4(light.key.vector, 0),
            SIMD4(light.rimDirection.normalized, 0), SIMD4(light.rim.vector, 0),
            SIMD4(light.sky.vector, 0), SIMD4(light.ground.vector, 0),
            SIMD4(
                depths.near, max(depths.far, depths.near + 1e-3), camera.focus ?? (camera.eye - camera.target).length,
                camera.aperture * Float(height)),
            SIMD4(scene.background.inner.vector, scene.background.haze),
        ]
    }

    private static func rows(_ m: Matrix4) -> [SIMD4<Float>] {
        [m.columns.0, m.columns.1, m.columns.2, m.columns.3]
    }
}
