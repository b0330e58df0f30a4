import Foundation
import Testing

/// Calculates what was read, each number as the interval that its digits leave.
struct FormulaValue {
    private var tokens: ArraySlice<FormulaReader.Token>
    /// The number that a part stands for; nil for a number that has no name.
    private let known: (String) -> Double?
    /// What dots stand for.
    private let dots: Interval?
    /// A number without a name that is written as it is.
    private let rate: Double
    /// Printed numbers that are not the ones that they stand for.
    private(set) var misprints: [String] = []

    init(
        _ tokens: [FormulaReader.Token], dots: Interval?, rate: Double = 1, known: @escaping (String) -> Double?
    ) {
        self.tokens = tokens[...]
        self.known = known
        self.dots = dots
        self.rate = rate
    }

    /// The whole expression.
    mutating func value() throws -> Interval {
        let value = try sum()
        try #require(tokens.isEmpty, "left over: \(tokens.map(\.text).joined())")
        return value
    }

    private var next: String? { tokens.first?.text }

    private mutating func take(_ text: String) -> Bool {
        guard next == text else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func sum() throws -> Interval {
        var value = take("-") ? -(try product()) : try product()
        while let sign = next, ["+", "-"].contains(sign) {
            tokens.removeFirst()
            value = sign == "+" ? value + (try product()) : value - (try product())
        }
        return value
    }

    private mutating func product() throws -> Interval {
        var value = try power()
        while let sign = next {
            if take("*") {
                value = value * (try power())
            } else if take("/") {
                value = value / (try power())
            } else if ["(", "["].contains(sign) {
                // What stands side by side is multiplied.
                value = value * (try power())
            } else {
                break
            }
        }
        return value
    }

    private mutating func power() throws -> Interval {
        if take("E") {
            try #require(take("^") || next == "^(", "e without a power")
            if next == "^(" { tokens.removeFirst() }
            let exponent = try sum()
            try #require(take(")"))
            return exponent.mapped { exp($0) }
        }
        let value = try atom()
        guard take("^(") else { return value }
        try #require(take("2") && take(")"), "a power other than 2")
        return value.squared
    }

    private mutating func argument() throws -> Interval {
        if take("(") {
            let value = try sum()
            try #require(take(")"))
            return value
        }
        return try atom()
    }

    private mutating func atom() throws -> Interval {
        if take("(") || take("[") {
            let value = try sum()
            try #require(take(")") || take("]"))
            return value
        }
        if take("σ") { return try argument().mapped { 1 / (1 + exp(-$0)) } }
        if take("…") { return try #require(dots, "dots that stand for nothing") }
        for name in ["tanh", "ln", "max", "exp"] where tokens.prefix(name.count).map(\.text).joined() == name {
            tokens.removeFirst(name.count)
            switch name {
            case "tanh": return try argument().mapped { tanh($0) }
            case "ln": return try argument().logarithm
            case "exp": return try argument().mapped { exp($0) }
            default:
                try #require(take("(") && take("0") && take(","))
                let value = try sum()
                try #require(take(")"))
                return value.mapped { max(0, $0) }
            }
        }
        return try number()
    }

    /// Digits with a sign, and a power of ten.
    private mutating func number() throws -> Interval {
        let part = tokens.first?.part
        var digits = take("-") ? "-" : ""
        while let text = next, text.count == 1, "0123456789.".contains(text) {
            digits += text
            tokens.removeFirst()
        }
        var exponent = 0
        if take("×") {
            try #require(take("1") && take("0") && take("^("))
            var text = ""
            while let digit = next, digit != ")" {
                text += digit
                tokens.removeFirst()
            }
            tokens.removeFirst()
            exponent = try #require(Int(text))
        }
        let value = try #require(
            Double("\(digits)e\(exponent)"), "no number: \(digits) before \(tokens.map(\.text).joined())")
        let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
        let margin = 0.5 * pow(10, Double(exponent - decimals)) * (1 + 1e-9)
        guard let part else {
            // Constants are whole; other numbers without a name are rounded.
            let isExact = decimals == 0 && exponent == 0 || value == rate
            return isExact ? Interval(value) : Interval(value, within: margin)
        }
        guard let exact = known(part) else { return Interval(value, within: margin) }
        if abs(abs(exact) - abs(value)) > margin { misprints.append("\(digits)e\(exponent) for \(exact)") }
        // What is written as it is is not rounded.
        return abs(abs(exact) - abs(value)) <= 1e-12 * abs(value) ? Interval(value) : Interval(value, within: margin)
    }
}
