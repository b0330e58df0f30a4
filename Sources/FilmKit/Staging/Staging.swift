/// How a film is presented, independent of its contents: theme, aspect ratio, captions, title and camera.
public struct Staging: Codable, Sendable, Equatable {
    /// The theme; of a user's theme the built-in one from which it differs least. The default is dark.
    public private(set) var theme: ThemeName
    /// What a user's theme changes of ``theme``, by the values' paths in a theme file; nil for a built-in theme.
    public private(set) var themeValues: [String: ThemeValue]?
    /// Colours that replace the theme's, as sRGB hex such as `#ff8800`; nil if there are none.
    public private(set) var colors: [ColorRole: String]?
    /// The frame's aspect ratio, 0.25 to 4, which the layout follows. The default is 16:9.
    public var aspect: Double
    /// Whether captions are burned into the picture. The default is false.
    public var burnsCaptions: Bool

    /// The film's title, in its pictures and in the file's metadata: see ``FilmTitle``; nil for none.
    public var title: String?
    /// A change to the film's camera; nil for none.
    public private(set) var camera: CameraAdjustment?

    /// Makes a staging; the default is dark and 16:9 in the theme's colours, without captions and title, and with the
    /// film's own camera.
    public init(
        theme: ThemeName = .dark, aspect: Double = 16.0 / 9.0, burnsCaptions: Bool = false,
        colors: [ColorRole: String] = [:], title: String? = nil, camera: CameraAdjustment = CameraAdjustment()
    ) {
        self.init(
            theme: CustomTheme(theme), aspect: aspect, burnsCaptions: burnsCaptions, colors: colors, title: title,
            camera: camera)
    }

    /// Makes a staging in a user's theme; the defaults are those of a built-in theme's.
    public init(
        theme: CustomTheme, aspect: Double = 16.0 / 9.0, burnsCaptions: Bool = false,
        colors: [ColorRole: String] = [:], title: String? = nil, camera: CameraAdjustment = CameraAdjustment()
    ) {
        // Hex digits are lowercased, so that equal colours give equal plans.
        self.colors = colors.isEmpty ? nil : colors.mapValues { $0.lowercased() }
        // In the shortest form, so that equal looks give equal plans, and the plan of a built-in theme has only its name.
        let shortest = theme.shortest
        self.theme = shortest.base
        themeValues = shortest.values.isEmpty ? nil : shortest.values
        self.aspect = aspect
        self.burnsCaptions = burnsCaptions
        self.title = title
        // An adjustment that changes nothing is not part of the plan.
        self.camera = camera == CameraAdjustment() ? nil : camera
    }

    /// The same staging in the other built-in theme, or in the one that is farther from a user's theme.
    public var inOtherTheme: Staging {
        var other = self
        other.theme = theme == .dark ? .light : .dark
        other.themeValues = nil
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
    }
}
