/// All problems of a file, so that they can be reported together.
public struct Diagnostics: Sendable {
    /// The number of problems that are reported; further ones are only counted.
    public static let limit = 20
    /// The number of problems after which reading stops noting more.
    static let largest = 1000

    /// The file's path, for messages.
    public let path: String
    private var problems: [(place: Place, text: String)] = []

    /// Makes diagnostics without problems.
    public init(path: String) { self.path = path }

    /// Whether no more problems are noted.
    package var isFull: Bool { problems.count >= Self.largest }

    /// Notes a problem of a node. If the node contains an invisible character, that is reported instead.
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

    /// The first problem in the file's order, without its place; nil if there is none.
    package var firstProblem: String? { problems.min { $0.place < $1.place }?.text }

    /// All problems in the file's order; nil if there are none.
    public var error: DocumentError? {
        guard !problems.isEmpty else { return nil }
        let lines = problems.sorted { $0.place < $1.place }.map { "\(path):\($0.place): \($0.text)" }
        let count = "\(isFull ? "at least " : "")\(lines.count - Self.limit) more"
        let rest = lines.count > Self.limit ? ["... and \(count)."] : []
        return DocumentError(.badData, (lines.prefix(Self.limit) + rest).joined(separator: "\n"))
    }
}
