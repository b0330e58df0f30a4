import Shaders

/// Tries out every shader, since a renderer compiles most of them when a picture first needs them.
public enum ShaderCheck {
    /// Compiles and links every shader of the library, with every set of names that it asks for by `#ifdef`.
    ///
    /// - Returns: How many programs there are.
    /// - Throws: ``RenderingError`` of kind `unavailable` if the choice of a device cannot be met, `driverFault` with the compiler's
    ///   words for the first shader that the driver refuses.
    public static func compileAll(on device: DeviceChoice) throws(RenderingError) -> Int {
        let context = try DeviceProbe.open(device)
        var count = 0
        for fragment in ShaderLibrary.names where fragment.hasSuffix(".frag") {
            for defines in subsets(of: ShaderLibrary.switches(in: fragment)) {
                _ = try ShaderProgram(context, vertex: vertex(for: fragment), fragment: fragment, defines: defines)
                count += 1
            }
        }
        return count
    }

    /// The vertex shader that a fragment shader is linked with: that of its name, or the one of all that fill the frame.
    private static func vertex(for fragment: String) -> String {
        if fragment == "depth.frag" { return "sphere.vert" }
        let own = fragment.replacing(".frag", with: ".vert")
        return ShaderLibrary.names.contains(own) ? own : "fullscreen.vert"
    }

    private static func subsets(of names: [String]) -> [[String]] {
        names.reduce([[]]) { subsets, name in subsets + subsets.map { $0 + [name] } }
    }
}
