import FilmKit

extension FilmPart: Codable {
    private enum CodingKeys: String, CodingKey {
        case film, sections, card, title, camera
    }

    /// The kinds of cards.
    private enum CardKind: String, Codable {
        case automatic, none, title
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let card: Card =
            switch try container.decode(CardKind.self, forKey: .card) {
            case .automatic: .automatic
            case .none: .none
            case .title: .titled(try container.decode(String.self, forKey: .title))
            }
        self.init(
            try container.decode(FilmScript.self, forKey: .film),
            sections: try container.decode([String].self, forKey: .sections), card: card,
            camera: try container.decodeIfPresent(CameraAdjustment.self, forKey: .camera))
    }

    /// Encodes the film with all of its settings.
    ///
    /// - Throws: `EncodingError` if the part is only named.
    public func encode(to encoder: any Encoder) throws {
        guard let script else {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "a part that was not read"))
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(script, forKey: .film)
        try container.encode(sections, forKey: .sections)
        switch card {
        case .automatic: try container.encode(CardKind.automatic, forKey: .card)
        case .none: try container.encode(CardKind.none, forKey: .card)
        case .titled(let title):
            try container.encode(CardKind.title, forKey: .card)
            try container.encode(title, forKey: .title)
        }
        try container.encodeIfPresent(camera, forKey: .camera)
    }
}
