import FilmKit
import Films
import Foundation
import SceneGraph
import Testing
import Timeline
import Typesetting

/// The numbers in the equations, read back glyph by glyph from what is drawn, against the values that the film tells.
@Suite struct PrintedNumberTests {
    private static let settings: [ComputationGraph.Settings] = [
        .init(),
        .init(
            input: [-1.3, 0.25], target: [0], weights: [[[1.1, 0.6], [-0.2, -1.7]], [[-0.9, 2.2]]],
            biases: [[0.4, -0.35], [-1.2]], learningRate: 1.5),
        .init(
            input: [12.5, -3], target: [0.3], weights: [[[0.01, 0], [2, -2]], [[5, -5]]], biases: [[0, 0], [0]]),
        // Numbers with powers of ten, and such as are rounded wherever they stand.
        .init(
            input: [0.12345, -0.98765], target: [0.33333],
            weights: [[[12.3456, -9.99995], [-0.00049, 0.99999]], [[33.3333, -33.3333]]],
            biases: [[-12.3456, 7.77777], [-0.00001]], learningRate: 3),
        .init(
            input: [1e-5, -1e-5], target: [0], weights: [[[1e-5, -1e-5], [-4e-6, 2e-5]], [[1e-5, -1e-5]]],
            biases: [[-1e-5, 1e-5], [-1e-5]], learningRate: 1e-5),
        .init(
            input: [100, 100], target: [1], weights: [[[1, 0], [0, 1]], [[20, 20]]], biases: [[0, 0], [0]],
            learningRate: 0.123456),
    ]

    /// What each step's equations find, in their order.
    private static let results: [String: [String]] = [
        "inputs": ["x1", "x2", "y"], "z1": ["z1"], "h1": ["h1"], "z2": ["z2"], "h2": ["h2"], "z3": ["z3"],
        "prediction": ["yhat"], "loss": ["L"], "d-prediction": ["dL/dyhat"], "d-sigmoid": ["dyhat/dz3"],
        "d-z3": ["dL/dz3"], "error": [], "result": [],
        "d-output-weights": ["dL/dw31", "dL/dw32"], "d-b3": ["dL/db3"], "d-hidden": ["dL/dh1", "dL/dh2"],
        "d-z1": ["dL/dz1"], "chain": [], "d-z2": ["dL/dz2"], "d-first-unit": ["dL/dw11", "dL/dw12", "dL/db1"],
        "d-second-unit": ["dL/dw21", "dL/dw22", "dL/db2"], "update": ["w31 new"],
    ]

    /// A number as it is printed.
    private struct Printed {
        var text: String
        let isResult: Bool
        /// What stands over the ten of ×10; nil for none.
        var exponent: String?

        var value: Double { Double("\(text)e\(exponent ?? "0")") ?? .nan }

        /// Whether it is that value, to the digits that are printed; a sign counts if there is one.
        func isRounded(_ value: Double) -> Bool {
            let digits = text.split(separator: ".").dropFirst().first?.count ?? 0
            let power = (exponent.flatMap { Double($0) } ?? 0) - Double(digits)
            let reference = isResult || text.hasPrefix("-") ? value : abs(value)
            return abs(self.value - reference) <= 0.5 * pow(10, power) * (1 + 1e-9)
        }

        /// Whether nothing was lost.
        func isExact(_ value: Double) -> Bool { abs(self.value - value) <= 1e-11 * abs(value) }
    }

    /// The formula face's glyphs for the characters of numbers.
    private func alphabet() throws -> [UInt32: Character] {
        let setter = FormulaSetter(FontLibrary())
        var glyphs: [UInt32: Character] = [:]
        for character in "0123456789.-" {
            let glyph = try #require(try setter.set(String(character), display: false).glyphs.first)
            glyphs[glyph.index] = character
        }
        // Scripts have glyphs of their own.
        for character in "0123456789-" {
            let glyph = try #require(try setter.set("x^{\(character)}", display: false).glyphs.last)
            glyphs[glyph.index] = character
        }
        let times = try #require(try setter.set(#"\times"#, display: false).glyphs.first)
        glyphs[times.index] = "×"
        return glyphs
    }

