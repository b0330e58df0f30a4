import FilmKit
import Parameters
import Wording

/// The themes to render.
public enum ThemeChoice: Sendable, Equatable {
    /// The dark theme.
    case dark
    /// The light theme.
    case light
    /// Both built-in themes, each with an output of its own.
    case both
    /// A theme file at a path that was not read yet: only while a storyboard is being read.
    case file(String)
    /// A user's theme.
    case custom(LoadedTheme)

    /// The choices that have a name.
    public static let named: [(name: String, choice: ThemeChoice)] = [
        ("dark", .dark), ("light", .light), ("both", .both),
    ]

    /// The choice that a text names, which may be a path; nil if it is neither a name nor a path.
    public init?(_ text: String) {
        if let named = Self.named.first(where: { $0.name == text }) {
            self = named.choice
        } else {
            guard StoryboardPath.isPath(text) else { return nil }
            self = .file(text)
        }
    }

    /// The choice as in a storyboard: a name, or the theme file's path as it was given.
    public var text: String {
        switch self {
        case .dark: "dark"
        case .light: "light"
        case .both: "both"
        case .file(let path): path
        case .custom(let theme): theme.givenPath
        }
    }

    /// The user's theme; nil for the built-in themes.
    public var custom: LoadedTheme? { if case .custom(let theme) = self { theme } else { nil } }

    /// The choices of a single theme that it stands for, in the order in which they are rendered.
    public var single: [ThemeChoice] { self == .both ? [.dark, .light] : [self] }

    /// The themes, in the order in which they are rendered, with their names in outputs.
    ///
    /// - Precondition: A file was read.
    public var themes: [NamedTheme] {
        switch self {
        case .dark: [NamedTheme(.dark)]
        case .light: [NamedTheme(.light)]
        case .both: [NamedTheme(.dark), NamedTheme(.light)]
        case .custom(let theme): [NamedTheme(theme)]
        case .file(let path): preconditionFailure("the theme \(path) was not read")
        }
    }

    /// The advice for a text that is neither a name nor a path.
    public static func advice(on text: String) -> String {
        "\(NearestName.advice(text, among: named.map(\.name), called: "themes")) One of your own is a file .yaml."
    }

    /// What names a theme in a storyboard.
    static let form = TextForm(
        "a file of your own such as my-theme.yaml", names: named.map(\.name), pattern: #"/|[^/]\.[yY][aA]?[mM][lL]$"#
    ) { text in ThemeChoice(text) == nil ? advice(on: text) : nil }
}
