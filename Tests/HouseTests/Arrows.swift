/// Which places know which others.
struct Arrows {
    private var targets: [String: Set<String>] = [:]

    /// Adds an arrow.
    mutating func add(from start: String, to end: String) { targets[start, default: []].insert(end) }

    /// The largest groups of places each of which leads to all others, sorted; places that stand in no circle are left out.
    ///
    /// Strongly connected components after Tarjan (1972).
    var circles: [[String]] {
        var search = Search(targets: targets)
        for place in targets.keys.sorted() where search.number[place] == nil { search.visit(place) }
        return search.found.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    private struct Search {
        let targets: [String: Set<String>]
        var number: [String: Int] = [:]
        var lowest: [String: Int] = [:]
        var path: [String] = []
        var found: [[String]] = []

        mutating func visit(_ place: String) {
            let own = number.count
            number[place] = own
            lowest[place] = own
            path.append(place)
            for next in (targets[place] ?? []).sorted() {
                if number[next] == nil {
                    visit(next)
                    lowest[place] = min(lowest[place] ?? own, lowest[next] ?? own)
                } else if path.contains(next) {
                    lowest[place] = min(lowest[place] ?? own, number[next] ?? own)
                }
            }
            guard lowest[place] == own, let start = path.firstIndex(of: place) else { return }
            if path.count - start > 1 { found.append(Array(path[start...])) }
            path.removeSubrange(start...)
        }
    }
}
