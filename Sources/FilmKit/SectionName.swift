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

    /// The name of one of a film's sections: with a number from the second section of its name on.
    package init(_ section: FilmSection, among sections: [FilmSection]) {
        let before = sections.count { $0.name == section.name && $0.start < section.start }
        self.init(before == 0 ? section.name : "\(section.name)#\(before + 1)")
    }

    /// The name as on the command line.
    package var description: String { text }

    /// Finds the section.
    ///
    /// - Throws: ``FilmError`` with the nearest name and all names if there is none, or with the number of
    ///   sections of that name.
    package func find(in sections: [FilmSection]) throws(FilmError) -> FilmSection {
        let named = sections.filter { $0.name == name }
        guard !named.isEmpty else {
            var names: [String] = []
            for section in sections where !names.contains(section.name) { names.append(section.name) }
            let advice = NearestName.advice(String(name), among: names, called: "sections")
            throw FilmError("There is no section '\(name)'. \(advice)")
        }
        guard let number, named.indices.contains(number - 1) else {
            let choice = named.count == 1 ? "'\(name)'" : "'\(name)#1' to '\(name)#\(named.count)'"
            throw FilmError(
                "There is no section '\(text)': the film has \(named.count) of the name '\(name)'. Use \(choice).")
        }
        return named[number - 1]
    }

    /// Finds the section, or, where none has the name, the first consecutive ones called `NAME-0`, `NAME-1` and so on:
    /// `propagate` for the whole forward pass of a loop.
    ///
    /// - Throws: ``FilmError`` as ``find(in:)``.
    package func findAll(in sections: [FilmSection]) throws(FilmError) -> [FilmSection] {
        guard !text.contains("#"), !sections.contains(where: { $0.name == name }),
            let first = sections.firstIndex(where: isNumbered)
        else { return [try find(in: sections)] }
        return Array(sections[first...].prefix(while: isNumbered))
    }

    /// Whether a section has the name and a number, as in `propagate-0`.
    private func isNumbered(_ section: FilmSection) -> Bool {
        let number = section.name.dropFirst(name.count + 1)
        return section.name.hasPrefix("\(name)-") && !number.isEmpty && number.allSatisfy(\.isWholeNumber)
    }
}
