import FilmKit
import Wording

extension Film {
    /// The sections of some names, in the film's order; all if there are no names. Of several sections of one name,
    /// `name#2` is the second, and the name alone stands for all.
    func sections(named names: [String]) -> [FilmSection] {
        names.isEmpty
            ? sections
            : zip(sections, sectionNames).filter { section, name in
                names.contains(section.name) || names.contains(name)
            }.map(\.0)
    }

    /// What is wrong with names of sections.
    ///
    /// - Parameter setting: The setting that has them.
    func problems(ofSections names: [String], at setting: String) -> [FilmError] {
        let own = sections.map(\.name)
        return names.filter { !own.contains($0) && !sectionNames.contains($0) }.map { name in
            let known = own.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            return FilmError(
                "There is no section '\(name)' in \(Self.name). \(NearestName.advice(name, among: known, called: "sections"))",
                at: setting)
        }
    }

    /// The sections' names, with a number behind all but the first of one name.
    private var sectionNames: [String] {
        var counts: [String: Int] = [:]
        return sections.map { section in
            counts[section.name, default: 0] += 1
            let number = counts[section.name] ?? 1
            return number == 1 ? section.name : "\(section.name)#\(number)"
        }
    }
}
