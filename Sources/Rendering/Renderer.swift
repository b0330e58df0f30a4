import CGL
import SceneGraph

/// Draws scenes without a display.
///
/// A renderer belongs to one thread at a time: it is not `Sendable`. Drawing a scene depends on nothing but the scene, the size and the
/// device; no frame needs the one before it.
public final class Renderer: PictureRing {
    /// What draws, and why it was chosen.
    public var device: RenderDevice { context.device }
    /// The width of the picture, in pixels.
    public let width: Int
    /// The height of the picture, in pixels.
    public let height: Int

    /// How many pictures may be submitted before the oldest of them is received: 0 where the program's own processors draw, since copying
    /// would only cost them time, and 2 where a GPU can go on meanwhile.
    public let readAhead: Int

    private let context: RenderContext
    private let light: RenderTarget
    private let uniforms: GPUBuffer
    private let connections: ConnectionBuffers
    private let meshPass: Deferred<MeshPass>
    private let spherePass: Deferred<SpherePass>
    private let annulusPass: Deferred<AnnulusPass>
    private let connectionPass: Deferred<ConnectionPass>
    private let sparkPass: Deferred<SparkPass>
    private let dustPass: Deferred<DustPass>
    private let bloomPass: BloomPass
    private let overlayPass: Deferred<OverlayPass>
    private let picturePass: Deferred<PicturePass>
    private let planesPass: Deferred<PlanesPass>
    private let ring: PlaneRing?
    /// How the light of the scene that was drawn last becomes a picture.
    private var development: Development?
    /// How many pictures were submitted and not received.
    private var pending = 0
    private var clock: PassClock?

    /// Opens a device and prepares for pictures of one size.
    ///
    /// - Parameters:
    ///   - device: which device shall draw.
    ///   - width: in pixels, even, at least 16.
    ///   - height: in pixels, even, at least 16.
    ///   - readAhead: see ``readAhead``; the device's own if nil.
    ///   - measuresPasses: whether to keep ``passTimes``. It costs time, since every pass is waited for, and changes no picture.
    /// - Throws: ``RenderingError`` of kind `unavailable` if the choice cannot be met, `tooLarge` if the device cannot hold the picture,
    ///   `driverFault` if the driver refuses a shader or a target.
    /// - Precondition: width and height are even and at least 16.
    public init(
        device: DeviceChoice = .auto, width: Int, height: Int, readAhead: Int? = nil, measuresPasses: Bool = false
    ) throws(RenderingError) {
        precondition(width >= 16 && height >= 16 && width % 2 == 0 && height % 2 == 0, "sizes are even and at least 16")
        let context = try DeviceProbe.open(device)
        guard max(width, height) <= context.device.maxTextureSize else {
            throw RenderingError(
                .tooLarge,
                "\(context.device.name) draws pictures up to \(context.device.maxTextureSize) pixels a side, and "
                    + "\(width) x \(height) were asked for. Choose a smaller size.")
        }
        let turn = context.takeTurn()
        defer { turn?.end() }
        self.context = context
        self.width = width
        self.height = height
        self.readAhead = readAhead ?? (context.device.isSoftware ? 0 : 2)
        ring =
            self.readAhead == 0
            ? nil : PlaneRing(context, count: self.readAhead + 1, width: width, height: height)
        if measuresPasses { clock = PassClock() }
        light = try RenderTarget(context, width: width, height: height, formats: [GL_RGBA16F], depth: true)
        uniforms = GPUBuffer(context)
        connections = ConnectionBuffers(context)
        meshPass = Deferred { () throws(RenderingError) in try MeshPass(context) }
        spherePass = Deferred { () throws(RenderingError) in try SpherePass(context) }
        annulusPass = Deferred { () throws(RenderingError) in try AnnulusPass(context) }
        connectionPass = Deferred { () throws(RenderingError) in try ConnectionPass(context) }
        sparkPass = Deferred { () throws(RenderingError) in try SparkPass(context) }
        dustPass = Deferred { () throws(RenderingError) in try DustPass(context) }
        let bloomPass = try BloomPass(context, width: width, height: height)
        self.bloomPass = bloomPass
        overlayPass = Deferred { () throws(RenderingError) in
            try OverlayPass(context, width: width, height: height)
        }
        picturePass = Deferred { () throws(RenderingError) in
            try PicturePass(context, width: width, height: height)
        }
        planesPass = Deferred { () throws(RenderingError) in
            try PlanesPass(context, width: width, height: height, glowWidth: bloomPass.glowWidth)
        }
        try context.check("preparing the renderer")
    }

    /// Where the time went, if the renderer was made to measure it.
    public var passTimes: PassTimes? { clock?.times }

    /// Draws a scene's light; ``readRGB(into:)`` and ``readYUV(into:)`` then develop the picture.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    public func draw(_ scene: Scene) throws(RenderingError) {
        let turn = context.takeTurn()
        defer { turn?.end() }
        let list = DrawList(scene)
        let frame = FrameUniforms(
            scene: scene, width: width, height: height, depths: list.depths(from: scene.camera.eye))
        uniforms.replace(frame.vectors)
        glBindBufferBase(GLenum(GL_UNIFORM_BUFFER), 0, uniforms.handle)
        try drawLight(of: list, frame)

