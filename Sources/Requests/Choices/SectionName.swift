import Console
import FilmKit
import Films
import Wording

/// A section as named on the command line: `loss`, or `propagate-0#2` for the second section of that name.
///
/// A name alone means the first section of that name.
package struct SectionName {
    private let name: Substring
    /// The section's number among those of that name, counted from 1; nil if it is not a valid number.
    private let number: Int?
    private let text: String

    package init(_ text: String) {
        self.text = text
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        name = parts.first ?? ""
        number = parts.count == 2 ? Int(parts[1]) : 1
    }

    /// Finds the section.
    ///
    /// - Throws: ``NeuroReelError`` (usage) with the nearest name and all names if there is none, or with the number of
    ///   sections of that name.
    package func find(in sections: [FilmSection]) throws(NeuroReelError) -> FilmSection {
        let named = sections.filter { $0.name == name }
        guard !named.isEmpty else {
            var names: [String] = []
            for section in sections where !names.contains(section.name) { names.append(section.name) }
            let advice = NearestName.advice(String(name), among: names, called: "sections")
            throw NeuroReelError(.usage, "There is no section '\(name)'. \(advice)")
        }
        guard let number, named.indices.contains(number - 1) else {
            let choice = named.count == 1 ? "'\(name)'" : "'\(name)#1' to '\(name)#\(named.count)'"
            throw NeuroReelError(
                .usage,
                "There is no section '\(text)': the film has \(named.count) of the name '\(name)'. Use \(choice).")
        }
        return named[number - 1]
    }
}