    /// The numbers in a line. A minus sign belongs to a number if nothing stands before it, or an opening parenthesis or an equals sign.
    private func numbers(_ box: GlyphBox, _ alphabet: [UInt32: Character], openers: Set<UInt32>) -> [Printed] {
        var found: [Printed] = []
        var open: Printed?
        var mayBeSigned = true
        var isPower = false
        var exponent = ""
        func close() {
            if var number = open {
                if !exponent.isEmpty { number.exponent = exponent }
                found.append(number)
            }
            (open, isPower, exponent) = (nil, false, "")
        }
        for glyph in box.glyphs {
            let character = glyph.typeface == .formula ? alphabet[glyph.index] : nil
            if glyph.scale <= 0.9 {
                // After the ten of a power stands its exponent; other scripts are no numbers.
                if isPower, let character { exponent.append(character) }
                continue
            }
            if !exponent.isEmpty { close() }
            switch character {
            case "×"?: isPower = open != nil
            case "1"? where isPower, "0"? where isPower: break
            case "-"? where mayBeSigned:
                close()
                open = Printed(text: "-", isResult: box.isPart(glyph.part, within: "result"))
            case let character? where character != "-":
                if open == nil { open = Printed(text: "", isResult: box.isPart(glyph.part, within: "result")) }
                open?.text.append(character)
            default: close()
            }
            mayBeSigned = glyph.typeface == .formula && openers.contains(glyph.index)
        }
        close()
        return found.filter { Double($0.text) != nil }
    }

    @Test("Every printed number is a value of the film, to its digits", arguments: settings.indices, [1, 9.0 / 16])
    func equations(index: Int, aspect: Double) throws {
        let settings = Self.settings[index]
        let film = try ComputationGraph(settings: settings, staging: Staging(aspect: aspect))
        let alphabet = try alphabet()
        let setter = FormulaSetter(FontLibrary())
        let openers = Set(
            try ["(", "=", #"\approx"#, "["].map { text in
                try #require(try setter.set(text, display: false).glyphs.first).index
            })
        let values = Dictionary(
            uniqueKeysWithValues: film.values(at: film.duration - RationalTime(1, 1000)).map { ($0.name, $0.value) })
        // The numbers of a nudge are no values of the film: ComputationGraphTests have them.
        for section in film.sections where !section.name.hasPrefix("nudge") {
            let time = section.start + (section.end - section.start).scaled(by: RationalTime(4, 5))
            let printed = film.scene(at: time).overlay.items.flatMap { item -> [Printed] in
                guard case .lettering(let text) = item, text.opacity > 0.9,
                    text.box.parts.contains(where: { $0.name == "result" })
                        || text.box.glyphs.allSatisfy({ $0.typeface == .formula })
                else { return [] }
                return numbers(text.box, alphabet, openers: openers)
            }
            let expected = try #require(Self.results[section.name])
            let results = printed.filter(\.isResult)
            #expect(results.count == expected.count, "\(section.name): \(printed.map(\.text))")
            for (number, name) in zip(results, expected) {
                #expect(
                    number.isRounded(try #require(values[name])), "\(section.name): \(number.text) is not \(name)")
            }
            // What is put in for others: the film's values, the learning rate, the 1 of 1 - y; and the slope -y/p begins with a minus of its own.
            let logit = try #require(values["z3"])
            let known =
                Array(values.values) + [settings.learningRate, 1, 1 / (1 + exp(logit))]
                + (section.name == "d-prediction" ? [-(settings.target?.first ?? 1)] : [])
            for number in printed where !number.isResult {
                #expect(known.contains(where: number.isRounded), "\(section.name): \(number.text) is no value")
            }
            #expect(printed.count > expected.count || section.name == "inputs" || section.name == "d-b3")
        }
    }
}
