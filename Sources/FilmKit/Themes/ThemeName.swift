/// The built-in themes.
public enum ThemeName: String, Codable, Sendable, CaseIterable {
    /// Near-black blue with glass and light.
    case dark
    /// Warm paper with ceramic and pigment.
    case light
}
