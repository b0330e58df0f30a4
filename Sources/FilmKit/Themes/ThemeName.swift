/// The built-in themes.
public enum ThemeName: String, Codable, Sendable, CaseIterable {
    /// Near-black blue, glass and light.
    case dark
    /// Warm paper, ceramic and pigment.
    case light
}
