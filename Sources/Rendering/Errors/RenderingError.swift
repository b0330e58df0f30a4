/// Why something cannot be drawn.
public struct RenderingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of trouble it is.
    public enum Kind: Sendable, Equatable {
        /// There is no device, driver or version that can draw.
        case unavailable
        /// The picture is larger than the device can hold.
        case tooLarge
        /// The driver refused something that it should accept.
        case driverFault
    }

    /// What kind of trouble it is.
    public let kind: Kind
    /// What is wrong, where, and what to do.
    public let description: String

    init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
