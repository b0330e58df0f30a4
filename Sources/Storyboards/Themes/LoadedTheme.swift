import Documents
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
    /// - Throws: ``DocumentError``: no input if it cannot be read; bad data, with file, line and column, for everything that is wrong
    ///   with it.
    public init(path: String, givenPath: String? = nil) throws(DocumentError) {
        let root = try YAMLFile.root(of: path, need: "at least a value, such as 'base: dark'")
        self = try LoadedTheme(root, path: path, givenPath: givenPath)
    }

    /// Reads a theme from a file's nodes.
    ///
    /// - Throws: ``DocumentError`` (bad data), with file, line and column, for everything that is wrong with it.
    init(_ root: YAMLNode, path: String, givenPath: String? = nil) throws(DocumentError) {
        var reader = TableReader(CustomTheme.parameters, diagnostics: Diagnostics(path: path))
        var theme = CustomTheme()
        if let mapping = root.mapping {
            if let film = mapping.first(where: { Self.storyboardKeys.contains($0.key.text ?? "") }) {
                throw DocumentError(
                    .badData,
                    "\(path):\(film.key.place): this is a storyboard and no theme: `neuroreel init --theme dark` prints a theme."
                )
            }
            reader.read(mapping, into: &theme, reserved: [])
        } else {
            reader.diagnostics.note(root, "a theme is a list of keys and values, such as 'base: dark'.")
        }
        if let error = reader.diagnostics.error { throw error }
        (self.path, self.givenPath, self.theme, places) = (path, givenPath ?? path, theme, reader.places)
    }

    /// Whether a file's keys are a theme's rather than a storyboard's: there is no film and no parts, and at least half of them are a theme's.
    static func isTheme(_ root: YAMLNode) -> Bool {
        let keys = (root.mapping ?? []).compactMap(\.key.text)
        let known = keys.count(where: Set(CustomTheme.parameters.compactMap(\.path.first)).contains)
        return !keys.contains(where: storyboardKeys.contains) && known > 0 && known * 2 >= keys.count
    }

    /// The keys of which every storyboard has one.
    private static let storyboardKeys = ["film", "parts"]

    /// The warnings of a check: colours that are hard to tell apart, in some film.
    ///
    /// - Throws: ``FilmError`` as making a film with the theme does.
    public func warnings() throws(FilmError) -> [String] {
        warnings(about: try WeakContrast.all(among: ColorRole.allCases, in: Staging(theme: theme)))
    }

    /// The warnings about colours that the theme chose, in the file's order. If the file does not have the value, as the base has it, a
    /// warning is about the file's beginning.
    func warnings(about contrasts: [WeakContrast]) -> [String] {
        let found = contrasts.compactMap { weak in
            if case .theme(let value) = weak.choice {
                (place: places[value] ?? .start, text: weak.description)
            } else {
                nil
            }
        }
        return found.sorted { $0.place < $1.place }.map { "\(path):\($0.place): warning: \($0.text)" }
    }
}
