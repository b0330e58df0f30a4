/// How a film's camera departs from the place and the path that the film has for it. It still frames all that it did.
public struct CameraAdjustment: Codable, Sendable, Equatable {
    /// How far it stands around its subject, in degrees to the right: -60 to 60.
    public var turn: Double
    /// How far it stands above, in degrees: -30 to 60.
    public var tilt: Double
    /// How wide its drift is, as a factor: 0 to 3.
    public var drift: Double

    /// An adjustment; the default changes nothing.
    public init(turn: Double = 0, tilt: Double = 0, drift: Double = 1) {
        self.turn = turn
        self.tilt = tilt
        self.drift = drift
    }

    /// How far it may be turned: beyond, films are seen along their flow, where everything hides everything.
    public static let turns = -60.0...60.0
    /// How far it may be tilted: beyond, a camera could pass the zenith.
    public static let tilts = -30.0...60.0
    /// How wide the drift may be.
    public static let drifts = 0.0...3.0

    /// Checks every value against its range.
    ///
    /// - Throws: ``FilmError`` that names the value and its range.
    package func validate() throws(FilmError) {
        let values = [("turn", turn, Self.turns), ("tilt", tilt, Self.tilts), ("drift", drift, Self.drifts)]
        for (name, value, range) in values where !range.contains(value) {
            throw FilmError(
                "The camera's \(name) is \(value): use a number from \(range.lowerBound) to \(range.upperBound).",
                at: "camera.\(name)")
        }
    }
}
