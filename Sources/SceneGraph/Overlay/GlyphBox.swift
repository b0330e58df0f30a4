/// Glyphs and rules in their places: what typesetting makes of a text or a formula.
///
/// Lengths are in ems of the box's own size, so that one box serves every size. x runs to the right and y **down**, both
/// from the start of the baseline.
public struct GlyphBox: Sendable, Hashable {
    /// One glyph of a face.
    public struct Glyph: Sendable, Hashable {
        /// The face that the glyph belongs to.
        public var typeface: Typeface
        /// The glyph's index in the face.
        public var index: UInt32
        /// Where the glyph's own origin lies.
        public var origin: SIMD2<Float>
        /// The glyph's size over the box's: 1 in running text, less in scripts.
        public var scale: Float
        /// The role whose colour it takes; `nil` for the text's own colour.
        public var role: String?
        /// The innermost part it belongs to, an index into ``GlyphBox/parts``.
        public var part: Int?

        /// A glyph in its place.
        public init(
            typeface: Typeface, index: UInt32, origin: SIMD2<Float> = .zero, scale: Float = 1, role: String? = nil,
            part: Int? = nil
        ) {
            self.typeface = typeface
            self.index = index
            self.origin = origin
            self.scale = scale
            self.role = role
            self.part = part
        }
    }

    /// A filled rectangle: a fraction's bar, the line over a radicand.
    public struct Rule: Sendable, Hashable {
        /// The top left corner.
        public var origin: SIMD2<Float>
        /// Width and height.
        public var size: SIMD2<Float>
        /// The role whose colour it takes; `nil` for the text's own colour.
        public var role: String?
        /// The innermost part it belongs to, an index into ``GlyphBox/parts``.
        public var part: Int?

        /// A rectangle in its place.
        public init(origin: SIMD2<Float>, size: SIMD2<Float>, role: String? = nil, part: Int? = nil) {
            self.origin = origin
            self.size = size
            self.role = role
            self.part = part
        }
    }

    /// A named piece of the box, so that a film can colour, reveal or move it.
    public struct Part: Sendable, Hashable {
        /// The name; several parts may share one.
        public var name: String
        /// The part that this one lies in, an index into ``GlyphBox/parts``; `nil` at the outside.
        public var parent: Int?
        /// The top left corner of its bounds.
        public var origin: SIMD2<Float>
        /// Width and height of its bounds.
        public var size: SIMD2<Float>

        /// A part with its bounds.
        public init(name: String, parent: Int? = nil, origin: SIMD2<Float>, size: SIMD2<Float>) {
            self.name = name
            self.parent = parent
            self.origin = origin
            self.size = size
        }
    }

    /// The glyphs, in the order of the source; those of text from right to left in the order of their places.
    public var glyphs: [Glyph]
    /// The rectangles.
    public var rules: [Rule]
    /// The advance: how far the next box stands to the right.
    public var width: Float
    /// How far the box reaches above the baseline.
    public var height: Float
    /// How far the box reaches below the baseline.
    public var depth: Float
    /// The named pieces.
    public var parts: [Part]

    /// A box; without arguments, an empty one.
    public init(
        glyphs: [Glyph] = [], rules: [Rule] = [], width: Float = 0, height: Float = 0, depth: Float = 0,
        parts: [Part] = []
    ) {
        self.glyphs = glyphs
        self.rules = rules
        self.width = width
        self.height = height
        self.depth = depth
        self.parts = parts
    }

    /// Whether the part at `index` bears this name or lies in one that does; `false` for `nil`.
    public func isPart(_ index: Int?, within name: String) -> Bool {
        var next = index
        while let index = next {
            if parts[index].name == name { return true }
            next = parts[index].parent
        }
        return false
    }
}
