/// A number that a film shows.
public struct ShownValue: Sendable, Equatable {
    /// What it is called, such as `z1` or `dL/dw31`.
    public let name: String
    /// The number itself, not rounded.
    public let value: Double

    package init(name: String, value: Double) {
        self.name = name
        self.value = value
    }
}
