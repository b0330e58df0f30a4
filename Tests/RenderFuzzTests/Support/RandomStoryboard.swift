import FilmCases
import Films
import Foundation
import Parameters
import Timeline

/// A storyboard whose values are drawn from what a film's parameters allow, their ends more often than the rest.
///
/// It follows from the tables that storyboards are read by, so that a new film or setting is drawn from as soon as it has a line there. Only
/// what has to fit together is made here: layers, and the weights, biases and samples of their shape.
struct RandomStoryboard {
    /// The file's text.
    private(set) var yaml = ""

    private var random: RandomSource
    /// How often a value is one of the ends.
    private let extremity: Double
    private var lines: [(path: [String], value: String)] = []

    /// - Parameters:
    ///   - example: Which film, in which theme, and mostly in which shape.
    ///   - seed: Every seed has a storyboard of its own.
    init(of example: FilmCase, seed: UInt64) {
        let film = example.script
        random = RandomSource(seed: seed)
        extremity = random.pick([0.15, 0.5, 0.9])
        let share = random.pick([0.1, 0.4, 0.8])
        let shaped = ["network.layers", "network.weights", "network.biases", "sample.inputs", "sample.target"]
        let layers = film.parameters.first { $0.name == "network.layers" }
        for parameter in film.parameters where !(layers != nil && shaped.contains(parameter.name)) {
            guard !["steps", "parts"].contains(parameter.name), random.chance(share) else { continue }
            lines.append((parameter.path, value(of: parameter.kind, named: parameter.name)))
        }
        if let layers {
            addNetwork(share, film, layers.kind)
            if random.chance(0.8) { matchFunctions() }
        }
        if film.settings(of: Compilation.self) != nil { lines.append((["parts"], RandomParts(&random).parts)) }
        addCommon(example)
        yaml = "film: \(film.name)\n" + RandomStoryboard.text(lines[...].map { ($0.path[...], $0.value) }, indent: "")
    }

    // MARK: Networks

    /// Layers, and with some luck what has their shape.
    private mutating func addNetwork(_ share: Double, _ film: FilmScript, _ kind: ValueKind) {
        var layers = film.value(at: "network.layers")?.elements.compactMap(\.whole).map { Int($0) } ?? []
        guard case .list(of: .whole(let sizes), let counts) = kind else { return }
        let named = lines.filter { $0.path.count == 3 && ["weights", "biases"].contains($0.path[1]) }
        if random.chance(named.isEmpty ? 0.8 : 0.2) {
            let isLarge = random.chance(0.04)
            let count = Int.random(in: counts.lowerBound...(isLarge ? 3 : counts.upperBound), using: &random)
            layers = (0..<count).map { _ in
                min(
                    isLarge ? random.pick([1, 100, 256]) : random.pick([1, 1, 2, 3, 4, 5, 8, 12]), Int(sizes.upperBound)
                )
            }
            lines.append((["network", "layers"], "\(layers)"))
            // Numbers by name belong to the film's own layers.
            lines.removeAll { line in named.contains { $0.path == line.path } }
        }
        if film.parameters.contains(where: { $0.name == "steps" }), random.chance(0.7) {
            let hasBiases = !lines.contains { $0.path == ["network", "bias"] && $0.value == "false" }
            lines.append((["steps"], RandomLesson(layers: layers, hasBiases: hasBiases, &random).steps))
        }
        let connections = zip(layers, layers.dropFirst()).map { $0 * $1 }
        // What has many connections has few sparks, and takes its weights from the seed.
        if connections.max() ?? 0 > 1000 {
            lines.removeAll { $0.path == ["sparks"] }
            lines.append((["sparks"], "1"))
            return
        }
        let takesLists = film.parameters.contains { $0.name == "network.weights" }
        if takesLists, random.chance(share) {
            let gaps = zip(layers, layers.dropFirst()).map { from, to in rows(to, from) }
            lines.append((["network", "weights"], "[\(gaps.joined(separator: ", "))]"))
        }
        if takesLists, random.chance(share) {
            let gaps = layers.dropFirst().map { row($0) }
            lines.append((["network", "biases"], "[\(gaps.joined(separator: ", "))]"))
        }
        if random.chance(share) { lines.append((["sample", "inputs"], row(layers[0]))) }
        if random.chance(share) {
            let target = random.chance(0.7) ? row(layers[layers.count - 1], 0...1) : row(layers[layers.count - 1])
            lines.append((["sample", "target"], target))
        }
    }

    /// Gives cross-entropies the outputs that they need, and leaves out the steps of a network that is no longer there.
    private mutating func matchFunctions() {
        func value(_ key: String) -> String? { lines.first { $0.path == ["network", key] }?.value }
        if let output = value("output"), !["sigmoid", "softmax"].contains(output) {
            lines.removeAll { $0.path == ["network", "loss"] }
            lines.append((["network", "loss"], "mse"))
        }
        if ["layers", "activation", "output", "loss"].contains(where: { value($0) != nil }) {
            lines.removeAll { $0.path.starts(with: ["timing", "steps"]) }
        }
        if value("bias") == "false" { lines.removeAll { $0.path == ["network", "biases"] } }
    }

    private mutating func rows(_ count: Int, _ length: Int) -> String {
        "[\((0..<count).map { _ in row(length) }.joined(separator: ", "))]"
    }

