import FilmKit
import Films
import Parameters
import Typesetting
import Wording

extension Storyboard {
    /// All parameters of a storyboard about a film, except for the film's name.
    public static func parameters(of film: FilmScript) -> [Parameter<Storyboard>] {
        [title, language] + fonts + settings(of: film) + words(of: film) + [theme] + colors(of: film) + camera + outputs
    }

    /// The parameters that are specific to a film: its settings, words and colours.
    static func own(of film: FilmScript) -> [Parameter<Storyboard>] {
        settings(of: film) + words(of: film) + colors(of: film)
    }

    /// The parameters that all films have.
    static var common: [Parameter<Storyboard>] { [title, language] + fonts + [theme] + camera + outputs }

    private static func settings(of film: FilmScript) -> [Parameter<Storyboard>] {
        film.parameters.map { $0.lifted(get: { (storyboard: Storyboard) in storyboard.film }, set: { $0.film = $1 }) }
    }

    private static var outputs: [Parameter<Storyboard>] {
        Output.parameters.map {
            $0.lifted(get: { (storyboard: Storyboard) in storyboard.output }, set: { $0.output = $1 })
        }
    }

    private static var title: Parameter<Storyboard> {
        let form = TextForm(
            "a text of \(FilmTitle.lengths.lowerBound) to \(FilmTitle.lengths.upperBound) characters on one line",
            pattern: "^(?=.*[^\(UnseenCharacter.pattern)])" + #"[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,80}$"#,
            isFree: true, problem: FilmTitle.problem)
        return Parameter(
            "title", "What the film is called, in its pictures and in the video's file", .text(form),
            example: .text("How a network learns"), get: { $0.title.map { .text($0) } },
            set: { $0.title = $1.text ?? $0.title })
    }

    private static var language: Parameter<Storyboard> {
        let form = TextForm("a language's tag (BCP 47) such as en, de, ja or ar", pattern: Language.pattern) { text in
            Language(text) == nil
                ? "There is no such language: use a tag (BCP 47) such as en, de, ja, ar or zh-Hant." : nil
        }
        return Parameter(
            "language", "The language of titles, captions and words, with its rules of setting text", .text(form),
            get: { .text($0.language.tag) },
            set: { $0.language = $1.text.flatMap { Language($0) } ?? $0.language })
    }

    private static var fonts: [Parameter<Storyboard>] {
        let form = TextForm(
            "the name of an installed font family", pattern: FontChoice.pattern, isFree: true,
            problem: FontChoice.problem)
        return [
            Parameter(
                "fonts.text", "The font family of words, in all of their weights", .text(form),
                get: { .text($0.fonts.text) }, set: { $0.fonts.text = $1.text ?? $0.fonts.text }),
            Parameter(
                "fonts.formula", "The font family of formulas, with a MATH table", .text(form),
                get: { .text($0.fonts.formula) }, set: { $0.fonts.formula = $1.text ?? $0.fonts.formula }),
        ]
    }

    /// The words' parameters, on the storyboard: a word that the storyboard does not replace has no value, since it depends on
    /// the language.
    private static func words(of film: FilmScript) -> [Parameter<Storyboard>] {
        Vocabulary.parameters.filter { parameter in film.words.contains { $0.rawValue == parameter.name } }.map {
            $0.under("words").lifted(
                get: { (storyboard: Storyboard) in Vocabulary(.en, replacing: storyboard.words) },
                set: { $0.words = $1.replaced })
        }
    }

    private static var theme: Parameter<Storyboard> {
        Parameter(
            "theme", "The look; both for two files, with -dark and -light in their names", .text(ThemeChoice.form),
            get: { .text($0.theme.text) }, set: { $0.theme = $1.text.flatMap { ThemeChoice($0) } ?? $0.theme })
    }

    private static var camera: [Parameter<Storyboard>] {
        [
            .number(
                "camera.turn", "How far the camera stands further around to the right, in degrees",
                NumberRange(CameraAdjustment.turns), \.camera.turn),
            .number(
                "camera.tilt", "How far it stands higher, in degrees", NumberRange(CameraAdjustment.tilts),
                \.camera.tilt),
            .number(
                "camera.drift", "How wide it drifts, as a factor; 0 for not at all",
                NumberRange(CameraAdjustment.drifts), \.camera.drift),
        ]
    }

    private static func colors(of film: FilmScript) -> [Parameter<Storyboard>] {
        film.colorRoles.map { role in
            Parameter(
                "colors.\(role.rawValue)", role.summary, .text(.color),
                example: role.standard(in: .dark).map { .text($0) }, get: { $0.colors[role].map { .text($0) } },
                set: { $0.colors[role] = $1.text })
        }
    }
}