        var glow: GLuint = 0
        try measured("bloom") { () throws(RenderingError) in
            glow = bloomPass.draw(scene.grade.bloom, exposure: scene.grade.exposure, light: light.textures[0])
        }
        var overlay: GLuint?
        if !scene.overlay.items.isEmpty {
            try measured("overlay") { () throws(RenderingError) in overlay = try overlayPass().draw(scene.overlay) }
        }
        development = Development(
            scene, width: width, height: height, light: light.textures[0], glow: glow, overlay: overlay)
        try context.check("drawing a frame")
    }

    private func drawLight(of list: DrawList, _ frame: FrameUniforms) throws(RenderingError) {
        try measured("clear") { () throws(RenderingError) in
            light.bind()
            glDepthMask(GLboolean(GL_TRUE))
            // Alpha counts how much of the background shows; the picture's pass adds it, so that it need not be drawn here.
            glClearColor(0, 0, 0, 1)
            glClearDepth(1)
            glClear(GLbitfield(GL_COLOR_BUFFER_BIT | GL_DEPTH_BUFFER_BIT))
        }
        glEnable(GLenum(GL_BLEND))
        glBlendFuncSeparate(
            GLenum(GL_ONE), GLenum(GL_ONE_MINUS_SRC_ALPHA), GLenum(GL_ZERO), GLenum(GL_ONE_MINUS_SRC_ALPHA))
        glDepthFunc(GLenum(GL_LEQUAL))

        glDisable(GLenum(GL_DEPTH_TEST))
        try measured("rings below", list.ringsBelow) { items throws(RenderingError) in
            try annulusPass().draw(items, frame)
        }
        glEnable(GLenum(GL_DEPTH_TEST))
        try measured("meshes", list.meshes) { items throws(RenderingError) in try meshPass().draw(items) }
        try measured("spheres", list.spheres) { items throws(RenderingError) in try spherePass().draw(items) }
        glDepthMask(GLboolean(GL_FALSE))
        try measured("filaments", list.connections) { items throws(RenderingError) in
            try connectionPass().draw(items, connections, frame)
        }
        try measured("rings above", list.ringsAbove) { items throws(RenderingError) in
            try annulusPass().draw(items, frame)
        }
        try measured("sparks", list.sparks) { items throws(RenderingError) in
            try sparkPass().draw(items, connections)
        }
        try measured("dust", list.dust) { items throws(RenderingError) in try dustPass().draw(items) }
        glDisable(GLenum(GL_DEPTH_TEST))
        connections.endFrame()
    }

    /// Develops the picture that was drawn last and copies it as 8-bit sRGB, three bytes a pixel, the top line first, without gaps.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    /// - Precondition: a scene was drawn, and `memory` has `width * height * 3` bytes.
    public func readRGB(into memory: UnsafeMutableRawBufferPointer) throws(RenderingError) {
        precondition(memory.count >= width * height * 3, "a picture needs width * height * 3 bytes")
        guard let development, let start = memory.baseAddress else { preconditionFailure("no scene was drawn") }
        let turn = context.takeTurn()
        defer { turn?.end() }
        let pass = try picturePass()
        try measured("picture") { () throws(RenderingError) in try pass.draw(development) }
        try measured("read-back") { () throws(RenderingError) in pass.read(into: start) }
        try context.check("reading a picture")
    }

    /// Develops the picture that was drawn last and copies it as planes of luma and chroma.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    /// - Precondition: a scene was drawn, the memory is large enough, and all submitted pictures were received.
    public func readYUV(into memory: PlaneMemory) throws(RenderingError) {
        precondition(pending == 0, "pictures that were submitted come first")
        do throws(RenderingError) {
            try submitYUV()
            try receiveYUV(into: memory)
        } catch {
            dropSubmitted()
            throw error
        }
    }

    /// Develops the picture that was drawn last as planes of luma and chroma, to be received later and in the same order.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    /// - Precondition: a scene was drawn, and at most ``readAhead`` pictures were submitted and not received.
    public func submitYUV() throws(RenderingError) {
        precondition(pending <= readAhead, "at most \(readAhead + 1) pictures can wait")
        guard let development else { preconditionFailure("no scene was drawn") }
        let turn = context.takeTurn()
        defer { turn?.end() }
        let pass = try planesPass()
        try measured("planes") { () throws(RenderingError) in try pass.draw(development) }
        if let ring { try measured("read-back") { () throws(RenderingError) in ring.submit(pass) } }
        pending += 1
        try context.check("developing a picture")
    }

    /// Copies the oldest picture that was submitted.
    ///
    /// - Throws: ``RenderingError`` of kind `driverFault` if the driver refuses a call.
    /// - Precondition: a picture was submitted and not received, and the memory is large enough.
    public func receiveYUV(into memory: PlaneMemory) throws(RenderingError) {
        precondition(pending > 0, "no picture was submitted")
        memory.check(width: width, height: height)
        let turn = context.takeTurn()
        defer { turn?.end() }
        let pass = try planesPass()
        try measured("read-back") { () throws(RenderingError) in
            if let ring {
                try ring.receive(into: memory)
            } else {
                pass.read(
                    luma: UInt(bitPattern: memory.luma.baseAddress), lumaStride: memory.lumaStride,
                    chroma: UInt(bitPattern: memory.chroma.baseAddress), chromaStride: memory.chromaStride)
            }
        }
        pending -= 1
        try context.check("reading a picture")
    }

    /// Forgets the pictures that were submitted and not received: what is drawn from now on is the next to be received.
    public func dropSubmitted() {
        ring?.drop()
        pending = 0
    }

    private func measured(_ name: String, _ pass: () throws(RenderingError) -> Void) throws(RenderingError) {
        if clock == nil { try pass() } else { try clock?.measure(name, pass) }
    }

    private func measured<Item>(
        _ name: String, _ items: [Item], _ pass: ([Item]) throws(RenderingError) -> Void
    ) throws(RenderingError) {
        guard !items.isEmpty else { return }
        try measured(name) { () throws(RenderingError) in try pass(items) }
    }
}
