extension RationalTime {
    /// Reads a decimal number of seconds or milliseconds, exactly.
    ///
    /// An optional sign, digits with or without a point, and optionally the unit `s` (also the default) or `ms`: `3.2`,
    /// `3.2s`, `.5`, `3200ms`. No exponent and no spaces. It must be a whole number of nanoseconds and less than a
    /// million seconds, so that what is typed in cannot make later sums overflow.
    ///
    /// - Parameter decimal: The text.
    /// - Returns: `nil` if the text is not of this form.
    public init?(decimal: String) {
        var text = decimal[...]
        var denominator: Int64 = 1
        if text.hasSuffix("ms") {
            text.removeLast(2)
            denominator = 1000
        } else if text.hasSuffix("s") {
            text.removeLast()
        }
        let isNegative = text.hasPrefix("-")
        if isNegative || text.hasPrefix("+") { text.removeFirst() }

        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = parts[0]
        var fraction = parts.count == 2 ? parts[1] : ""
        guard parts.count == 1 ? !whole.isEmpty : !fraction.isEmpty else { return nil }
        while fraction.hasSuffix("0") { fraction.removeLast() }

        var numerator: Int64 = 0
        for character in whole + fraction {
            guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
            let (shifted, first) = numerator.multipliedReportingOverflow(by: 10)
            let (sum, second) = shifted.addingReportingOverflow(Int64(digit))
            guard !first, !second else { return nil }
            numerator = sum
        }
        for _ in fraction {
            let (product, overflow) = denominator.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            denominator = product
        }
        self.init(isNegative ? -numerator : numerator, denominator)
        guard 1_000_000_000 % self.denominator == 0, abs(self.numerator) / self.denominator < 1_000_000 else {
            return nil
        }
    }
    /// The number of seconds for a sentence: rounded, without needless zeros.
    ///
    /// - Parameter scale: What one unit of the last place is the inverse of; the default is a microsecond.
    public func decimal(_ scale: Double = 1_000_000) -> String {
        let text = "\((seconds * scale).rounded() / scale)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
