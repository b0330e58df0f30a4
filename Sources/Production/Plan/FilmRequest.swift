import Films

/// A film and how it shall look, as asked for.
public struct FilmRequest: Sendable {
    /// The film's name.
    public let name: String
    /// Which themes.
    public let themes: ThemeChoice
    /// The picture's size.
    public let size: FrameSize
    private let settings: FilmSettings

    /// Makes a request.
    ///
    /// - Parameter settings: The film's settings; their theme and aspect are replaced by those of `themes` and `size`.
    public init(name: String, themes: ThemeChoice, size: FrameSize, settings: FilmSettings) {
        self.name = name
        self.themes = themes
        self.size = size
        self.settings = settings
    }

    /// The settings for one theme.
    func settings(for theme: ThemeName) -> FilmSettings {
        var settings = settings
        settings.theme = theme
        settings.aspect = size.aspect
        return settings
    }

    /// The film with the first theme's settings.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film or it refuses a setting.
    func film() throws(NeuroReelError) -> any Film {
        try FilmRequest.film(named: name, settings: settings(for: themes.themes[0]))
    }

    /// A film from the catalogue.
    ///
    /// - Throws: ``NeuroReelError`` (usage) if there is no such film or it refuses a setting.
    static func film(named name: String, settings: FilmSettings) throws(NeuroReelError) -> any Film {
        guard let type = FilmCatalogue.film(named: name) else {
            let names = FilmCatalogue.all.map { $0.name }
            throw NeuroReelError(
                .usage, "There is no film '\(name)'. \(NearestName.advice(name, among: names, called: "films"))")
        }
        do throws(FilmError) {
            return try type.init(settings: settings)
        } catch {
            throw NeuroReelError(error)
        }
    }

    /// What goes before the extension of an output, so that every theme has one of its own.
    func suffix(for theme: ThemeName) -> String { themes == .both ? "-\(theme.rawValue)" : "" }
}
