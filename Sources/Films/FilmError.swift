/// Why a film cannot be made from its settings: what is wrong and what to do.
public struct FilmError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
