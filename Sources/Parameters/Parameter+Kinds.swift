import Timeline

extension Parameter {
    /// A whole number within a range of non-negative numbers.
    public static func whole(
        _ path: String, _ summary: String, _ range: ClosedRange<Int>, _ place: WritableKeyPath<Root, Int> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .whole(UInt64(range.lowerBound)...UInt64(range.upperBound)),
            get: { .whole(UInt64($0[keyPath: place])) },
            set: { root, value in
                if case .whole(let number) = value { root[keyPath: place] = Int(number) }
            })
    }

    /// A whole number of 64 bits, such as a seed.
    public static func seed(
        _ path: String, _ summary: String, _ place: WritableKeyPath<Root, UInt64> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .whole(0...UInt64.max), get: { .whole($0[keyPath: place]) },
            set: { root, value in
                if case .whole(let number) = value { root[keyPath: place] = number }
            })
    }

    /// A number within a range.
    public static func number(
        _ path: String, _ summary: String, _ range: NumberRange, _ place: WritableKeyPath<Root, Double> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .number(range), get: { .number($0[keyPath: place]) },
            set: { root, value in
                if case .number(let number) = value { root[keyPath: place] = number }
            })
    }

    /// A duration or a share, depending on the kind.
    public static func time(
        _ path: String, _ summary: String, _ kind: ValueKind, _ place: WritableKeyPath<Root, RationalTime> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, kind, get: { .time($0[keyPath: place]) },
            set: { root, value in
                if case .time(let time) = value { root[keyPath: place] = time }
            })
    }

    /// A name out of a list.
    ///
    /// - Parameters:
    ///   - names: The names to choose from.
    ///   - plural: The noun for all of them in messages, such as `themes`.
    public static func choice<Name: RawRepresentable<String> & Sendable>(
        _ path: String, _ summary: String, among names: [Name], called plural: String,
        _ place: WritableKeyPath<Root, Name> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .choice(names.map(\.rawValue), called: plural), get: { .text($0[keyPath: place].rawValue) },
            set: { root, value in
                if case .text(let text) = value, let name = Name(rawValue: text) { root[keyPath: place] = name }
            })
    }

    /// A flag, `true` or `false`.
    public static func flag(
        _ path: String, _ summary: String, _ place: WritableKeyPath<Root, Bool> & Sendable
    ) -> Parameter {
        Parameter(
            path, summary, .flag, get: { .flag($0[keyPath: place]) },
            set: { root, value in
                if case .flag(let flag) = value { root[keyPath: place] = flag }
            })
    }
}
