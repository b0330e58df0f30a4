import SceneGraph

/// An sRGB hex colour in a theme file.
package struct ThemeColor: Decodable, Sendable {
    package let linear: LinearColor

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let color = LinearColor(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\(text) is not a colour such as \"#ea580c\"")
        }
        linear = color
    }
}
