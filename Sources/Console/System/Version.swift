/// The version of this program and its compiler.
public enum Version {
    /// NeuroReel's own version.
    public static let neuroreel = "0.1.0"

    /// The version of the Swift compiler, up to the minor version.
    public static var swift: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #elseif compiler(>=6.2)
            "6.2"
        #elseif compiler(>=6.1)
            "6.1"
        #else
            "6.0"
        #endif
    }
}
