/// The texts that travel inside the binary: themes, lessons, the words that films write of their own, and the page of
/// `neuroreel watch`.
public enum AssetLibrary {
    /// The YAML text of a built-in theme, or nil if there is none of that name.
    public static func theme(_ name: String) -> String? {
        let bytes: [UInt8]
        switch name {
        case "dark": bytes = PackageResources.dark_yaml
        case "light": bytes = PackageResources.light_yaml
        default: return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The YAML text of the film `computation-graph` as a lesson.
    public static var computationGraph: String {
        String(decoding: PackageResources.computation_graph_yaml, as: UTF8.self)
    }

    /// The YAML text of that lesson's titles and sentences in a language, or nil if there is none.
    public static func computationGraphWords(_ language: String) -> String? {
        language == "de" ? String(decoding: PackageResources.computation_graph_de_yaml, as: UTF8.self) : nil
    }

    /// The HTML of the page that shows a storyboard while it is edited.
    public static var watchPage: [UInt8] { PackageResources.watch_html }
    /// The page's style sheet.
    public static var watchStyle: [UInt8] { PackageResources.watch_css }
    /// The page's script.
    public static var watchScript: [UInt8] { PackageResources.watch_js }

    /// The YAML text of a language's table of words, or nil if there is none.
    public static func words(_ language: String) -> String? {
        let bytes: [UInt8]
        switch language {
        case "de": bytes = PackageResources.de_yaml
        case "en": bytes = PackageResources.en_yaml
        default: return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
