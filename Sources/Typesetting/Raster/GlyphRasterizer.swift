internal import CText
public import SceneGraph

/// Turns glyphs into pixels at an exact size, without hinting, so that a text keeps its shape at every size and place.
///
/// Coverage is the exact area of the outline in each pixel, as FreeType's smooth rasteriser computes it, in 256 steps. May be used from
/// several threads at once; the glyphs of one face are then drawn one after another.
public struct GlyphRasterizer: Sendable {
    /// The sizes that can be drawn, in pixels an em.
    public static let sizes: ClosedRange<Float> = 1...4096

    /// In how many steps a glyph's origin may lie between two pixels, each way.
    public static let phaseCount = 4

    /// How often a glyph is drawn finer each way than it is wanted, up to a size in pixels an em.
    ///
    /// FreeType replaces curves by chords and rounds points to 64ths of a pixel, whatever the size: at 24 pixels an em
    /// round letters lose 3 % of their area by it, and less than half a percent when drawn four times as large.
    private static let oversampling = (factor: 4, largestSize: Float(512))

    private let library: FontLibrary

    /// A rasteriser of that library's faces.
    public init(_ library: FontLibrary) { self.library = library }

    /// The coverage of a glyph.
    ///
    /// - Parameters:
    ///   - glyph: its index in the face.
    ///   - typeface: the face.
    ///   - size: pixels an em, in ``sizes``; need not be whole. Outside, the program stops.
    ///   - phase: where in its pixel the origin lies, in quarters to the right and down, each in 0...3. Outside, the program stops.
    /// - Throws: ``TypesettingError`` of kind `.fontMissing` or `.damagedFont`.
    public func bitmap(
        of glyph: UInt32, in typeface: Typeface, size: Float, phase: SIMD2<Int> = .zero
    ) throws(TypesettingError) -> CoverageBitmap {
        precondition(GlyphRasterizer.sizes.contains(size), "a glyph of \(size) pixels an em cannot be drawn")
        let phases = 0..<GlyphRasterizer.phaseCount
        precondition(phases.contains(phase.x) && phases.contains(phase.y), "\(phase) is not a phase")
        return try library.face(typeface).withOutlines { outlines throws(TypesettingError) in
            guard outlines.load(glyph) else {
                throw TypesettingError(
                    .damagedFont, "glyph \(glyph) of \(typeface) has no outline", advice: "install its package again")
            }
            return GlyphRasterizer.draw(outlines, size: size, phase: phase)
        }
    }

    /// Draws the outline in the face's slot.
    private static func draw(_ outlines: OutlineFace, size: Float, phase: SIMD2<Int>) -> CoverageBitmap {
        let fineness = size <= oversampling.largestSize ? oversampling.factor : 1
        // FreeType's coordinates from here on: 64 to the fine pixel, y up.
        let pixel = 64 * fineness
        let slot = outlines.face.pointee.glyph!
        let scale = Double(size) * Double(pixel) / Double(outlines.face.pointee.units_per_EM)
        let factor = FT_Fixed((scale * 65536).rounded())
        var matrix = FT_Matrix(xx: factor, xy: 0, yx: 0, yy: factor)
        let outline = withUnsafeMutablePointer(to: &slot.pointee.outline) { $0 }
        FT_Outline_Transform(outline, &matrix)
        let step = pixel / phaseCount
        FT_Outline_Translate(outline, phase.x * step, -phase.y * step)
        var box = FT_BBox()
        FT_Outline_Get_CBox(outline, &box)
        let left = floor(box.xMin, over: pixel)
        let bottom = floor(box.yMin, over: pixel)
        let width = floor(box.xMax + pixel - 1, over: pixel) - left
        let height = floor(box.yMax + pixel - 1, over: pixel) - bottom
        guard width > 0, height > 0 else { return CoverageBitmap(width: 0, height: 0, left: 0, top: 0, coverage: []) }
        FT_Outline_Translate(outline, -left * pixel, -bottom * pixel)
        var coverage = [UInt8](repeating: 0, count: width * height * fineness * fineness)
        coverage.withUnsafeMutableBufferPointer { bytes in
            var bitmap = FT_Bitmap()
            bitmap.rows = UInt32(height * fineness)
            bitmap.width = UInt32(width * fineness)
            bitmap.pitch = Int32(width * fineness)
            bitmap.buffer = bytes.baseAddress
            bitmap.num_grays = 256
            bitmap.pixel_mode = UInt8(FT_PIXEL_MODE_GRAY.rawValue)
            FT_Outline_Get_Bitmap(outlines.library, outline, &bitmap)
        }
        if fineness > 1 { coverage = averaged(coverage, width: width, height: height, fineness) }
        return CoverageBitmap(width: width, height: height, left: left, top: -(bottom + height), coverage: coverage)
    }

    /// The mean of each block of `fineness` x `fineness` pixels, rounded to the nearest.
    private static func averaged(_ fine: [UInt8], width: Int, height: Int, _ fineness: Int) -> [UInt8] {
        let count = fineness * fineness
        var coarse = [UInt8](repeating: 0, count: width * height)
        for row in 0..<height {
            for column in 0..<width {
                var sum = count / 2
                for fineRow in 0..<fineness {
                    let start = (row * fineness + fineRow) * width * fineness + column * fineness
                    for index in start..<start + fineness { sum += Int(fine[index]) }
                }
                coarse[row * width + column] = UInt8(sum / count)
            }
        }
        return coarse
    }

    /// The greatest whole number of `unit`s that is not above `length`.
    private static func floor(_ length: Int, over unit: Int) -> Int {
        (length - (length % unit + unit) % unit) / unit
    }
}
