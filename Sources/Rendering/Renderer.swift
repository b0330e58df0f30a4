import CGL
import SceneGraph

/// Draws scenes without a display.
///
/// A renderer belongs to one thread at a time: it is not `Sendable`. Drawing a scene depends on nothing but the scene, the size and the
/// device; no frame needs the one before it.
public final class Renderer {
    /// What draws, and why it was chosen.
    public var device: RenderDevice { context.device }
    /// The width of the picture, in pixels.
    public let width: Int
    /// The height of the picture, in pixels.
    public let height: Int

    private let context: RenderContext
    private let light: RenderTarget
    private let picture: RenderTarget
    private let chroma: RenderTarget
    private let uniforms: GPUBuffer
    private let connections: ConnectionBuffers
    private let meshPass: MeshPass
    private let spherePass: SpherePass
    private let annulusPass: AnnulusPass
    private let connectionPass: ConnectionPass
    private let sparkPass: SparkPass
    private let dustPass: DustPass
    private let bloomPass: BloomPass
    private let compositePass: CompositePass
    private let chromaPass: ChromaPass

    /// Opens a device and prepares for pictures of one size.
    ///
    /// - Parameters:
    ///   - device: which device shall draw.
    ///   - width: in pixels, even, at least 16.
    ///   - height: in pixels, even, at least 16.
    /// - Throws: ``RenderingError`` of kind `unavailable` if the choice cannot be met, `tooLarge` if the device cannot hold the picture,
    ///   `driverFault` if the driver refuses a shader or a target.
    /// - Precondition: width and height are even and at least 16.
    public init(device: DeviceChoice = .auto, width: Int, height: Int) throws(RenderingError) {
        precondition(width >= 16 && height >= 16 && width % 2 == 0 && height % 2 == 0, "sizes are even and at least 16")
        let context = try DeviceProbe.open(device)
        guard max(width, height) <= context.device.maxTextureSize else {
            throw RenderingError(
                .tooLarge,
                "\(context.device.name) draws pictures up to \(context.device.maxTextureSize) pixels a side, and "
                    + "\(width) x \(height) were asked for. Choose a smaller size.")
        }
        self.context = context
        self.width = width
        self.height = height
        light = try RenderTarget(context, width: width, height: height, formats: [GL_RGBA16F], depth: true)
        picture = try RenderTarget(context, width: width, height: height, formats: [GL_RGBA8, GL_R8])
        chroma = try RenderTarget(context, width: width / 2, height: height / 2, formats: [GL_RG8])
        uniforms = GPUBuffer(context)
        connections = ConnectionBuffers(context)
        meshPass = try MeshPass(context)
        spherePass = try SpherePass(context)
        annulusPass = try AnnulusPass(context)
        connectionPass = try ConnectionPass(context)
        sparkPass = try SparkPass(context)
        dustPass = try DustPass(context)
        bloomPass = try BloomPass(context, width: width, height: height)
        compositePass = try CompositePass(context)
        chromaPass = try ChromaPass(context)
        try context.check("preparing the renderer")
    }

    /// Draws a scene; ``readRGB(into:)`` and ``readYUV(luma:lumaStride:chroma:chromaStride:)`` then give the picture.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    public func draw(_ scene: Scene) throws(RenderingError) {
        context.makeCurrent()
        let list = DrawList(scene)
        let frame = FrameUniforms(
            scene: scene, width: width, height: height, depths: list.depths(from: scene.camera.eye))
        uniforms.replace(frame.vectors)
        glBindBufferBase(GLenum(GL_UNIFORM_BUFFER), 0, uniforms.handle)

        light.bind()
        glDepthMask(GLboolean(GL_TRUE))
        // Alpha counts how much of the background shows; the composite adds it, so that it need not be drawn here.
        glClearColor(0, 0, 0, 1)
        glClearDepth(1)
        glClear(GLbitfield(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT))
        glEnable(GLenum(GL_BLEND))
        glBlendFuncSeparate(
            GLenum(GL_ONE), GLenum(GL_ONE_MINUS_SRC_ALPHA), GLenum(GL_ZERO), GLenum(GL_ONE_MINUS_SRC_ALPHA))
        glDepthFunc(GLenum(GL_LEQUAL))

        glDisable(GLenum(GL_DEPTH_TEST))
        annulusPass.draw(list.underlay)
        glEnable(GLenum(GL_DEPTH_TEST))
        meshPass.draw(list.meshes)
        spherePass.draw(list.spheres)
        glDepthMask(GLboolean(GL_FALSE))
        connectionPass.draw(list.connections, connections)
        annulusPass.draw(list.overlay)
        sparkPass.draw(list.sparks, connections)
        dustPass.draw(list.dust)
        glDisable(GLenum(GL_DEPTH_TEST))
        connections.endFrame()

        let glow = bloomPass.draw(scene.grade.bloom, exposure: scene.grade.exposure, light: light.textures[0])
        compositePass.draw(scene, light: light.textures[0], glow: glow, into: picture)
        try context.check("drawing a frame")
    }

    /// Copies the picture as 8-bit sRGB, three bytes a pixel, the top line first, without gaps.
    ///
    /// - Precondition: `memory` has `width * height * 3` bytes.
    public func readRGB(into memory: UnsafeMutableRawBufferPointer) {
        precondition(memory.count >= width * height * 3, "a picture needs width * height * 3 bytes")
        context.makeCurrent()
        picture.read(attachment: 0, format: GL_RGB, stride: width, into: memory.baseAddress!)
    }

    /// Copies the picture as BT.709 limited-range 4:2:0: a plane of luma and a half-size plane of interleaved Cb and Cr (NV12), the
    /// top line first, chroma sited on the left.
    ///
    /// - Parameters:
    ///   - lumaStride: bytes between lines of luma, at least `width`.
    ///   - chromaStride: bytes between lines of chroma, even, at least `width`.
    /// - Precondition: the memory holds `height` and `height / 2` lines.
    public func readYUV(
        luma: UnsafeMutableRawBufferPointer, lumaStride: Int, chroma: UnsafeMutableRawBufferPointer, chromaStride: Int
    ) {
        precondition(
            luma.count >= lumaStride * (height - 1) + width && lumaStride >= width, "the luma plane is too small")
        precondition(
            chroma.count >= chromaStride * (height / 2 - 1) + width && chromaStride >= width && chromaStride % 2 == 0,
            "the chroma plane is too small")
        context.makeCurrent()
        chromaPass.draw(display: picture.textures[0], into: self.chroma)
        picture.read(attachment: 1, format: GL_RED, stride: lumaStride, into: luma.baseAddress!)
        self.chroma.read(attachment: 0, format: GL_RG, stride: chromaStride / 2, into: chroma.baseAddress!)
    }
}
