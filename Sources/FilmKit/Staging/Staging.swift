import SceneGraph
import Typesetting

/// How a film is presented, independent of its contents: theme, aspect ratio, captions, title, camera, fonts, language and
/// words. What has its default is not encoded, so that plans stay the same when there is more to choose.
public struct Staging: Codable, Sendable, Equatable {
    /// The theme; of a user's theme the built-in one from which it differs least. The default is dark.
    public private(set) var theme: ThemeName
    /// What a user's theme changes of ``theme``, by the values' paths in a theme file; nil for a built-in theme.
    public private(set) var themeValues: [String: ThemeValue]?
    /// Colours that replace the theme's, as sRGB hex such as `#ff8800`; nil if there are none.
    public private(set) var colors: [ColorRole: String]?
    /// The frame's aspect ratio, 0.25 to 4, which the layout follows. The default is 16:9.
    public var aspect: Double
    /// True for a frame of few pixels, which needs larger text; nil for others.
    public private(set) var small: Bool?
    /// Whether captions are burned into the picture. The default is false.
    public var burnsCaptions: Bool

    /// The film's title, in its pictures and in the file's metadata: see ``FilmTitle``; nil for none.
    public var title: String?
    /// A change to the film's camera; nil for none.
    public private(set) var camera: CameraAdjustment?
    /// The font families; nil for Inter and Latin Modern Math.
    public private(set) var fonts: FontChoice?
    /// The language's tag (BCP 47), such as `de`; nil for English.
    public private(set) var language: String?
    /// Words that replace those of the language's table, by their keys; nil if there are none.
    public private(set) var words: [String: String]?

    /// Makes a staging; the default is dark and 16:9 in the theme's colours, without captions and title, with the film's
    /// own camera, and in English.
    ///
    /// - Parameter isSmall: Whether the frame has few pixels; see ``isSmall``.
    public init(
        theme: ThemeName = .dark, aspect: Double = 16.0 / 9.0, burnsCaptions: Bool = false,
        colors: [ColorRole: String] = [:], title: String? = nil, camera: CameraAdjustment = CameraAdjustment(),
        fonts: FontChoice = FontChoice(), language: Language = .english, words: [WordKey: String] = [:],
        isSmall: Bool = false
    ) {
        self.init(
            theme: CustomTheme(theme), aspect: aspect, burnsCaptions: burnsCaptions, colors: colors, title: title,
            camera: camera, fonts: fonts, language: language, words: words, isSmall: isSmall)
    }

    /// Makes a staging in a user's theme; the defaults are those of a built-in theme's.
    public init(
        theme: CustomTheme, aspect: Double = 16.0 / 9.0, burnsCaptions: Bool = false,
        colors: [ColorRole: String] = [:], title: String? = nil, camera: CameraAdjustment = CameraAdjustment(),
        fonts: FontChoice = FontChoice(), language: Language = .english, words: [WordKey: String] = [:],
        isSmall: Bool = false
    ) {
        // Hex digits are lowercased, so that equal colours give equal plans.
        self.colors = colors.isEmpty ? nil : colors.mapValues { $0.lowercased() }
        // In the shortest form, so that equal looks give equal plans, and the plan of a built-in theme has only its name.
        let shortest = theme.shortest
        self.theme = shortest.base
        themeValues = shortest.values.isEmpty ? nil : shortest.values
        self.aspect = aspect
        small = isSmall ? true : nil
        self.burnsCaptions = burnsCaptions
        self.title = title
        // An adjustment that changes nothing is not part of the plan.
        self.camera = camera == CameraAdjustment() ? nil : camera
        self.fonts = fonts == FontChoice() ? nil : fonts
        self.language = language == .english ? nil : language.tag
        let table = WordTable(language: language.code)
        // Words that say what the table says replace nothing.
        let replaced = words.filter { Vocabulary(table)[$0.key] != $0.value }
        self.words =
            replaced.isEmpty
            ? nil : Dictionary(uniqueKeysWithValues: replaced.map { ($0.key.rawValue, $0.value) })
    }

    /// Whether the frame has so few pixels that text of the usual size could not be read: less than 400 in height.
    public var isSmall: Bool { small == true }

    /// The families and the language of the film's texts.
    public var typography: Typography {
        let fonts = fonts ?? FontChoice()
        return Typography(
            text: fonts.text, formula: fonts.formula, language: language.flatMap { Language($0) } ?? .english)
    }

    /// What the film writes of its own.
    public var vocabulary: Vocabulary {
        let words = (words ?? [:]).compactMap { name, text in WordKey(rawValue: name).map { ($0, text) } }
        return Vocabulary(
            WordTable(language: typography.language.code), replacing: Dictionary(uniqueKeysWithValues: words))
    }

    /// The same staging in the other built-in theme, or in the one that is farther from a user's theme.
    public var inOtherTheme: Staging {
        var other = self
        other.theme = theme == .dark ? .light : .dark
        other.themeValues = nil
        return other
    }

    /// The same staging with another change to the film's camera.
    package func seen(by camera: CameraAdjustment) -> Staging {
        var other = self
        other.camera = camera == CameraAdjustment() ? nil : camera
        return other
    }

    /// What reports call the theme: its name, or that it is the user's.
    public var themeTitle: String { themeValues == nil ? theme.rawValue : "a theme of its own" }

    /// Checks every value against its range.
    ///
    /// - Throws: ``FilmError`` that names the value, its range and what to do.
    public func validate() throws(FilmError) {
        guard (0.25...4).contains(aspect) else {
            throw FilmError(
                "The frame's aspect, width over height, is \(aspect): choose a size between 1:4 and 4:1.")
        }
        if let problem = title.flatMap(FilmTitle.problem) { throw FilmError(problem, at: "title") }
        try camera?.validate()
        try CustomTheme.validate(themeValues ?? [:])
        if let problem = fonts.flatMap({ FontChoice.problem($0.text) }) { throw FilmError(problem, at: "fonts.text") }
        if let problem = fonts.flatMap({ FontChoice.problem($0.formula) }) {
            throw FilmError(problem, at: "fonts.formula")
        }
        if let language, Language(language) == nil {
            throw FilmError("There is no language '\(language)': use a tag such as en, de, ja or ar.", at: "language")
        }
        try Vocabulary.validate(words ?? [:])
    }

    /// Checks that the chosen fonts are installed, and that formulas can be set in theirs.
    ///
    /// - Throws: ``FilmError`` that names the setting.
    package func checkFonts(_ library: FontLibrary) throws(FilmError) {
        guard let fonts else { return }
        let typography = typography
        if fonts.text != Typeface.text.family {
            do throws(TypesettingError) {
                _ = try library.matched(typography.typeface(.text))
            } catch {
                throw FilmError(error, at: "fonts.text")
            }
        }
        if fonts.formula != Typeface.formula.family {
            do throws(TypesettingError) {
                _ = try FormulaSetter(library, typography).set("x")
            } catch {
                throw FilmError(error, at: "fonts.formula")
            }
        }
    }
}
