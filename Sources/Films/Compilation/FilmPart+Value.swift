import FilmKit
import Parameters

extension FilmPart {
    /// The keys of a part in a storyboard.
    static let form = RecordForm(
        plural: "parts", example: "{film: homepage-loop, section: output}",
        [
            .init(filmKey, "A film, with its defaults", .text(.filmName)),
            .init(
                "storyboard", "A storyboard about any film but this one; its path starts at this file's folder",
                .text(.path)),
            .init("lesson", "The same", .text(.path)),
            .init("section", "The section that is shown; without it, all are", .text(.sectionName)),
            .init(
                "sections", "The sections that are shown, in this order",
                .list(of: .text(.sectionName), count: sectionCounts)),
            .init(
                "title",
                "The text of the title card before it; without it, that of the storyboard or of the only section; none for no card",
                .text(.cardTitle)),
        ])

    /// The key that names a film.
    public static let filmKey = "film"
    /// The keys that name a storyboard.
    public static let fileKeys = ["storyboard", "lesson"]
    /// The range of the number of sections that a storyboard lists.
    static let sectionCounts = 1...100

    /// A part as a storyboard has it. The film of a name is taken from the standard library if it is there.
    init(_ value: Value) {
        let fields = value.fields
        var names: [String: String] = [:]
        for key in [Self.filmKey] + Self.fileKeys { names[key] = fields[key]?.text }
        let known = names.count == 1 ? names[Self.filmKey].flatMap(FilmLibrary.standard.script) : nil
        let card: Card =
            switch fields["title"]?.text {
            case TextForm.noCard: .none
            case let title?: .titled(title)
            case nil: .automatic
            }
        self.init(
            content: known.map { .film($0) } ?? .named(names),
            sections: (fields["section"]?.text).map { [$0] } ?? fields["sections"]?.elements.compactMap(\.text) ?? [],
            card: card)
    }

    /// The part as a value of ``form``. The settings of its film are not in it.
    var value: Value {
        var fields: [String: Value] = [:]
        switch content {
        case .film(let script): fields[Self.filmKey] = .text(script.name)
        case .named(let names): for (key, name) in names { fields[key] = .text(name) }
        }
        if sections.count == 1 {
            fields["section"] = .text(sections[0])
        } else if !sections.isEmpty {
            fields["sections"] = .list(sections.map { .text($0) })
        }
        switch card {
        case .automatic: break
        case .none: fields["title"] = .text(TextForm.noCard)
        case .titled(let title): fields["title"] = .text(title)
        }
        return .record(fields)
    }
}
