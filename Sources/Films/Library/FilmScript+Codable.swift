import FilmKit

extension FilmScript: Codable {
    enum CodingKeys: String, CodingKey {
        case name, settings
    }

    /// Decodes a film of the decoder's library: see ``FilmLibrary/userInfoKey``.
    ///
    /// - Throws: `DecodingError` if the library has no film of that name, or its settings do not decode.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .name)
        let library = decoder.userInfo[FilmLibrary.userInfoKey] as? FilmLibrary ?? .standard
        guard let type = library.all.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: container, debugDescription: "there is no film '\(name)'")
        }
        self = try type.script(from: container)
    }

    /// Encodes the film's name and its settings.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try chosen.encode(into: &container)
    }
}
