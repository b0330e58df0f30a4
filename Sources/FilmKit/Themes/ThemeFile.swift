import Assets
import Yams

/// A theme's file, as nodes of YAML.
package struct ThemeFile {
    package private(set) var root: Node

    /// A built-in theme's file.
    ///
    /// - Throws: ``FilmError`` if there is none or it is not YAML.
    package init(_ name: ThemeName) throws(FilmError) {
        guard let text = AssetLibrary.theme(name.rawValue), let root = try? Yams.compose(yaml: text) else {
            throw FilmError("The theme \(name.rawValue) is missing from this build.")
        }
        self.root = root
    }

    /// The sRGB hex of a colour; nil if the file has none there.
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
    /// The sRGB hex that it has in a theme.
    public func standard(in theme: ThemeName) -> String? { Self.standards[theme]?[self] }

    /// All of them; each theme's file is read once.
    private static let standards: [ThemeName: [ColorRole: String]] = Dictionary(
        uniqueKeysWithValues: ThemeName.allCases.map { theme in
            let file = try? ThemeFile(theme)
            let colors = ColorRole.allCases.compactMap { role in file?[role].map { (role, $0) } }
            return (theme, Dictionary(uniqueKeysWithValues: colors))
        })
}
