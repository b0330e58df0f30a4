/// A change to a film's camera position and path. The camera still frames the whole subject.
public struct CameraAdjustment: Codable, Sendable, Equatable {
    /// The rotation around the subject to the right, in degrees: -60 to 60. The default is 0.
    public var turn: Double
    /// The rotation upwards, in degrees: -30 to 60. The default is 0.
    public var tilt: Double
    /// A factor on the drift's amplitude: 0 to 3. The default is 1.
    public var drift: Double

    /// Makes an adjustment; the defaults change nothing.
    public init(turn: Double = 0, tilt: Double = 0, drift: Double = 1) {
        self.turn = turn
        self.tilt = tilt
        self.drift = drift
    }

    /// The range of turns. Beyond it, a film would be seen along its flow, where its layers hide one another.
    public static let turns = -60.0...60.0
    /// The range of tilts. Beyond it, a camera could pass the zenith.
    public static let tilts = -30.0...60.0
    /// The range of drift factors.
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
