import Parameters
import Testing

/// Parameters of a root, of what holds it, and the tree of their keys.
@Suite struct ParameterTests {
    private struct Lamp: Sendable, Equatable {
        var count = 2
        var isOn = false
    }

    private struct Room: Sendable, Equatable {
        var lamp: Lamp? = Lamp()
    }

    private static let parameters: [Parameter<Lamp>] = [
        .whole("light.count", "How many", 1...9, \.count), .flag("light.state.on", "Whether it is on", \.isOn),
    ]

    @Test func lifted() throws {
        let parameters = Self.parameters.map { $0.lifted(get: { (room: Room) in room.lamp }, set: { $0.lamp = $1 }) }
        var room = Room()
        #expect(parameters.map(\.name) == ["light.count", "light.state.on"])
        #expect(parameters.map { $0.yaml(of: room) } == ["2", "false"])
        parameters[0].set(&room, .whole(7))
        parameters[1].set(&room, .flag(true))
        #expect(room == Room(lamp: Lamp(count: 7, isOn: true)))
        room.lamp = nil
        parameters[0].set(&room, .whole(3))
        #expect(room.lamp == nil && parameters[0].get(room) == nil)
    }

    @Test func tree() throws {
        guard case .group(let top) = KeyTree(Self.parameters), case .group(let inner)? = top.first?.tree else {
            Issue.record("no groups")
            return
        }
        #expect(top.map(\.key) == ["light"] && inner.map(\.key) == ["count", "state"])
        guard case .value(let count) = inner[0].tree, case .group = inner[1].tree else {
            Issue.record("other nodes")
            return
        }
        #expect(count.name == "light.count")
    }

    @Test func depths() {
        let weights = ValueKind.list(of: .list(of: .flag, count: 1...2), count: 3...4)
        #expect(weights.depth == 2 && ValueKind.flag.depth == 0)
        #expect(weights.largestCount == 1 + 4 * (1 + 2))
        #expect(weights.yaml(.list([.list([.flag(true)])])) == "[[true]]")
    }
}
