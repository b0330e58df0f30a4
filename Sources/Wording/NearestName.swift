/// Finds the name that a misspelt one was meant to be.
public enum NearestName {
    /// The candidate that takes the fewest edits to reach, if that is few enough to be a slip: one for every three
    /// letters, at least one. Case is ignored, except between candidates that are equally near; of those that are still
    /// equal the earlier wins.
    public static func of(_ name: String, among candidates: [String]) -> String? {
        let count = name.count
        let allowed = max(1, count / 3)
        // As many edits as the lengths differ by are always needed, so that a long text is compared with nothing.
        let ranked = candidates.filter { abs($0.count - count) <= allowed }.map { candidate in
            (
                name: candidate, edits: distance(name.lowercased(), candidate.lowercased()),
                exactEdits: distance(name, candidate)
            )
        }
        let nearest = ranked.min { ($0.edits, $0.exactEdits) < ($1.edits, $1.exactEdits) }
        return nearest.flatMap { $0.edits <= allowed ? $0.name : nil }
    }

    /// Two sentences for an error: the nearest name if there is one, and all that are valid.
    public static func advice(_ name: String, among candidates: [String], called plural: String) -> String {
        let list = "The \(plural) are \(candidates.joined(separator: ", "))."
        guard let nearest = of(name, among: candidates) else { return list }
        return "Did you mean '\(nearest)'? \(list)"
    }

    /// How many insertions, deletions, substitutions and swaps of neighbours turn one word into the other, no letter
    /// being touched twice (the optimal string alignment distance after Damerau, CACM 7(3), 1964).
    public static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first), Array(second))
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1..<(first.count + 1) {
            var current = [row]
            for column in 1..<(second.count + 1) {
                let isSame = first[row - 1] == second[column - 1]
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}
