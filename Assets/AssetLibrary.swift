/// The texts that travel inside the binary: themes, and the words that films write of their own.
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
