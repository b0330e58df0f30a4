/// How a film is shown, whatever it tells: its look and the shape of its frame.
public struct Staging: Codable, Sendable, Equatable {
    /// The look.
    public var theme: ThemeName
    /// Colours instead of the theme's own, as sRGB hex such as `#ff8800`; nil if there are none.
    public private(set) var colors: [ColorRole: String]?
    /// The frame's width over its height, 0.25 to 4; the layout follows it.
    public var aspect: Double
    /// Whether the film's captions are drawn into the picture.
    public var burnsCaptions: Bool

    /// What the film is called, in its pictures and in the file: see ``FilmTitle``; nil if it has no title.
    public var title: String?
    /// How the camera departs from the film's own; nil if it does not.
    public private(set) var camera: CameraAdjustment?

    /// Makes it of its parts; the default is dark and 16:9, in the theme's own colours, without captions and title, and with the
    /// film's camera.
    public init(
        theme: ThemeName = .dark, aspect: Double = 16.0 / 9.0, burnsCaptions: Bool = false,
        colors: [ColorRole: String] = [:], title: String? = nil, camera: CameraAdjustment = CameraAdjustment()
    ) {
        // Hex in two cases is one colour, and gives one plan.
        self.colors = colors.isEmpty ? nil : colors.mapValues { $0.lowercased() }
        self.theme = theme
        self.aspect = aspect
        self.burnsCaptions = burnsCaptions
        self.title = title
        // What changes nothing is no part of the plan.
        self.camera = camera == CameraAdjustment() ? nil : camera
    }

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
    }
}
