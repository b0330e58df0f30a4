import Encoding
import Foundation
import SceneGraph
import Testing
import Typesetting

/// Our half of `script/typesetting-check`, which compares formulas with those of another program: writes the measures
/// and a picture of each formula to a folder. Without the folder's name in the environment there is nothing to do.
@Suite struct ReferenceTests {
    private struct Formula: Decodable {
        let tex: String
    }

    private struct Measures: Encodable {
        let width: Float
        let height: Float
        let depth: Float
    }

    private static let folder = ProcessInfo.processInfo.environment["TYPESETTING_CHECK_FOLDER"]

    @Test(.enabled(if: folder != nil)) func writeFormulas() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let list = try Data(contentsOf: folder.appending(path: "formulas.json"))
        let library = FontLibrary()
        let setter = FormulaSetter(library)
        let rasterizer = GlyphRasterizer(library)
        var measures: [Measures] = []
        for (index, formula) in try JSONDecoder().decode([Formula].self, from: list).enumerated() {
            let box = try setter.set(formula.tex)
            measures.append(Measures(width: box.width, height: box.height, depth: box.depth))
            let canvas = try Canvas.around(box, size: 100, margin: 10, rasterizer)
            try PNG.write(canvas.image, to: folder.appending(path: "ours-\(index + 1).png").path)
        }
        try JSONEncoder().encode(measures).write(to: folder.appending(path: "ours.json"))
    }
}
