/// The texts that travel inside the binary: themes and lessons.
public enum AssetLibrary {
    /// The YAML text of a built-in theme, or nil if there is none of that name.
    public static func theme(_ name: String) -> String? {
        let bytes: [UInt8]
        switch name {
        case "dark": bytes = PackageResources.dark_yaml
        case "light": bytes = PackageResources.light_yaml
        default: return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The YAML text of the film `computation-graph` as a lesson.
    public static var computationGraph: String {
        String(decoding: PackageResources.computation_graph_yaml, as: UTF8.self)
    }
}
