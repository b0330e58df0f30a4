import FilmKit

/// Texts about theme files that follow from their table of parameters.
public enum ThemeTexts {
    /// A complete theme file with the values of a built-in theme, and a comment for each key.
    public static func starter(_ name: ThemeName) -> String {
        let head = """
            # A theme: `neuroreel check FILE` checks it, `neuroreel render FILM --theme FILE` uses it, and so does `theme: FILE` in a storyboard.
            # Every value is that of the theme \(name.rawValue), so leave out what you do not change. Strengths multiply colours in linear light.

            """
        return StarterText.yaml(head: head, CustomTheme.parameters, of: CustomTheme(name))
    }

    /// The JSON Schema of theme files, for editors.
    public static func schema() -> String { SchemaText.json(title: "NeuroReel theme", CustomTheme.parameters) }

    /// The table of a theme's values for the manual.
    public static func manual() -> String { ManualTable.markdown(CustomTheme.parameters) }
}
