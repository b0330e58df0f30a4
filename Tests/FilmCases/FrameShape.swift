/// A frame's proportions.
public struct FrameShape: Sendable, Equatable {
    /// What the shape is called.
    public let name: String
    private let width: Int
    private let height: Int

    init(name: String, width: Int, height: Int) {
        self.name = name
        self.width = width
        self.height = height
    }

    /// The frame's width over its height.
    public var aspect: Double { Double(width) / Double(height) }

    /// A frame of that shape in pixels.
    ///
    /// - Parameter unit: How many pixels its shorter side has for each part of nine.
    public func size(unit: Int) -> (width: Int, height: Int) {
        let parts = width == height ? 9 : 1
        return (width * parts * unit, height * parts * unit)
    }
}
