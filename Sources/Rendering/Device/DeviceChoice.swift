/// Which device shall draw.
public enum DeviceChoice: Sendable, Equatable {
    /// A hardware device if one works, else software.
    case auto
    /// Mesa's software renderer.
    case software
    /// The device at this place in ``DeviceProbe/list()``, and no other.
    case index(Int)
}
