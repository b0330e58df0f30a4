import FilmKit
import Parameters

extension FilmPart {
    /// The keys of a part in a storyboard.
    static let form = RecordForm(
        plural: "parts", example: "{film: homepage-loop, section: output}",
        [
            .init("film", "A film's name, or a storyboard's path from this file's folder", .text(.path)),
            .init("lesson", "The path of a storyboard of a lesson, instead of film", .text(.path)),
            .init(
                "section",
                "The names of the sections that are shown, propagate for propagate-0 and all others; without it, all",
                .text(.sections)),
            .init(
                "title",
                "The text of the title card before it, or none for no card; without it, that of the storyboard or of the only section",
                .either([noCard], or: .text(.cardTitle))),
        ])

    private static let noCard = "none"

    /// A part as a storyboard has it. Films of the standard library are found by their names at once.
    init(_ value: Value) {
        let fields = value.fields
        sources =
            [fields["film"]?.text.map { .film($0) }, fields["lesson"]?.text.map { .lesson($0) }].compactMap { $0 }
        if sources.count == 1, case .film(let name) = sources[0], name != PartsFilm.name,
            let script = FilmLibrary.standard.script(named: name)
        {
            self.script = script
            sources = []
        }
        sections = fields["section"]?.text?.split(separator: " ").map(String.init) ?? []
        card =
            switch fields["title"]?.text {
            case Self.noCard: .none
            case let title?: .titled(title)
            case nil: .automatic
            }
    }

    /// The part as a value of ``form``.
    var value: Value {
        var fields: [String: Value] = [:]
        for source in sources + (script.map { [.film($0.name)] } ?? []) { fields[source.key] = .text(source.name) }
        if !sections.isEmpty { fields["section"] = .text(sections.joined(separator: " ")) }
        switch card {
        case .automatic: break
        case .none: fields["title"] = .text(Self.noCard)
        case .titled(let title): fields["title"] = .text(title)
        }
        return .record(fields)
    }
}

extension TextForm {
    /// A film's name or a file's path.
    fileprivate static let path = TextForm(
        "a film's name, or a path", pattern: #"^[^\u0000-\u001f\u007f]{1,1000}$"#
    ) { text in
        text.unicodeScalars.count > 1000 || text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
            ? "Use a film's name or a file's path, such as my-lesson.yaml." : nil
    }

    /// Names of sections.
    fileprivate static let sections = TextForm(
        "names of sections, separated by spaces", pattern: "^[a-z0-9_#-]+( +[a-z0-9_#-]+)*$"
    ) { text in
        let names = text.split(separator: " ")
        let isGood = names.joined().unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || "-_#".unicodeScalars.contains($0)
        }
        return isGood && !names.isEmpty && text.first != " " && text.last != " "
            ? nil : "Use names of sections, such as loss nudge; `neuroreel plan` lists a film's."
    }

    /// A card's title.
    fileprivate static let cardTitle = TextForm(
        "a text of 1 to 80 characters on one line", pattern: #"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,80}$"#,
        isFree: true, problem: FilmTitle.problem)
}
