import Foundation

/// Elementary functions of the output layer in forms that neither overflow nor cancel.
enum Numerics {
    /// The logistic function.
    static func sigmoid(_ value: Double) -> Double {
        guard value < 0 else { return 1 / (1 + exp(-value)) }
        let power = exp(value)
        return power / (1 + power)
    }

    /// `log(1 + exp(value))`, which is `-log(sigmoid(-value))`.
    static func softplus(_ value: Double) -> Double {
        max(value, 0) + log1p(exp(-abs(value)))
    }

    /// `exp(z[i]) / sum(exp(z))`.
    static func softmax(_ logits: [Double]) -> [Double] {
        let powers = shiftedPowers(logits)
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// `log(sum(exp(z)))`; minus infinity for no logits.
    static func logSumExp(_ logits: [Double]) -> Double {
        guard let greatest = logits.max() else { return -.infinity }
        return greatest + log(shiftedPowers(logits).reduce(0, +))
    }

    /// `-log(p[i])` of a softmax: 0 or more, finite for finite logits, and accurate where `p[i]` rounds to 1.
    static func softmaxNegativeLogs(_ logits: [Double]) -> [Double] {
        let likeliest = indexOfGreatest(logits)
        let others = removing(likeliest, from: shiftedPowers(logits)).reduce(0, +)
        return logits.map { (logits[likeliest] - $0) + log1p(others) }
    }

    /// `1 - p[i]` of a softmax. Only the likeliest class can have a probability near 1, so only its complement has to
    /// be summed from the others to escape cancellation.
    static func softmaxComplements(_ logits: [Double], probabilities: [Double]) -> [Double] {
        let likeliest = indexOfGreatest(logits)
        var complements = probabilities.map { 1 - $0 }
        complements[likeliest] = probabilities.enumerated().reduce(0) {
            $1.offset == likeliest ? $0 : $0 + $1.element
        }
        return complements
    }

    /// `log(1 - p[i])` of a softmax, finite for two or more finite logits even where `p[i]` rounds to 1.
    static func softmaxLogComplements(_ logits: [Double]) -> [Double] {
        let likeliest = indexOfGreatest(logits)
        var logComplements = softmax(logits).map { log1p(-$0) }
        logComplements[likeliest] = logSumExp(removing(likeliest, from: logits)) - logSumExp(logits)
        return logComplements
    }

    /// The first index of the greatest value of a non-empty array.
    static func indexOfGreatest(_ values: [Double]) -> Int {
        values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    }

    /// The array without the element at `index`.
    static func removing(_ index: Int, from values: [Double]) -> [Double] {
        var rest = values
        rest.remove(at: index)
        return rest
    }

    private static func shiftedPowers(_ logits: [Double]) -> [Double] {
        let greatest = logits.max() ?? 0
        return logits.map { exp($0 - greatest) }
    }
}
