/// The GLSL sources, carried inside the binary.
///
/// A shader is named by its file name, such as `sphere.vert`. A line `#include "NAME"` stands for the chunk of that name.
public enum ShaderLibrary {
    /// The whole text of a shader, with its chunks in place and `#version 450 core` in front.
    ///
    /// - Parameter defines: names that `#ifdef` shall find defined.
    /// - Precondition: the shader and every chunk it includes exist.
    public static func source(_ name: String, defines: [String] = []) -> String {
        "#version 450 core\n" + defines.map { "#define \($0)\n" }.joined() + expanded(name)
    }

    /// The file names of all shaders that are compiled, without the chunks.
    public static var names: [String] { stages.map(\.name) }

    /// The names that a shader asks for by `#ifdef`, each once, in their order.
    ///
    /// - Precondition: the shader and every chunk it includes exist.
    public static func switches(in name: String) -> [String] {
        var switches: [String] = []
        for line in expanded(name).split(separator: "\n") where line.hasPrefix("#ifdef ") {
            let found = String(line.dropFirst(7))
            if !switches.contains(found) { switches.append(found) }
        }
        return switches
    }

    private static func expanded(_ name: String) -> String {
        guard let bytes = (stages + chunks).first(where: { $0.name == name })?.bytes else {
            preconditionFailure("no shader is named \(name)")
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.hasPrefix("#include \"") else { return String(line) }
            return expanded(String(line.dropFirst(10).prefix { $0 != "\"" }))
        }.joined(separator: "\n")
    }

    private static var stages: [(name: String, bytes: [UInt8])] {
        [
            ("annulus.frag", PackageResources.annulus_frag),
            ("annulus.vert", PackageResources.annulus_vert),
            ("connection.frag", PackageResources.connection_frag),
            ("connection.vert", PackageResources.connection_vert),
            ("depth.frag", PackageResources.depth_frag),
            ("dust.frag", PackageResources.dust_frag),
            ("dust.vert", PackageResources.dust_vert),
            ("mesh.frag", PackageResources.mesh_frag),
            ("mesh.vert", PackageResources.mesh_vert),
            ("mesh_edge.frag", PackageResources.mesh_edge_frag),
            ("mesh_edge.vert", PackageResources.mesh_edge_vert),
            ("spark.frag", PackageResources.spark_frag),
            ("spark.vert", PackageResources.spark_vert),
            ("sphere.frag", PackageResources.sphere_frag),
            ("sphere.vert", PackageResources.sphere_vert),
            ("glyph.frag", PackageResources.glyph_frag),
            ("glyph.vert", PackageResources.glyph_vert),
            ("panel.frag", PackageResources.panel_frag),
            ("panel.vert", PackageResources.panel_vert),
            ("stroke.frag", PackageResources.stroke_frag),
            ("stroke.vert", PackageResources.stroke_vert),
            ("bloom_down.frag", PackageResources.bloom_down_frag),
            ("bloom_prefilter.frag", PackageResources.bloom_prefilter_frag),
            ("bloom_up.frag", PackageResources.bloom_up_frag),
            ("fullscreen.vert", PackageResources.fullscreen_vert),
            ("picture.frag", PackageResources.picture_frag),
            ("planes.frag", PackageResources.planes_frag),
        ]
    }

    private static var chunks: [(name: String, bytes: [UInt8])] {
        [
            ("coverage.glsl", PackageResources.coverage_glsl),
            ("develop.glsl", PackageResources.develop_glsl),
            ("dither.glsl", PackageResources.dither_glsl),
            ("error.glsl", PackageResources.error_glsl),
            ("frame.glsl", PackageResources.frame_glsl),
            ("hash.glsl", PackageResources.hash_glsl),
            ("overlay.glsl", PackageResources.overlay_glsl),
            ("spark.glsl", PackageResources.spark_glsl),
            ("studio.glsl", PackageResources.studio_glsl),
            ("tone.glsl", PackageResources.tone_glsl),
        ]
    }
}
