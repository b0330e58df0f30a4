import SceneGraph

/// How wide a line has to be drawn, so that all pixels that its filament touches are looked at; the arithmetic is that of `connection.vert`.
struct FilamentWidth {
    private let world: Matrix4
    private let projection: Matrix4
    private let eye: SIMD3<Float>
    private let halfFrame: SIMD2<Float>
    /// A filament's full width in pixels at distance 1.
    private let width: Float
    private let flash: Float
    private let change: Float
    private let emphasis: Float

    init(_ placed: DrawList.Placed<ConnectionSet>, _ frame: FrameUniforms) {
        world = placed.world
        projection = frame.viewProjection
        eye = frame.eye
        halfFrame = frame.size / 2
        width = placed.item.width / frame.pixel
        flash = placed.item.flash
        change = placed.item.change
        emphasis = placed.item.emphasis
    }

    /// The widest that one of these filaments needs, in pixels as OpenGL measures them; infinite where one reaches behind the eye.
    func widest(
        of filaments: ArraySlice<FilamentSample.Filament>, in connections: [ConnectionGeometry.Connection]
    ) -> Float {
        // Drivers round the width of a line, so that half a pixel could be lost.
        filaments.reduce(0) { max($0, needed(for: connections[$1.position])) }.rounded(.up)
    }

    private func needed(for connection: ConnectionGeometry.Connection) -> Float {
        let start = world.transform(point: connection.start)
        let end = world.transform(point: connection.end)
        let startClip = projection * SIMD4(start, 1)
        let endClip = projection * SIMD4(end, 1)
        guard min(startClip.w, endClip.w) > 0 else { return .infinity }
        let along =
            (SIMD2(endClip.x, endClip.y) / endClip.w - SIMD2(startClip.x, startClip.y) / startClip.w) * halfFrame
        let length = (along * along).sum().squareRoot()
        let relative =
            connection.relativeWeight + (connection.nextRelativeWeight - connection.relativeWeight) * change
        let share = min(max(relative, 0), 1)
        let strength = abs(connection.relativeGradient).squareRoot()
        let growth = abs(connection.nextWeight) - abs(connection.weight)
        let swell = emphasis * strength * (growth > 0 ? 1.6 : growth < 0 ? -0.7 : 0)
        let flashing = (1 + 0.5 * flash * strength) * (1 + swell)
        let nearest = min((start - eye).length, (end - eye).length)
        let across = width * (0.55 + 0.45 * share) * flashing / nearest + 1
        // OpenGL measures a line's width along an axis of the frame; the rest is for what rounding moves.
        let steepness = length > 0 ? length / max(abs(along.x), abs(along.y)) : Float(2).squareRoot()
        return across * steepness + 0.02
    }
}
