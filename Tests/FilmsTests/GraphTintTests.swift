import FilmKit
import Films
import SceneGraph
import Testing
import Timeline

/// What places and edges look like follows the numbers that are shown, through the update, too.
@Suite struct GraphTintTests {
    /// The update turns the sign of w31, b3 and z3.
    private static let flipping = ComputationGraph.Settings(
        target: [0], weights: [[[0.7, -0.4], [-0.5, 0.8]], [[0.05, -0.3]]], learningRate: 2)

    private static let parameters = ["w11", "w12", "b1", "w21", "w22", "b2", "w31", "w32", "b3"]

    /// A moment of the last step, as a share of it.
    private func moment(_ film: ComputationGraph, _ percent: Int64) throws -> (scene: Scene, values: [String: Double]) {
        let update = try #require(film.sections.first { $0.name == "update" })
        let time = update.start + (update.end - update.start).scaled(by: RationalTime(percent, 100))
        let values = film.values(at: time).map { ($0.name, $0.value) }
        return (film.scene(at: time), Dictionary(uniqueKeysWithValues: values))
    }

    private func spheres(_ scene: Scene) -> [SphereSet.Instance] {
        scene.root.drawables.flatMap { drawable in
            if case .spheres(let set) = drawable { set.instances } else { [SphereSet.Instance]() }
        }
    }

    @Test(
        "Filaments carry the weights, and during the update what lies between the old and the new ones",
        arguments: [10, 24, 42, 95])
    func filaments(percent: Int64) throws {
        let film = try ComputationGraph(settings: Self.flipping, staging: Staging())
        let (scene, values) = try moment(film, percent)
        let (old, new) = (values, try moment(film, 95).values)
        let ends = try Self.parameters.map { name in
            (old: Float(try #require(old[name])), new: Float(try #require(new["\(name) new"])))
        }
        let tinted = scene.root.drawables.compactMap { drawable -> ConnectionSet? in
            if case .connections(let set) = drawable, set.positive != set.negative { set } else { nil }
        }
        #expect(!tinted.isEmpty)
        // All but an edge that is lit alone because its number flies.
        for set in tinted where set.geometry.connections.count > 1 {
            let weights = set.geometry.connections.map(\.weight)
            // w31, whose equation is written, changes before the others.
            switch percent {
            case 10: #expect(weights == ends.map(\.old))
            case 95: #expect(weights == ends.map(\.new))
            default:
                for (index, name) in Self.parameters.enumerated() {
                    let share = (weights[index] - ends[index].old) / (ends[index].new - ends[index].old)
                    let expected: ClosedRange<Float> =
                        name == "w31" ? (percent < 31 ? 0.001...0.999 : 1...1) : percent < 34 ? 0...0 : 0.001...0.999
                    #expect(expected.contains(share), "\(name): \(share)")
                }
            }
        }
    }

    @Test("A place has the colour of its number's sign")
    func places() throws {
        let film = try ComputationGraph(settings: Self.flipping, staging: Staging())
        let (before, after) = (try moment(film, 10), try moment(film, 95))
        // In the order of the places: b3 is the sixth, z3 the eleventh.
        for (place, name) in [(5, "b3"), (10, "z3")] {
            let old = try #require(before.values[name])
            let new = try #require(after.values["\(name) new"])
            #expect((old < 0) != (new < 0), "\(name) does not change its sign")
            #expect(spheres(before.scene)[place].signal != spheres(after.scene)[place].signal, "\(name)")
        }
        // x1 is positive and x2 negative, and both stay.
        for place in [0, 1] {
            #expect(spheres(before.scene)[place].signal == spheres(after.scene)[place].signal)
        }
        #expect(spheres(before.scene)[0].signal != spheres(before.scene)[1].signal)
    }

    @Test("Zero is dark, and what is next to zero nearly so")
    func zero() throws {
        let film = try ComputationGraph(
            settings: .init(input: [0, 1e-5], biases: [[0, 0.2], [0.3]]), staging: Staging())
        let found = spheres(try moment(film, 10).scene)
        #expect(found[0].fill == 0)
        #expect(found[1].fill > 0 && found[1].fill < 0.001)
        #expect(found[3].fill == 0)
    }
}
