import CGL
import SceneGraph
import Typesetting

/// The bitmaps of glyphs in one texture, each rasterised once at the size and place between pixels that it is seen at.
///
/// When the texture is full it is emptied and filled anew with what is still seen; where a bitmap lies shapes no picture.
final class GlyphAtlas {
    /// A glyph at a size and a place between pixels.
    struct Key: Hashable {
        let typeface: Typeface
        let index: UInt32
        /// An em, in 1/64 of a pixel.
        let size: Int
        /// Right of and below a whole pixel, in quarters.
        let phase: SIMD2<Int>
    }

    /// Where a bitmap lies in the texture, and from the glyph's origin; in pixels, y downwards.
    struct Entry {
        let place: SIMD2<Int>
        let size: SIMD2<Int>
        let offset: SIMD2<Int>
    }

    private(set) var texture: GLuint = 0
    private var side: Int
    private var entries: [Key: Entry] = [:]
    private var shelf = (top: 0, height: 0, end: 0)
    private let rasterizer: GlyphRasterizer
    private let context: RenderContext

    private static let firstSide = 1024
    /// Between bitmaps, so that none is ever seen in another's place.
    private static let gap = 1

    init(_ context: RenderContext) {
        self.context = context
        rasterizer = GlyphRasterizer(FontLibrary())
        side = GlyphAtlas.firstSide
        makeTexture()
    }

    deinit {
        context.makeCurrent()
        glDeleteTextures(1, &texture)
    }

    /// Makes sure that all of these are in the texture.
    ///
    /// - Returns: An entry for each key.
    /// - Throws: ``RenderingError`` of kind `tooLarge` if the texture cannot hold them, `unavailable` if a face is missing or damaged.
    func entries(for keys: Set<Key>) throws(RenderingError) -> [Key: Entry] {
        while true {
            if try fill(with: keys) { return entries }
            // Everything that is seen no more gives way; if that is not enough, the texture grows.
            let isFresh = entries.keys.allSatisfy(keys.contains)
            entries = [:]
            shelf = (0, 0, 0)
            guard isFresh else { continue }
            guard side * 2 <= context.device.maxTextureSize else {
                throw RenderingError(
                    .tooLarge, "The text of one picture needs more room than \(context.device.name) has.")
            }
            side *= 2
            glDeleteTextures(1, &texture)
            makeTexture()
        }
    }

    /// Adds what is missing; false if there is no room.
    private func fill(with keys: Set<Key>) throws(RenderingError) -> Bool {
        for key in keys where entries[key] == nil {
            let bitmap = try bitmap(of: key)
            let size = SIMD2(bitmap.width, bitmap.height)
            guard let place = allocate(size) else { return false }
            if size.x > 0, size.y > 0 { upload(bitmap, at: place) }
            entries[key] = Entry(place: place, size: size, offset: SIMD2(bitmap.left, bitmap.top))
        }
        return true
    }

    private func bitmap(of key: Key) throws(RenderingError) -> CoverageBitmap {
        do throws(TypesettingError) {
            return try rasterizer.bitmap(
                of: key.index, in: key.typeface, size: Float(key.size) / 64, phase: key.phase)
        } catch {
            throw RenderingError(.unavailable, "\(error)")
        }
    }

    private func allocate(_ size: SIMD2<Int>) -> SIMD2<Int>? {
        if shelf.end + size.x > side {
            shelf = (shelf.top + shelf.height, 0, 0)
        }
        guard size.x <= side, shelf.top + max(shelf.height, size.y + GlyphAtlas.gap) <= side else { return nil }
        let place = SIMD2(shelf.end, shelf.top)
        shelf.height = max(shelf.height, size.y + GlyphAtlas.gap)
        shelf.end += size.x + GlyphAtlas.gap
        return place
    }

    private func upload(_ bitmap: CoverageBitmap, at place: SIMD2<Int>) {
        glPixelStorei(GLenum(GL_UNPACK_ALIGNMENT), 1)
        bitmap.coverage.withUnsafeBytes {
            glTextureSubImage2D(
                texture, 0, GLint(place.x), GLint(place.y), GLsizei(bitmap.width), GLsizei(bitmap.height),
                GLenum(GL_RED), GLenum(GL_UNSIGNED_BYTE), $0.baseAddress)
        }
    }

    private func makeTexture() {
        glCreateTextures(GLenum(GL_TEXTURE_2D), 1, &texture)
        glTextureStorage2D(texture, 1, GLenum(GL_R8), GLsizei(side), GLsizei(side))
    }
}
