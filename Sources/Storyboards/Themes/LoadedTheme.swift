import FilmKit
import Parameters

/// A user's theme that was read from a file.
public struct LoadedTheme: Sendable, Equatable {
    /// The file's path, from where the program is started.
    public let path: String
    /// The path as it was given, which may start at a storyboard's folder.
    let givenPath: String
    /// The theme.
    public let theme: CustomTheme
    /// The places in the file of each value.
    private let places: [String: Place]

    /// Reads a theme file. A key that is missing has the base's value.
    ///
    /// - Parameters:
    ///   - path: The file, from where the program is started.
    ///   - givenPath: The path as it was given; nil if it is the same.
    /// - Throws: ``StoryboardError``: no input if it cannot be read; bad data, with file, line and column, for everything that is wrong
    ///   with it.
    public init(path: String, givenPath: String? = nil) throws(StoryboardError) {
        let root = try YAMLFile.root(of: path, need: "at least a value, such as 'base: dark'")
        self = try LoadedTheme(root, path: path, givenPath: givenPath)
    }

    /// Reads a theme from a file's nodes.
    ///
    /// - Throws: ``StoryboardError`` (bad data), with file, line and column, for everything that is wrong with it.
    init(_ root: YAMLNode, path: String, givenPath: String? = nil) throws(StoryboardError) {
        var reader = StoryboardReader(CustomTheme.parameters, diagnostics: Diagnostics(path: path))
        var theme = CustomTheme()
        if let mapping = root.mapping {
            if let film = mapping.first(where: { $0.key.text == Self.filmKey }) {
                throw StoryboardError(
                    .badData, "\(path):\(film.key.place): this is a storyboard and no theme: `neuroreel init --theme dark` prints a theme.")
            }
            reader.read(mapping, into: &theme, reserved: [])
        } else {
            reader.diagnostics.note(root, "a theme is a list of keys and values, such as 'base: dark'.")
        }
        if let error = reader.diagnostics.error { throw error }
        (self.path, self.givenPath, self.theme, places) = (path, givenPath ?? path, theme, reader.places)
    }

    /// Whether a file's keys are a theme's rather than a storyboard's: there is no film, and at least half of them are a theme's.
    static func isTheme(_ root: YAMLNode) -> Bool {
        let keys = (root.mapping ?? []).compactMap(\.key.text)
        let known = keys.count(where: Set(CustomTheme.parameters.compactMap(\.path.first)).contains)
        return !keys.contains(filmKey) && known > 0 && known * 2 >= keys.count
    }

    /// The key that every storyboard has.
    private static let filmKey = "film"

    /// The warnings of a check: colours that are hard to tell apart in some film.
    ///
    /// - Throws: ``FilmError`` as making a film with the theme does.
    public func warnings() throws(FilmError) -> [String] {
        try WeakContrast.all(among: ColorRole.allCases, in: Staging(theme: theme)).map { weak in
            guard case .theme(let value) = weak.choice else { preconditionFailure("a colour that nobody chose") }
            return warning(at: value, weak.description)
        }
    }

    /// A warning about a value.
    ///
    /// - Parameter value: The value's path; if the file has no such value, the warning is about its beginning.
    func warning(at value: String, _ text: String) -> String {
        "\(path):\(places[value] ?? .start): warning: \(text)"
    }
}
