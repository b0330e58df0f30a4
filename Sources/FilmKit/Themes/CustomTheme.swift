/// A user's own theme: a built-in theme, and values that replace some of its values.
public struct CustomTheme: Sendable, Equatable {
    /// The theme that has all other values. The default is dark.
    public var base: ThemeName
    /// The values given, by their paths in a theme file, such as `spark.positive.color`.
    public package(set) var values: [String: ThemeValue]

    /// A built-in theme, as it is.
    public init(_ base: ThemeName = .dark) {
        self.base = base
        values = [:]
    }

    /// The value at a path: the theme's own, or its base's; nil if themes have no such value.
    func value(at path: String) -> ThemeValue? { values[path] ?? Self.standards[base]?[path] }

    /// The same theme in its shortest form: the built-in theme from which it differs least, dark of two, and only the values that differ.
    /// So themes that look alike are equal, whichever base they name and whatever they repeat of it.
    var shortest: CustomTheme {
        let complete = (Self.standards[base] ?? [:]).merging(values) { $1 }
        let forms = ThemeName.allCases.map { name in
            var form = CustomTheme(name)
            form.values = complete.filter { Self.standards[name]?[$0.key] != $0.value }
            return form
        }
        return forms.min { $0.values.count < $1.values.count } ?? self
    }

    /// Checks values that were not read by the table.
    ///
    /// - Throws: ``FilmError`` that names the value, its range and what to do.
    static func validate(_ values: [String: ThemeValue]) throws(FilmError) {
        for (path, value) in values.sorted(by: { $0.key < $1.key }) {
            guard let parameter = parameters.first(where: { $0.name == path }), path != baseKey else {
                throw FilmError("A theme has no value '\(path)': leave it out.")
            }
            guard value.value(as: parameter.kind) != nil else {
                throw FilmError("The theme's \(path) is out of range: use \(parameter.kind.phrase).")
            }
        }
    }

    /// All values of the built-in themes; each file is read once.
    private static let standards: [ThemeName: [String: ThemeValue]] = Dictionary(
        uniqueKeysWithValues: ThemeName.allCases.map { name in
            let file = try? ThemeFile(name)
            let values = parameters.compactMap { parameter in
                file?.value(at: parameter).map { (parameter.name, $0) }
            }
            return (name, Dictionary(uniqueKeysWithValues: values))
        })
}
