import FilmKit
import Typesetting

/// A text of a lesson in which names of quantities stand for their values and symbols.
///
/// In words, `{dL/dz3}` is the value of a quantity as it is printed, and `{dL/dz3:symbol}` its symbol; `\{` is a brace.
/// In formulas, where braces group, the same are `\value{dL/dz3}` and `\symbol{dL/dz3}`. `eta` is the learning rate. In
/// a step that nudges a number, `{L nudged}` is another number after the change, `{L change}` the difference, and `{L
/// slope}` the difference for each unit of the change; `{nudge}` is the change itself.
struct LessonText {
    /// The text with all quantities written out, as words and formulas between dollars.
    private(set) var text = ""
    /// The quantities whose values are in the text, in order.
    private(set) var shown: [Quantity] = []
    /// The quantities whose values are formula parts, by the parts' indices.
    private(set) var terms: [Quantity] = []
    /// The quantities whose symbols are formula parts, by the parts' indices.
    private(set) var named: [Quantity] = []
    /// What is wrong with the text; empty if it can be set.
    private(set) var problems: [String] = []

    private let values: QuantityValues
    private let names: QuantityNames
    private let symbols: QuantitySymbols
    private let vocabulary: Vocabulary
    private let nudge: Nudge?

    /// Resolves words with formulas between dollars.
    init(
        words: String, _ values: QuantityValues, _ names: QuantityNames, _ vocabulary: Vocabulary, _ nudge: Nudge?
    ) {
        self.init(values, names, vocabulary, nudge)
        var isFormula = false
        var rest = Substring(words)
        while let character = rest.popFirst() {
            switch character {
            case "\\" where !isFormula && rest.first.map { "{}".contains($0) } == true:
                rest.popFirst().map { text.append($0) }
            case "\\" where rest.first == "$": text += "\\\(rest.removeFirst())"
            case "$":
                isFormula.toggle()
                text.append(character)
            case "\\" where isFormula: addCommand(&rest)
            case "{" where !isFormula:
                guard let end = rest.firstIndex(of: "}") else {
                    problems.append(
                        "'{\(rest.prefix(20))' has no '}' at its end: close it, or write '\\{' for a brace.")
                    return
                }
                add(String(rest[..<end]), inWords: true)
                rest = rest[rest.index(after: end)...]
            case "}" where !isFormula:
                problems.append("There is a '}' without a '{' before it: write '\\}' for a brace.")
            default: text.append(character)
            }
        }
        check()
    }

    /// Resolves a formula.
    ///
    /// - Parameter found: Quantities whose values appear only when the step finds them.
    init(
        formula: String, _ values: QuantityValues, _ names: QuantityNames, _ vocabulary: Vocabulary, _ nudge: Nudge?,
        found: [Quantity]
    ) {
        self.init(values, names, vocabulary, nudge)
        self.found = found
        var rest = Substring(formula)
        while let character = rest.popFirst() {
            if character == "\\" { addCommand(&rest) } else { text.append(character) }
        }
        do throws(TypesettingError) {
            _ = try PlainText.of("$\(text)$")
        } catch {
            problems.append("\(error).")
        }
    }

    private init(_ values: QuantityValues, _ names: QuantityNames, _ vocabulary: Vocabulary, _ nudge: Nudge?) {
        self.vocabulary = vocabulary
        self.values = values
        self.names = names
        self.nudge = nudge
        symbols = QuantitySymbols(values.shape)
    }

    /// What the step finds, where numbers are formula parts; nil in words.
    private var found: [Quantity]?

    /// Adds a command of a formula, whose backslash has been read.
    private mutating func addCommand(_ rest: inout Substring) {
        let command = ["value", "symbol"].first { rest.hasPrefix("\($0){") }
        guard let command, let end = rest.firstIndex(of: "}") else {
            text.append("\\")
            // An escaped character is no command.
            if let next = rest.first, !next.isLetter { text.append(rest.removeFirst()) }
            return
        }
        let name = rest[rest.index(rest.startIndex, offsetBy: command.count + 1)..<end]
        rest = rest[rest.index(after: end)...]
        add(command == "symbol" ? "\(name):symbol" : String(name), inWords: false)
    }

