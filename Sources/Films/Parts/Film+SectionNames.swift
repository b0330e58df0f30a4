import FilmKit
import Wording

extension Film {
    /// The sections of some names, in the film's order; all if there are no names.
    ///
    /// Of several sections of one name, `name#2` is the second, and the name alone stands for all. Where no section has
    /// it, `propagate` stands for `propagate-0`, `propagate-1` and so on.
    func sections(named names: [String]) -> [FilmSection] {
        guard !names.isEmpty else { return sections }
        let chosen = Set(names.flatMap(indices(ofSections:)))
        return sections.indices.filter(chosen.contains).map { sections[$0] }
    }

    /// What is wrong with names of sections.
    ///
    /// - Parameter setting: The setting that has them.
    func problems(ofSections names: [String], at setting: String) -> [FilmError] {
        names.filter { indices(ofSections: $0).isEmpty }.map { name in
            let known = sections.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            let advice = NearestName.advice(name, among: known, called: "sections")
            return FilmError("There is no section '\(name)' in \(Self.name). \(advice)", at: setting)
        }
    }

    private func indices(ofSections name: String) -> [Int] {
        let parts = name.split(separator: "#", maxSplits: 1)
        let own = sections.indices.filter { sections[$0].name == parts.first ?? "" }
        if parts.count == 2 {
            guard let number = Int(parts[1]), own.indices.contains(number - 1) else { return [] }
            return [own[number - 1]]
        }
        return own.isEmpty ? sections.indices.filter { isNumbered(sections[$0].name, name) } : own
    }

    /// Whether a name is another with a number behind it.
    private func isNumbered(_ name: String, _ family: String) -> Bool {
        guard name.hasPrefix("\(family)-") else { return false }
        let number = name.dropFirst(family.count + 1)
        return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
