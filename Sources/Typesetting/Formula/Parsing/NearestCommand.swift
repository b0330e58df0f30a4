/// Finds the command that a misspelt one was meant to be.
enum NearestCommand {
    /// The known name that takes the fewest edits to reach, if they are few enough to be a slip: at most one for every
    /// three letters, or one. Of equally near names, one that differs in its letters' case only, then the first by alphabet.
    static func of(_ name: String, among names: [String]) -> String? {
        let allowed = max(1, name.count / 3)
        let ranked = names.map { candidate in
            (
                edits: edits(Array(name), Array(candidate)), isRecased: candidate.lowercased() == name.lowercased(),
                candidate
            )
        }
        let nearest = ranked.min { first, second in
            (first.isRecased ? 0 : first.edits, first.2) < (second.isRecased ? 0 : second.edits, second.2)
        }
        return nearest.flatMap { $0.isRecased || $0.edits <= allowed ? $0.2 : nil }
    }

    /// How many insertions, deletions, substitutions and swaps of neighbours turn one word into the other.
    private static func edits(_ first: [Character], _ second: [Character]) -> Int {
        var rows = [Array(0...second.count)]
        for (row, letter) in first.enumerated() {
            var next = [row + 1]
            for (column, other) in second.enumerated() {
                var least = min(next[column], rows[row][column + 1]) + 1
                least = min(least, rows[row][column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, first[row - 1] == other, second[column - 1] == letter {
                    least = min(least, rows[row - 1][column - 1] + 1)
                }
                next.append(least)
            }
            rows.append(next)
        }
        return rows[first.count][second.count]
    }
}
