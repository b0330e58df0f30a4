/// Everything that is wrong with a file, so that all of it can be told at once.
public struct Diagnostics: Sendable {
    /// How many problems are told; the rest is counted.
    public static let limit = 20
    /// How many problems are looked at; who reads on after as many learns nothing new.
    static let largest = 1000

    /// The file's path, for messages.
    public let path: String
    private var problems: [(place: Place, text: String)] = []

    /// No problem yet.
    public init(path: String) { self.path = path }

    /// Whether there are so many problems that no more are noted.
    var isFull: Bool { problems.count >= Self.largest }

    /// Notes a problem of a node. One that holds a character which cannot be seen has that problem above all.
    public mutating func note(_ node: YAMLNode, _ problem: String) {
        if case .unseen(let character, let place) = node.scalar?.remark {
            note(place, character.problem)
        } else {
            note(node.place, problem)
        }
    }

    /// Notes a problem at a place.
    public mutating func note(_ place: Place, _ problem: String) {
        if !isFull { problems.append((place, problem)) }
    }

    /// The first problem of the file's, without its place; nil if nothing is wrong.
    var firstProblem: String? { problems.min { $0.place < $1.place }?.text }

    /// Everything that is wrong, in the file's order; nil if nothing is.
    public var error: StoryboardError? {
        guard !problems.isEmpty else { return nil }
        let lines = problems.sorted { $0.place < $1.place }.map { "\(path):\($0.place): \($0.text)" }
        let count = "\(isFull ? "at least " : "")\(lines.count - Self.limit) more"
        let rest = lines.count > Self.limit ? ["... and \(count)."] : []
        return StoryboardError(.badData, (lines.prefix(Self.limit) + rest).joined(separator: "\n"))
    }
}
