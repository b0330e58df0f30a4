/// The device that draws, and why it was chosen.
public struct RenderDevice: Sendable, Equatable {
    /// Its place in ``DeviceProbe/list()``; nil for Mesa's surfaceless platform, which belongs to no listed device.
    public let index: Int?
    /// What the driver calls it (`GL_RENDERER`).
    public let name: String
    /// Who made the driver (`GL_VENDOR`).
    public let vendor: String
    /// The version of OpenGL and of the driver (`GL_VERSION`).
    public let version: String
    /// Whether it draws on the CPU.
    public let isSoftware: Bool
    /// Why it was chosen, in a few words.
    public let reason: String
    /// The longest side of a picture that it can draw, in pixels.
    public let maxTextureSize: Int

    package init(
        index: Int?, name: String, vendor: String, version: String, isSoftware: Bool, reason: String,
        maxTextureSize: Int
    ) {
        self.index = index
        self.name = name
        self.vendor = vendor
        self.version = version
        self.isSoftware = isSoftware
        self.reason = reason
        self.maxTextureSize = maxTextureSize
    }
}
