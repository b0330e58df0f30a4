/// The keys of a group of values that is an element of a list, such as a step of a lesson.
public struct RecordForm: Sendable {
    /// A key with its value.
    public struct Field: Sendable {
        /// The key.
        public let key: String
        /// The meaning in one line, without a full stop.
        public let summary: String
        /// The kind of value that it accepts.
        public let kind: ValueKind
        /// Whether it must be given.
        public let isRequired: Bool

        /// Makes a field.
        ///
        /// - Parameters:
        ///   - summary: The meaning in one line, without a full stop.
        ///   - isRequired: Whether it must be given; false by default.
        public init(_ key: String, _ summary: String, _ kind: ValueKind, isRequired: Bool = false) {
            self.key = key
            self.summary = summary
            self.kind = kind
            self.isRequired = isRequired
        }
    }

    /// The noun for several of them in messages, such as `steps`.
    public let plural: String
    /// All fields, in the order in which they are listed.
    public let fields: [Field]
    /// A group as an example in YAML, on one line.
    public let example: String

    /// Makes a form.
    ///
    /// - Precondition: Keys are unique.
    public init(plural: String, example: String, _ fields: [Field]) {
        precondition(Set(fields.map(\.key)).count == fields.count, "two fields of one key")
        self.plural = plural
        self.example = example
        self.fields = fields
    }

    /// A description that fits after "use": `a group with the keys name, title, ...`.
    public var phrase: String { "a group with the keys \(fields.map(\.key).joined(separator: ", "))" }

    /// The values as a group in YAML, on one line.
    func yaml(_ values: [String: Value]) -> String {
        let pairs = fields.compactMap { field in values[field.key].map { "\(field.key): \(field.kind.yaml($0))" } }
        return "{\(pairs.joined(separator: ", "))}"
    }
}
