import FilmKit
import Timeline

/// Something that a storyboard can say about a target: its place in the file, what it means, what it takes.
///
/// One table of these decides what is read, what the starter shows, what the schema allows and what the manual lists.
public struct Parameter<Target>: Sendable {
    /// The keys that lead to it, from the file's top.
    public let path: [String]
    /// What it is, in one line without a full stop.
    public let summary: String
    /// What it takes.
    public let kind: ValueKind
    /// What stands in a starter where the target has no value.
    let example: Value?
    let get: @Sendable (Target) -> Value?
    let set: @Sendable (inout Target, Value) -> Void

    /// Makes a parameter.
    ///
    /// - Parameters:
    ///   - path: Its keys, joined by points, such as `network.layers`.
    ///   - summary: What it is, in one line.
    ///   - kind: What it takes.
    ///   - example: A value for the starter's comment where `get` gives none.
    ///   - get: The target's value; nil if it has none.
    ///   - set: Gives the target a value, which is always one of the kind.
    public init(
        _ path: String, _ summary: String, _ kind: ValueKind, example: Value? = nil,
        get: @escaping @Sendable (Target) -> Value?, set: @escaping @Sendable (inout Target, Value) -> Void
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.summary = summary
        self.kind = kind
        self.example = example
        self.get = get
        self.set = set
    }

    /// Its keys, joined by points.
    public var name: String { path.joined(separator: ".") }

    /// The same parameter of something that holds the target.
    public func lifted<Outer>(
        get inner: @escaping @Sendable (Outer) -> Target?,
        set replace: @escaping @Sendable (inout Outer, Target) -> Void
    ) -> Parameter<Outer> {
        Parameter<Outer>(
            name, summary, kind, example: example, get: { inner($0).flatMap(get) },
            set: { outer, value in
                guard var target = inner(outer) else { return }
                set(&target, value)
                replace(&outer, target)
            })
    }

    /// What a target has there, as YAML; nil if it has nothing.
    public func yaml(of target: Target) -> String? { get(target).map(kind.yaml) }
}

extension Parameter {
    static func whole(
        _ path: String, _ summary: String, _ range: ClosedRange<Int>, _ place: WritableKeyPath<Target, Int> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .whole(UInt64(range.lowerBound)...UInt64(range.upperBound)),
            get: { .whole(UInt64($0[keyPath: place])) },
            set: { target, value in
                if case .whole(let number) = value { target[keyPath: place] = Int(number) }
            })
    }

    static func seed(
        _ path: String, _ summary: String, _ place: WritableKeyPath<Target, UInt64> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .whole(0...UInt64.max), get: { .whole($0[keyPath: place]) },
            set: { target, value in
                if case .whole(let number) = value { target[keyPath: place] = number }
            })
    }

    /// A number within limits.
    public static func number(
        _ path: String, _ summary: String, _ range: NumberRange, _ place: WritableKeyPath<Target, Double> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .number(range), get: { .number($0[keyPath: place]) },
            set: { target, value in
                if case .number(let number) = value { target[keyPath: place] = number }
            })
    }

    static func time(
        _ path: String, _ summary: String, _ kind: ValueKind, _ place: WritableKeyPath<Target, RationalTime> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, kind, get: { .time($0[keyPath: place]) },
            set: { target, value in
                if case .time(let time) = value { target[keyPath: place] = time }
            })
    }

    /// One of some names.
    public static func choice<Name: RawRepresentable<String> & Sendable>(
        _ path: String, _ summary: String, among names: [Name], called plural: String,
        _ place: WritableKeyPath<Target, Name> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .choice(names.map(\.rawValue), called: plural), get: { .text($0[keyPath: place].rawValue) },
            set: { target, value in
                if case .text(let text) = value, let name = Name(rawValue: text) { target[keyPath: place] = name }
            })
    }

    static func flag(
        _ path: String, _ summary: String, _ place: WritableKeyPath<Target, Bool> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .flag, get: { .flag($0[keyPath: place]) },
            set: { target, value in
                if case .flag(let flag) = value { target[keyPath: place] = flag }
            })
    }
}