    private mutating func row(_ count: Int, _ range: ClosedRange<Double> = -100...100) -> String {
        "[\((0..<count).map { _ in number(in: range, isAbove: false) }.joined(separator: ", "))]"
    }

    // MARK: Values

    private mutating func value(of kind: ValueKind, named name: String) -> String {
        switch kind {
        case .whole(let range):
            let end = range.upperBound - range.lowerBound > 100 ? range.lowerBound + 100 : range.upperBound
            return
                "\(random.chance(extremity) ? random.pick([range.lowerBound, range.upperBound]) : .random(in: range.lowerBound...end, using: &random))"
        case .number(let range): return number(in: range.lowest...range.highest, isAbove: range.isAbove)
        case .duration(let range), .moment(let range):
            let ends = [range.lowerBound, range.upperBound].map { Int(($0 * 1000).floor) }
            return "\(random.chance(extremity) ? random.pick(ends) : .random(in: ends[0]...ends[1], using: &random))ms"
        case .share: return random.pick(["0", "1", "0.5", "0.01", "0.99"])
        case .rate: return random.pick(["60", "24", "30000/1001", "1", "240"])
        case .flag: return random.pick(["true", "false"])
        case .choice(let names, _): return random.pick(names)
        case .text(let form): return form.names.isEmpty ? "\"\(name)\"" : random.pick(form.names)
        case .list(let kind, let count):
            let length = Int.random(in: count.lowerBound...min(count.upperBound, count.lowerBound + 6), using: &random)
            return "[\((0..<length).map { _ in value(of: kind, named: name) }.joined(separator: ", "))]"
        case .either(let names, let kind): return random.chance(0.5) ? random.pick(names) : value(of: kind, named: name)
        case .record(let form):
            let fields = form.fields.filter { $0.isRequired || random.chance(0.5) }.map { field in
                "\(field.key): \(value(of: field.kind, named: field.key))"
            }
            return "{\(fields.joined(separator: ", "))}"
        }
    }

    private mutating func number(in range: ClosedRange<Double>, isAbove: Bool) -> String {
        var special = [0, 1, -1, 100, -100, 1e-5, -1e-5, 1e-9, -1e-9, 0.5, -0.5, 0.1, 37, -50, 1e-300]
        special = (special + [range.lowerBound, range.upperBound]).filter {
            range.contains($0) && !(isAbove && $0 == range.lowerBound)
        }
        if random.chance(extremity) { return "\(random.pick(special))" }
        if random.chance(0.3) {
            let size = pow(10, Double.random(in: -9...2, using: &random)) * (random.chance(0.5) ? 1 : -1)
            if range.contains(size) { return "\(size)" }
        }
        // Numbers such as people write, and any.
        let any = Double.random(in: max(range.lowerBound, -3)...min(range.upperBound, 3), using: &random)
        let number = random.chance(0.7) ? (any * 100).rounded() / 100 : any
        return isAbove && number <= range.lowerBound ? "\(range.upperBound)" : "\(number == 0 ? 0 : number)"
    }

    // MARK: What all films have

    private mutating func addCommon(_ example: FilmCase) {
        lines.append((["theme"], example.theme.rawValue))
        if random.chance(0.25) {
            let title = random.pick([
                "A", "How a network learns", "Ünïcödé — naïve “quotes”", String(repeating: "W", count: 80),
                String(repeating: "long title ", count: 7) + "end", "i",
            ])
            lines.append((["title"], "\"\(title)\""))
        }
        for (name, range) in [("turn", -60.0...60), ("tilt", -30...60), ("drift", 0...3)] where random.chance(0.25) {
            lines.append((["camera", name], number(in: range, isAbove: false)))
        }
        for role in example.script.colorRoles where random.chance(0.08) {
            let color = random.pick([0, 0xFF_FFFF, Int.random(in: 0...0xFF_FFFF, using: &random)])
            lines.append((["colors", role.rawValue], "\"#\(String(format: "%06x", color))\""))
        }
        if random.chance(0.3) { lines.append((["captions"], random.pick(["burn", "track", "none"]))) }
        let sizes =
            switch example.shape.name {
            case "wide": ["114x64", "114x64", "150x64"]
            case "square": ["64x64", "64x80", "128x96"]
            default: ["64x114"]
            }
        let size = random.chance(0.03) ? random.pick(["256x64", "64x256", "64x128"]) : random.pick(sizes)
        lines.append((["output", "size"], size))
        // Languages whose words the default face has, or leaves as they are: the layout follows the language alone.
        if random.chance(0.25) { lines.append((["language"], random.pick(["de", "ar", "ja"]))) }
    }

    /// Keys with what stands below them, indented.
    private static func text(_ lines: [(keys: ArraySlice<String>, value: String)], indent: String) -> String {
        var order: [String] = []
        var groups: [String: [(keys: ArraySlice<String>, value: String)]] = [:]
        for line in lines {
            guard let key = line.keys.first else { continue }
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append((line.keys.dropFirst(), line.value))
        }
        return order.map { key in
            let group = groups[key] ?? []
            if group.count == 1, group[0].keys.isEmpty { return "\(indent)\(key): \(group[0].value)\n" }
            return "\(indent)\(key):\n" + text(group, indent: indent + "  ")
        }.joined()
    }
}
