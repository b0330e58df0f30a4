import SceneGraph
import Testing

/// A dense gap is drawn as a sample that must neither lose what is strong nor change the light of all.
@Suite struct FilamentSampleTests {
    /// A gap of `count` connections with weights and gradients spread over 0...1.
    private func gap(_ count: Int) -> ConnectionGeometry {
        ConnectionGeometry(
            (0..<count).map { i in
                let share = Float((i &* 7919) % 10007) / 10007
                let gradient = Float((i &* 5003) % 10009) / 10009
                return .init(
                    start: .zero, end: [1, 0, 0], weight: share, relativeWeight: share * share * share,
                    relativeGradient: gradient > 0.5 ? gradient * gradient : 0)
            })
    }

    private func veil(_ c: ConnectionGeometry.Connection) -> Double {
        let share = Double(c.relativeWeight)
        return (0.08 + 0.92 * share * share) * (0.55 + 0.45 * share)
    }

    private func flash(_ c: ConnectionGeometry.Connection) -> Double { Double(c.relativeGradient).squareRoot() }

    @Test("A gap that is not dense is drawn whole and in its order", arguments: [0, 1, 312, FilamentSample.limit])
    func sparse(count: Int) {
        for purpose in [FilamentSample.Purpose.weights, .gradients] {
            let filaments = FilamentSample(of: gap(count), for: purpose).filaments
            #expect(filaments.map(\.position) == Array(0..<count))
            #expect(filaments.allSatisfy { $0.gain == 1 })
        }
    }

    @Test(
        "A sample has about as many filaments as it may, and carries the light of all", arguments: [4096, 16384, 65536])
    func unbiased(count: Int) {
        let geometry = gap(count)
        for (purpose, light) in [(FilamentSample.Purpose.weights, veil), (.gradients, flash)] {
            let filaments = FilamentSample(of: geometry, for: purpose).filaments
            #expect(abs(filaments.count - FilamentSample.limit) <= 1 || purpose == .gradients)
            #expect(filaments.count <= FilamentSample.limit + 1)
            #expect(filaments.allSatisfy { $0.gain >= 1 })
            let all = geometry.connections.reduce(0) { $0 + light($1) }
            let drawn = filaments.reduce(0) { $0 + Double($1.gain) * light(geometry.connections[$1.position]) }
            #expect(abs(drawn / all - 1) < 0.01)
        }
    }

    @Test("What shows most is always drawn, as it is; a sample's others show about alike")
    func strong() {
        let geometry = gap(8192)
        let filaments = FilamentSample(of: geometry, for: .weights).filaments
        let gains = Dictionary(uniqueKeysWithValues: filaments.map { ($0.position, $0.gain) })
        let brightestSampled = filaments.filter { $0.gain > 1 }
            .map { Double($0.gain) * veil(geometry.connections[$0.position]) }.max()!
        #expect(filaments.contains { $0.gain == 1 })
        for (position, connection) in geometry.connections.enumerated() where veil(connection) > brightestSampled {
            #expect(gains[position] == 1)
        }
    }

    @Test("The same connections give the same sample; no gradient gives no flash")
    func determinism() {
        #expect(FilamentSample(of: gap(9000), for: .weights) == FilamentSample(of: gap(9000), for: .weights))
        let still = ConnectionGeometry(
            (0..<5000).map { _ in .init(start: .zero, end: [1, 0, 0], weight: 0, relativeWeight: 0) })
        #expect(FilamentSample(of: still, for: .gradients).filaments.isEmpty)
        #expect(FilamentSample(of: still, for: .weights).filaments.count == FilamentSample.limit)
    }
}
