/// The filaments that stand for a gap's connections: all of them, or of a dense gap a sample that carries the same light.
///
/// A connection is drawn with a probability in proportion to how much it shows, and at most 1; what is drawn is multiplied by the
/// probability's reciprocal, so that the light of all stays what it is: Horvitz, Thompson: "A Generalization of Sampling Without
/// Replacement from a Finite Universe", Journal of the American Statistical Association 47(260), 1952. So those that show most are always
/// there, and the rest look about alike. The sample is drawn at even steps of the added-up probabilities (Madow: "On the Theory of
/// Systematic Sampling, II", Annals of Mathematical Statistics 20(3), 1949), so every neuron keeps its share of filaments.
///
/// The choice depends on the connections alone, never on time or camera.
public struct FilamentSample: Sendable, Equatable {
    /// How many filaments a gap may have before only a sample is drawn, and about how many a sample has.
    public static let limit = 2000

    /// What a sample is to show.
    public enum Purpose: Sendable {
        /// The veil of weights: what shows is the size of the weight.
        case weights
        /// The flash of an update: what shows is the size of the gradient.
        case gradients
    }

    /// One filament that is drawn.
    public struct Filament: Sendable, Equatable {
        /// The connection's position in its geometry.
        public let position: Int
        /// What its light and its cover are multiplied by, at least 1.
        public let gain: Float
    }

    /// The filaments in the order of drawing: the geometry's own or, in a sample, from the widest to the narrowest.
    public let filaments: [Filament]

    /// Whether only a sample of a geometry's connections is drawn.
    public static func isNeeded(for geometry: ConnectionGeometry) -> Bool { geometry.connections.count > limit }

    /// Chooses a geometry's filaments. One that needs no sample is drawn whole, whatever the purpose.
    public init(of geometry: ConnectionGeometry, for purpose: Purpose) {
        let connections = geometry.connections
        guard FilamentSample.isNeeded(for: geometry) else {
            filaments = connections.indices.map { Filament(position: $0, gain: 1) }
            return
        }
        let chances = FilamentSample.chances(connections.map { FilamentSample.prominence($0, purpose) })
        var chosen: [Filament] = []
        chosen.reserveCapacity(FilamentSample.limit + 1)
        var sum = 0.5
        for (position, chance) in chances.enumerated() {
            let next = sum + chance
            if next.rounded(.down) > sum.rounded(.down) {
                chosen.append(Filament(position: position, gain: Float(1 / chance)))
            }
            sum = next
        }
        filaments = chosen.sorted { a, b in
            let (wide, narrow) = (connections[a.position].relativeWeight, connections[b.position].relativeWeight)
            return wide != narrow ? wide > narrow : a.position < b.position
        }
    }

    /// How much of a filament is seen, as the filaments' shader draws it.
    private static func prominence(_ connection: ConnectionGeometry.Connection, _ purpose: Purpose) -> Double {
        switch purpose {
        case .weights:
            let share = min(max(Double(connection.relativeWeight), 0), 1)
            return (0.08 + 0.92 * share * share) * (0.55 + 0.45 * share)
        case .gradients:
            return Double(abs(connection.relativeGradient)).squareRoot()
        }
    }

    /// Probabilities in proportion to the prominence and at most 1 that add up to the limit, or to fewer where fewer are seen at all.
    private static func chances(_ prominence: [Double]) -> [Double] {
        // Those that are certain to be drawn take their places first; the rest share what is left.
        let sorted = prominence.sorted(by: >)
        var rest = sorted.reduce(0, +)
        var scale = 0.0
        for (certain, largest) in sorted.prefix(limit).enumerated() where largest > 0 {
            scale = Double(limit - certain) / rest
            if scale * largest <= 1 { break }
            rest -= largest
        }
        return prominence.map { min(1, scale * $0) }
    }
}
