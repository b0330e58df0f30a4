import FilmKit

/// A part of a compilation: another film, whole or some of its sections, with the title card before it.
public struct FilmPart: Sendable, Equatable {
    /// What a part shows.
    public enum Content: Sendable, Equatable {
        /// A film with its settings.
        case film(FilmScript)
        /// What a storyboard names, by the keys `film`, `storyboard` and `lesson`: only while the storyboard is being read.
        case named([String: String])
    }

    /// The title card before a part.
    public enum Card: Sendable, Equatable {
        /// With the title of the part's only section, or else with its number alone; none before the first part.
        case automatic
        /// No card.
        case none
        /// With this title: see `FilmTitle`.
        case titled(String)
    }

    /// What it shows.
    public var content: Content
    /// The names of its sections, in the order in which they are shown; none for the whole film. See `SectionName`.
    public var sections: [String]
    /// The title card before it.
    public var card: Card
    /// The change to its camera; nil for that of the whole film.
    public var camera: CameraAdjustment?

    /// Makes a part.
    public init(
        _ film: FilmScript, sections: [String] = [], card: Card = .automatic, camera: CameraAdjustment? = nil
    ) {
        self.init(content: .film(film), sections: sections, card: card, camera: camera)
    }

    init(content: Content, sections: [String], card: Card, camera: CameraAdjustment? = nil) {
        self.content = content
        self.sections = sections
        self.card = card
        self.camera = camera
    }

    /// The film with its settings; nil while the part is only named.
    public var script: FilmScript? { if case .film(let script) = content { script } else { nil } }

    /// The part with another seed; the same if its film has none.
    var reseeded: FilmPart {
        var other = self
        other.content = script?.reseeded.map { .film($0) } ?? content
        return other
    }

    /// Whether there is a title card before the part.
    ///
    /// - Parameter isFirst: Whether it is the first part.
    func hasCard(isFirst: Bool) -> Bool {
        switch card {
        case .automatic: !isFirst
        case .none: false
        case .titled: true
        }
    }

    /// The sections that it shows, in their order.
    ///
    /// - Throws: ``FilmError`` for a name that the film has no section of.
    public func chosen(of sections: [FilmSection]) throws(FilmError) -> [FilmSection] {
        guard !self.sections.isEmpty else { return sections }
        var chosen: [FilmSection] = []
        for name in self.sections { chosen += try SectionName(name).findAll(in: sections) }
        return chosen
    }
}
