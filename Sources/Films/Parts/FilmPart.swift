import Parameters
import Timeline

/// A part of a film that is made of several: another film, whole or some of its sections, and the title card before it.
public struct FilmPart: Sendable, Equatable {
    /// The title card before a part.
    public enum Card: Sendable, Equatable {
        /// With the title of the part's file, or of its only section; none before the first part.
        case automatic
        /// No card.
        case none
        /// With this title.
        case titled(String)
    }

    /// What a storyboard names as a part.
    public enum Source: Sendable, Equatable {
        /// A film or a storyboard, as on the command line.
        case film(String)
        /// A storyboard of a lesson.
        case lesson(String)

        /// The key in a part.
        public var key: String { if case .film = self { "film" } else { "lesson" } }
        /// The name or path.
        public var name: String {
            switch self {
            case .film(let name), .lesson(let name): name
            }
        }
    }

    /// The film and its settings; nil as long as the storyboard's ``sources`` have not been read.
    public var script: FilmScript?
    /// The names of its sections, in the film's order; none for the whole film.
    public var sections: [String]
    /// The title card before it.
    public var card: Card
    /// What the storyboard names, which should be one film; empty once it has been read. It is no part of a plan.
    public var sources: [Source] = []

    /// A part whose film is known.
    public init(_ script: FilmScript, sections: [String] = [], card: Card = .automatic) {
        self.script = script
        self.sections = sections
        self.card = card
    }
}

extension FilmPart: Codable {
    private enum CodingKeys: String, CodingKey {
        case film, sections, card, title
    }

    private static let (automatic, none) = ("auto", "none")

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        script = try container.decode(FilmScript.self, forKey: .film)
        sections = try container.decode([String].self, forKey: .sections)
        let title = try container.decodeIfPresent(String.self, forKey: .title)
        switch try container.decode(String.self, forKey: .card) {
        case Self.automatic: card = .automatic
        case Self.none: card = .none
        default: card = .titled(title ?? "")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(script, forKey: .film)
        try container.encode(sections, forKey: .sections)
        switch card {
        case .automatic: try container.encode(Self.automatic, forKey: .card)
        case .none: try container.encode(Self.none, forKey: .card)
        case .titled(let title):
            try container.encode("title", forKey: .card)
            try container.encode(title, forKey: .title)
        }
    }
}
