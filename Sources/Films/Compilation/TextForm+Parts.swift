import FilmKit
import Parameters
import Wording

extension TextForm {
    /// What stands in place of a title for no card.
    static let noCard = "none"

    /// The name of a film.
    static let filmName = TextForm("the name of a film", pattern: "^[a-z0-9][a-z0-9-]{0,79}$") { text in
        text.hasSuffix(".yaml") || text.hasSuffix(".yml") || text.contains("/")
            ? "A storyboard is named by the key storyboard: write 'storyboard: \(text)'."
            : isName(text, upTo: 80) ? nil : "Use the name of a film, such as homepage-loop."
    }

    /// The path of a storyboard.
    static let path = TextForm(
        "a storyboard's path, such as my-lesson.yaml", pattern: #"^[^\u0000-\u001f\u007f]{1,1000}$"#, isFree: true
    ) { text in
        let scalars = text.unicodeScalars
        let isPath = (1...1000).contains(scalars.count) && scalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
        return isPath ? nil : "Use a storyboard's path of up to 1000 characters, such as my-lesson.yaml."
    }

    /// The name of a section, perhaps with its number among those of the name.
    static let sectionName = TextForm(
        "the name of a section, such as loss or loss#2", pattern: "^[a-z0-9_-]{1,80}(#[1-9][0-9]{0,3})?$"
    ) { text in
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        let number = parts.count == 2 ? String(parts[1]) : "1"
        let isNumber = (1...4).contains(number.count) && number.allSatisfy(isDigit) && number.first != "0"
        return (1...2).contains(parts.count) && isName(String(parts[0]), upTo: 80, from: "_-") && isNumber
            ? nil : "Use the name of a section, such as loss, or loss#2 for the second of that name."
    }

    /// The title of a card.
    static let cardTitle = TextForm(
        "a text of 1 to 80 characters on one line", names: [noCard],
        pattern: "^(?=.*[^\(UnseenCharacter.pattern)])" + #"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,80}$"#,
        isFree: true, problem: FilmTitle.problem)

    /// - Parameter first: What may stand first besides letters and digits.
    private static func isName(_ text: String, upTo limit: Int, from first: String = "") -> Bool {
        text.allSatisfy { isDigit($0) || ("a"..."z").contains($0) || $0 == "-" || first.contains($0) }
            && (1...limit).contains(text.utf8.count) && (text.first != "-" || first.contains("-"))
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
