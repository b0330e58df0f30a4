/// A position in a text: line and column, both counted from 1, with columns in Unicode scalars.
public struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The line, counted from 1.
    public let line: Int
    /// The column in Unicode scalars, counted from 1.
    public let column: Int

    /// The position of a text's first character.
    public static let start = Place(line: 1, column: 1)

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Whether one place is before another.
    public static func < (first: Place, second: Place) -> Bool {
        (first.line, first.column) < (second.line, second.column)
    }

    /// Line and column as in messages: `12:3`.
    public var description: String { "\(line):\(column)" }
}
