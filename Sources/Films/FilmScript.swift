import FilmKit
import SceneGraph

/// A film and what was chosen about it: all that it needs but a stage.
public enum FilmScript: Sendable, Equatable {
    case homepageLoop(HomepageLoop.Settings)
    case computationGraph(ComputationGraph.Settings)

    /// All films with what they have when nothing is chosen, in the order in which they are listed.
    public static let all: [FilmScript] = [
        .homepageLoop(HomepageLoop.Settings()), .computationGraph(ComputationGraph.Settings()),
    ]

    /// The film of that name as it is when nothing is chosen; nil if there is none.
    public init?(named name: String) {
        guard let script = FilmScript.all.first(where: { $0.name == name }) else { return nil }
        self = script
    }

    /// What the command line calls the film.
    public var name: String { type.name }

    /// One line that tells what it shows.
    public var summary: String { type.summary }

    /// Whether its sections are a video's chapters unless a user says otherwise.
    public var hasChapters: Bool { type.hasChapters }

    /// Whether its captions are in its pictures in any case.
    public var showsCaptions: Bool { type.showsCaptions }

    /// Whether each cycle starts with what the last one learned.
    public var updatesWeights: Bool {
        switch self {
        case .homepageLoop(let settings): settings.applyUpdates
        case .computationGraph: false
        }
    }

    /// Computes what will be shown.
    ///
    /// - Throws: ``FilmError`` if a value is out of its range.
    public func film(_ staging: Staging) throws(FilmError) -> any Film {
        switch self {
        case .homepageLoop(let settings): try HomepageLoop(settings: settings, staging: staging)
        case .computationGraph(let settings): try ComputationGraph(settings: settings, staging: staging)
        }
    }

    /// All faces in which its pictures are written.
    public func typefaces(in staging: Staging) -> [Typeface] {
        type.typefaces + (staging.title == nil ? [] : [.strong])
            + (staging.burnsCaptions ? [.caption] : [])
    }

    private var type: any Film.Type {
        switch self {
        case .homepageLoop: HomepageLoop.self
        case .computationGraph: ComputationGraph.self
        }
    }
}

extension FilmScript: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, settings
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .name)
        switch FilmScript(named: name) {
        case .homepageLoop: self = .homepageLoop(try container.decode(HomepageLoop.Settings.self, forKey: .settings))
        case .computationGraph:
            self = .computationGraph(try container.decode(ComputationGraph.Settings.self, forKey: .settings))
        case nil:
            throw DecodingError.dataCorruptedError(
                forKey: .name, in: container, debugDescription: "there is no film '\(name)'")
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        switch self {
        case .homepageLoop(let settings): try container.encode(settings, forKey: .settings)
        case .computationGraph(let settings): try container.encode(settings, forKey: .settings)
        }
    }
}
