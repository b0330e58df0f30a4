import CText
import SceneGraph
import Testing

/// A glyph's area and centre by Green's theorem over its outline as HarfBuzz draws it; in ems, y up. The rasteriser's outlines are FreeType's.
struct OutlineMoments {
    private(set) var area = 0.0
    private(set) var center = SIMD2<Double>.zero

    /// The moments of a glyph without overlapping contours.
    init(_ typeface: Typeface, glyph: UInt32) throws {
        let names = ["Inter 400": "Inter-Regular.otf", "Inter 700": "Inter-Bold.otf"]
        let path = try FontTables.path(of: names[typeface.description] ?? "latinmodern-math.otf")
        let blob = try #require(hb_blob_create_from_file_or_fail(path))
        let face = try #require(hb_face_create(blob, 0))
        let font = try #require(hb_font_create(face))
        let functions = try #require(hb_draw_funcs_create())
        defer {
            hb_draw_funcs_destroy(functions)
            hb_font_destroy(font)
            hb_face_destroy(face)
            hb_blob_destroy(blob)
        }
        hb_draw_funcs_set_line_to_func(
            functions,
            { _, sums, state, x, y, _ in
                let start = SIMD2(Double(state!.pointee.current_x), Double(state!.pointee.current_y))
                let end = SIMD2(Double(x), Double(y))
                OutlineMoments.add(sums, [start, (2 * start + end) / 3, (start + 2 * end) / 3, end])
            }, nil, nil)
        hb_draw_funcs_set_cubic_to_func(
            functions,
            { _, sums, state, x1, y1, x2, y2, x, y, _ in
                let start = SIMD2(Double(state!.pointee.current_x), Double(state!.pointee.current_y))
                OutlineMoments.add(
                    sums,
                    [
                        start, SIMD2(Double(x1), Double(y1)), SIMD2(Double(x2), Double(y2)),
                        SIMD2(Double(x), Double(y)),
                    ])
            }, nil, nil)
        var sums = SIMD4<Double>.zero
        withUnsafeMutablePointer(to: &sums) { hb_font_get_glyph_shape(font, glyph, functions, $0) }
        let units = Double(hb_face_get_upem(face))
        area = abs(sums.x) / units / units
        center = SIMD2(sums.y, sums.z) / sums.x / units
    }

    /// Adds a cubic's share of the integrals of x dy, x²/2 dy and -y²/2 dx; Gauss' rule of five points is exact.
    private static func add(_ sums: UnsafeMutableRawPointer?, _ points: [SIMD2<Double>]) {
        let nodes = [-0.906179845938664, -0.5384693101056831, 0, 0.5384693101056831, 0.906179845938664]
        let weights = [
            0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891,
        ]
        for (node, weight) in zip(nodes, weights) {
            let (t, s) = ((node + 1) / 2, (1 - node) / 2)
            var place = s * s * s * points[0] + 3 * s * s * t * points[1]
            place += 3 * s * t * t * points[2] + t * t * t * points[3]
            var speed = s * s * (points[1] - points[0]) + 2 * s * t * (points[2] - points[1])
            speed += t * t * (points[3] - points[2])
            speed *= 3
            let share = SIMD4(
                place.x * speed.y, place.x * place.x / 2 * speed.y, -place.y * place.y / 2 * speed.x, 0)
            sums!.assumingMemoryBound(to: SIMD4<Double>.self).pointee += weight / 2 * share
        }
    }
}
