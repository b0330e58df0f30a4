/// Steps of a lesson drawn at random: in an order in which all is found before it is shown, in any portions.
struct RandomLesson {
    /// The steps as YAML, on one line.
    let steps: String

    private static let titles = [
        "A", "The weighted sum", "Ünïcödé — naïve “quotes”", "W W W W W W W W W W W W W W W W W W W W W W W W W",
        "A title that is as long as a title may be, so that it needs two lines or three.",
    ]
    private static let sayings = [
        "i", "One sentence.", "A formula $1 - z^2$ in a sentence, and a brace \\\\{.",
        "A text of many words that goes on and on, so that it needs several lines in every frame, and is still read: word by word by word.",
    ]

    init(layers: [Int], hasBiases: Bool, _ random: inout RandomSource) {
        let names = Self.names(layers, hasBiases, &random)
        var steps: [String] = []
        var found: [String] = []
        var index = 0
        while index < names.count {
            let count = min(random.pick([0, 1, 1, 2, 3, 12]), names.count - index)
            let finds = names[index..<index + count]
            index += count
            found += finds
            var fields = ["title: \"\(random.pick(Self.titles))\"", "name: s\(steps.count)"]
            if random.chance(0.8) {
                let own =
                    found.isEmpty || random.chance(0.5)
                    ? "" : " {\(random.pick(found)):symbol} is {\(random.pick(found))}."
                let saying = random.chance(0.02) ? String(repeating: "word ", count: 70) : random.pick(Self.sayings)
                fields.append("say: \"\(saying)\(own)\"")
            }
            if !finds.isEmpty { fields.append("find: \"\(finds.joined(separator: " "))\"") }
            if random.chance(0.2) { fields.append("focus: \"\(random.pick(["w[1]", "x", "L", "y"] + names))\"") }
            if random.chance(0.2) {
                fields.append("formula: none")
            } else if random.chance(0.2), let last = found.last {
                fields.append(#"formula: ["\\symbol{\#(last)} = \\frac{1}{2} \\value{\#(last)}"]"#)
            }
            if random.chance(0.2) {
                fields.append("figure: none")
            } else if random.chance(0.3), !found.isEmpty {
                let shown = (0..<random.pick([1, 2, 5])).map { _ in random.pick(found) }
                fields.append("figure: \"\(random.pick(["bars", "table"])) \(shown.joined(separator: " "))\"")
            }
            if random.chance(0.2) { fields.append("duration: \(random.pick(["2s", "60s", "3.5s"]))") }
            steps.append("{\(fields.joined(separator: ", "))}")
        }
        if random.chance(0.8) { steps.append("{title: Update, direction: update, changes: L}") }
        self.steps = "[\(steps.joined(separator: ", "))]"
    }

    /// The names of all numbers up to a random one, in an order in which each is computed from those before it.
    private static func names(_ layers: [Int], _ hasBiases: Bool, _ random: inout RandomSource) -> [String] {
        let last = layers.count - 1
        func units(_ layer: Int, _ name: (String) -> String) -> [String] {
            (1...layers[layer]).map { name("[\(layer)][\($0)]") }
        }
        func outputs(_ name: (String) -> String) -> [String] { (1...layers[last]).map { name("[\($0)]") } }
        var names = (1...layers[0]).map { "x[\($0)]" } + outputs { "y\($0)" }
        for layer in 1...last {
            names += units(layer) { "z\($0)" }
            names += layer < last ? units(layer) { "h\($0)" } : outputs { "yhat\($0)" }
        }
        names += ["L"] + outputs { "dL/dyhat\($0)" }
        for layer in (1...last).reversed() {
            if layer < last { names += units(layer) { "dL/dh\($0)" } }
            for unit in 1...layers[layer] {
                let signal = layer < last ? "h[\(layer)][\(unit)]" : "yhat[\(unit)]"
                names.append("d\(signal)/dz[\(layer)][\(unit)]")
            }
            names += units(layer) { "dL/dz\($0)" }
            for unit in 1...layers[layer] {
                names += (1...layers[layer - 1]).map { "dL/dw[\(layer)][\(unit),\($0)]" }
                if hasBiases { names.append("dL/db[\(layer)][\(unit)]") }
            }
        }
        // Not more than there may be steps for.
        return Array(names.prefix(min(Int.random(in: 1...names.count, using: &random), 150)))
    }
}
