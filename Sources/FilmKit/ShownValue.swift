/// A number on screen.
public struct ShownValue: Sendable, Equatable {
    /// Its name, such as `z1` or `dL/dw31`.
    public let name: String
    /// The number, not rounded.
    public let value: Double

    package init(name: String, value: Double) {
        self.name = name
        self.value = value
    }
}