    /// Adds the value or symbol of a name.
    private mutating func add(_ content: String, inWords: Bool) {
        let parts = content.split(separator: ":", omittingEmptySubsequences: false)
        let name = parts[0].trimmed
        let form = parts.count > 1 ? parts[1].trimmed : ""
        guard parts.count <= 2, form.isEmpty || form == "symbol" else {
            problems.append("'{\(content)}' is neither a value nor a symbol: write '{\(name)}' or '{\(name):symbol}'.")
            return
        }
        guard let formula = formula(of: name, isSymbol: form == "symbol") else { return }
        // Short numbers in words have the words' digits, with a minus sign rather than a hyphen.
        let plain = formula.replacing("{\(vocabulary[.decimal])}", with: vocabulary[.decimal])
        let isPlain = plain.allSatisfy { $0.isNumber || "-.,".contains($0) }
        text += !inWords ? "{\(formula)}" : isPlain ? plain.replacing("-", with: "\u{2212}") : "$\(formula)$"
    }

    private mutating func formula(of name: String, isSymbol: Bool) -> String? {
        if name == Self.rate {
            return isSymbol
                ? #"\eta"# : vocabulary.formula(PrintedNumber(values.learningRate, .given(values.learningRate)))
        }
        if let formula = nudged(name) { return isSymbol ? nil : formula }
        guard let quantity = names.quantity(named: name) else {
            problems.append(
                names.quantities(named: name) == nil
                    ? names.advice(name)
                    : "'\(name)' are several numbers: name one of them in a text.")
            return nil
        }
        // A fraction is too high for a line of words.
        guard !isSymbol else {
            let symbol = symbols.symbol(quantity, isFlat: found == nil)
            guard found != nil else { return symbol }
            named.append(quantity)
            return "\\part{\(Step.Formula.symbolName(named.count - 1))}{\(symbol)}"
        }
        shown.append(quantity)
        let number = vocabulary.formula(values.printed(quantity))
        guard let found else { return number }
        let part = Derivation.partName(terms.count)
        terms.append(quantity)
        return found.contains(quantity)
            ? "\\part{found}{\\part{result}{\\color{result}{\(number)}}}" : "\\part{\(part)}{\(number)}"
    }

    /// What a nudge makes of a number: `L nudged`, `L change`, `L slope`, and the change itself, `nudge`; nil for other
    /// names.
    private mutating func nudged(_ name: String) -> String? {
        let words = name.split(separator: " ").map(String.init)
        guard let form = words.last, ["nudge", "nudged", "change", "slope"].contains(form) else { return nil }
        guard let nudge else {
            problems.append(
                "'\(name)' belongs to a step with a 'nudge', such as 'nudge: \(names.name(of: .prediction(0))) 0.01'.")
            return ""
        }
        if words == ["nudge"] { return vocabulary.formula(PrintedNumber(nudge.amount, .given(nudge.amount))) }
        guard words.count == 2, let quantity = names.quantity(named: words[0]) else {
            problems.append(names.advice(words.dropLast().joined(separator: " ")))
            return ""
        }
        shown.append(quantity)
        let value = nudge.values(in: values, share: 1)[quantity] ?? values[quantity]
        let change = value - values[quantity]
        let number = form == "nudged" ? value : form == "change" ? change : change / nudge.amount
        let format: NumberFormat =
            switch form {
            case "nudged" where quantity.isGiven: .given(number)
            case "change": .difference(number)
            default: .computed(number)
            }
        return vocabulary.formula(PrintedNumber(number, format))
    }

    /// Checks that the words and formulas can be parsed.
    private mutating func check() {
        do throws(TypesettingError) {
            _ = try PlainText.of(text)
        } catch {
            problems.append("\(error).")
        }
    }

    /// The name of the learning rate.
    private static let rate = "eta"
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
