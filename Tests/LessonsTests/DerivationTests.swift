import Foundation
import Lessons
import NeuralNetwork
import SceneGraph
import Testing
import Typesetting

/// Every derivation, set, read back from its glyphs and calculated.
@Suite struct DerivationTests {
    /// One derivation's numbers: what stands between the equals signs, and the last one, which is the result.
    private func check(
        _ quantity: Quantity, _ values: QuantityValues, isFlat: Bool, _ setter: FormulaSetter, _ reader: FormulaReader
    ) throws -> [String] {
        let derivation = values.derivation(of: quantity, isFlat: isFlat)
        let name = QuantityNames(values.shape).name(of: quantity)
        // Symbols can be set, too, and each of their terms is a number of the network.
        for symbols in derivation.symbols + derivation.remark { _ = try setter.set(symbols, display: true) }
        for term in derivation.terms { _ = values[term] }
        let tokens = try derivation.numbers.flatMap { try reader.tokens(try setter.set($0, display: true)) }
        var sides: [(sign: String, tokens: [FormulaReader.Token])] = []
        for token in tokens {
            if ["=", "≈"].contains(token.text) {
                sides.append((token.text, []))
            } else {
                guard !sides.isEmpty else { return ["\(name): nothing stands before a first equals sign"] }
                sides[sides.count - 1].tokens.append(token)
            }
        }
        func known(_ part: String) -> Double? {
            guard let index = Int(part.dropFirst("term-".count)), derivation.terms.indices.contains(index) else {
                return nil
            }
            return values[derivation.terms[index]]
        }
        let dots = try dots(derivation, tokens, known, setter, reader)
        guard let last = sides.popLast() else { return ["\(name): no result"] }
        var problems: [String] = []
        var result = FormulaValue(last.tokens, dots: nil, known: known)
        let printed = try result.value()
        problems += result.misprints.map { "\(name): the result \($0)" }
        if derivation.result != quantity { problems.append("\(name): it finds another number") }
        for side in sides {
            // A number without a name, such as one minus a prediction, has digits of its own.
            var formula = FormulaValue(side.tokens, dots: dots, rate: values.learningRate, known: known)
            let value = try formula.value()
            if !value.meets(printed) {
                let text = side.tokens.map(\.text).joined()
                problems.append(
                    "\(name): \(text) is \(value.low)...\(value.high), not \(last.tokens.map(\.text).joined())")
            }
            if last.sign == "=", value.high - value.low > 1e-9 * max(1, abs(value.low)) {
                problems.append("\(name): equal, though \(side.tokens.map(\.text).joined()) is rounded")
            }
        }
        return problems
    }

    /// What the dots in a long sum stand for, as the remark says it.
    private func dots(
        _ derivation: Derivation, _ tokens: [FormulaReader.Token], _ known: @escaping (String) -> Double?,
        _ setter: FormulaSetter, _ reader: FormulaReader
    ) throws -> Interval? {
        guard tokens.contains(where: { $0.text == "…" }) else { return nil }
        let remark = try #require(derivation.remark.first)
        let number = try #require(remark.components(separatedBy: #"\text"#).first)
        let read = try reader.tokens(try setter.set(number, display: true))
        try #require(read.prefix(2).map(\.text) == ["…", "≈"])
        var value = FormulaValue(Array(read.dropFirst(2)), dots: nil, known: { _ in nil })
        let rest = try value.value()
        guard remark.contains("denominator") else { return rest }
        // Of a softmax: a share of all powers, those that are written being the rest.
        let start = try #require(tokens.firstIndex { $0.text == "/" })
        let written = tokens[(start + 1)...].split { ["=", "≈"].contains($0.text) }.first.map(Array.init) ?? []
        let shown = written.filter { $0.text != "…" }
        var cleaned = shown
        if let plus = cleaned.lastIndex(where: { $0.text == "+" && $0.part == nil }) { cleaned.remove(at: plus) }
        while cleaned.filter({ $0.text == ")" || $0.text == "^()" }).count
            > cleaned.filter({ ["(", "^("].contains($0.text) }).count
        {
            cleaned.removeLast()
        }
        var powers = FormulaValue(cleaned, dots: nil, known: known)
        let total = try powers.value()
        return total * rest / (Interval(1) - rest)
    }

    @Test(
        "A derivation's numbers give its result, to the digits that are printed",
        arguments: 1...60 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        let values = try RandomNetwork(seed: seed, isTame: seed <= 50).values
        let setter = FormulaSetter(FontLibrary())
        let reader = try FormulaReader(setter)
        for quantity in values.shape.quantities where values[quantity].isFinite {
            // Powers beyond double precision are in nobody's head.
            guard values.step.forward.preActivations.joined().allSatisfy({ abs($0) < 300 }) else { continue }
            for isFlat in [false, true] {
                let problems = try check(quantity, values, isFlat: isFlat, setter, reader)
                #expect(problems.isEmpty, "seed \(seed): \(problems.joined(separator: "; "))")
            }
        }
    }

    @Test("A long sum has its largest terms, dots, and says how many it has")
    func longSums() throws {
        let network = try Network(
            layers: [6, 1], activations: [.sigmoid], loss: .binaryCrossEntropy,
            weights: try Weights(nested: [[[0.1, 2, -0.2, 3, 0.3, -4]]]), biases: Biases(nested: [[0.5]]))
        let step = TrainingStep(
            network: network, sample: Sample(input: [1, 1, 1, 1, 1, 1], target: [1]))
        let values = QuantityValues(step: step, learningRate: 0.1)
        let derivation = values.derivation(of: .preActivation(layer: 1, unit: 0))
        func weight(_ from: Int) -> Quantity { .weight(layer: 1, to: 0, from: from) }
        #expect([1, 3, 5].allSatisfy { derivation.terms.contains(weight($0)) })
        #expect([0, 2, 4].allSatisfy { !derivation.terms.contains(weight($0)) })
        #expect(derivation.symbols.contains { $0.contains(#"\cdots"#) })
        #expect(derivation.remark == [#"\cdots \approx 0.2000 \text{ (3 of 6 terms)}"#])
    }

    @Test("Every term of a formula stands for the quantity whose symbol or number it is")
    func terms() throws {
        let values = try RandomNetwork(seed: 3).values
        let symbols = QuantitySymbols(values.shape)
        let derivation = values.derivation(of: .preActivation(layer: 1, unit: 0))
        for (index, term) in derivation.terms.enumerated() {
            let part = "\\part{\(Derivation.partName(index))}{"
            let source = (derivation.symbols + derivation.numbers).joined()
            let start = try #require(source.range(of: part)).upperBound
            let text = source[start...]
            #expect(
                text.hasPrefix(symbols.symbol(term)) || text.first?.isNumber == true || text.first == "-",
                "\(text.prefix(20)) for \(term)")
        }
    }
}
