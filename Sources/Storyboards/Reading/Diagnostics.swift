import Yams

/// Everything that is wrong with a file, so that all of it can be told at once.
public struct Diagnostics: Sendable {
    /// How many problems are told; the rest is counted.
    public static let limit = 20

    /// The file's path, for messages.
    public let path: String
    private var problems: [(place: Place, text: String)] = []

    /// No problem yet.
    public init(path: String) { self.path = path }

    /// Notes a problem of a node.
    public mutating func note(_ node: Node, _ problem: String) { note(Place(node), problem) }

    /// Notes a problem at a place.
    public mutating func note(_ place: Place, _ problem: String) { problems.append((place, problem)) }

    /// Everything that is wrong, in the file's order; nil if nothing is.
    public var error: StoryboardError? {
        guard !problems.isEmpty else { return nil }
        let lines = problems.sorted { $0.place < $1.place }.map { "\(path):\($0.place): \($0.text)" }
        let rest = lines.count > Self.limit ? ["... and \(lines.count - Self.limit) more."] : []
        return StoryboardError(.badData, (lines.prefix(Self.limit) + rest).joined(separator: "\n"))
    }
}
