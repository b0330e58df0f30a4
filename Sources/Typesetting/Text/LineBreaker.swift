/// Breaks words into lines.
enum LineBreaker {
    /// The words of each line; one empty line for no words.
    ///
    /// - Parameters:
    ///   - space: the width of a space.
    ///   - limit: how wide a line may be; `nil` for any width.
    ///   - isBalanced: even lines instead of full ones, as many of them.
    static func lines(_ words: [Word], space: Float, limit: Float?, isBalanced: Bool) -> [Range<Int>] {
        guard let limit, !words.isEmpty else { return [words.indices] }
        let ends = lineEnds(words, space)
        let full = greedy(words, ends, limit)
        return isBalanced && full.count > 1 ? balanced(words, ends, limit, count: full.count) : full
    }

    /// Where each word ends if all stand in one line, so that a line's width is a difference.
    private static func lineEnds(_ words: [Word], _ space: Float) -> [Float] {
        var end: Float = 0
        return words.map { word in
            end += Float(word.spacesBefore.count) * space + word.box.width
            return end
        }
    }

    private static func width(_ words: [Word], _ ends: [Float], _ range: Range<Int>) -> Float {
        ends[range.upperBound - 1] - ends[range.lowerBound] + words[range.lowerBound].box.width
    }

    /// Each line takes as many words as fit, at least one.
    private static func greedy(_ words: [Word], _ ends: [Float], _ limit: Float) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in words.indices where index > start && width(words, ends, start..<index + 1) > limit {
            lines.append(start..<index)
            start = index
        }
        return lines + [start..<words.count]
    }

    /// The `count` lines with the least sum of squared empty ends, by dynamic programming over (lines, words). A line
    /// of one word that is too wide has no empty end.
    private static func balanced(
        _ words: [Word], _ ends: [Float], _ limit: Float, count: Int
    ) -> [Range<Int>] {
        // best[n]: the least cost of the first n words in the lines so far; starts: where the last of them begins.
        var best = [Float](repeating: .infinity, count: words.count + 1)
        best[0] = 0
        var starts: [[Int]] = []
        for _ in 0..<count {
            var next = [Float](repeating: .infinity, count: words.count + 1)
            var start = [Int](repeating: 0, count: words.count + 1)
            for end in 1...words.count {
                for first in stride(from: end - 1, through: 0, by: -1) {
                    let slack = limit - width(words, ends, first..<end)
                    if slack < 0 && first < end - 1 { break }
                    let cost = best[first] + max(0, slack) * max(0, slack)
                    if cost < next[end] { (next[end], start[end]) = (cost, first) }
                }
            }
            best = next
            starts.append(start)
        }
        var lines: [Range<Int>] = []
        var end = words.count
        for start in starts.reversed() {
            lines.append(start[end]..<end)
            end = start[end]
        }
        return lines.reversed()
    }
}
