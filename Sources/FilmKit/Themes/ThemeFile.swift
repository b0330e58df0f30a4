import Assets
import Yams

/// A theme file as YAML nodes.
package struct ThemeFile {
    package private(set) var root: Node

    /// Loads a built-in theme.
    ///
    /// - Throws: ``FilmError`` if the file is missing or not YAML.
    package init(_ name: ThemeName) throws(FilmError) {
        guard let text = AssetLibrary.theme(name.rawValue), let root = try? Yams.compose(yaml: text) else {
            throw FilmError("The theme \(name.rawValue) is missing from this build.")
        }
        self.root = root
    }

    /// The sRGB hex of a colour; nil if the file does not set it.
    package subscript(role: ColorRole) -> String? {
        get { role.path.reduce(Optional(root)) { $0?[$1] }?.string }
        set { if let newValue { ThemeFile.set(&root, role.path[...], newValue) } }
    }

    private static func set(_ node: inout Node, _ path: ArraySlice<String>, _ text: String) {
        guard let key = path.first else {
            node = Node(text)
            return
        }
        guard var inner = node[key] else { return }
        set(&inner, path.dropFirst(), text)
        node[key] = inner
    }
}

extension ColorRole {
    /// The colour's default in a theme, as sRGB hex.
    public func standard(in theme: ThemeName) -> String? { Self.standards[theme]?[self] }

    /// All default colours; each theme file is read once.
    private static let standards: [ThemeName: [ColorRole: String]] = Dictionary(
        uniqueKeysWithValues: ThemeName.allCases.map { theme in
            let file = try? ThemeFile(theme)
            let colors = ColorRole.allCases.compactMap { role in file?[role].map { (role, $0) } }
            return (theme, Dictionary(uniqueKeysWithValues: colors))
        })
}
