/// Text or a formula in its place.
public struct Lettering: Sendable, Equatable {
    /// The glyphs and rules, in ems.
    public var box: GlyphBox
    /// Where the baseline starts, in frame heights from the top left corner.
    public var origin: SIMD2<Float>
    /// An em, in frame heights.
    public var size: Float
    /// The colour of everything that has no role of its own.
    public var color: LinearColor
    /// The colours of the roles that the text names; a role that is missing has the colour of its part.
    public var roleColors: [String: LinearColor]
    /// The colours of the parts of a name; a part that is missing has the colour of the part around it, or ``color``.
    public var partColors: [String: LinearColor]
    /// 0...1.
    public var opacity: Float
    /// What the opacity of the parts of a name is multiplied by, 0...1; a name that is missing has 1.
    public var partOpacities: [String: Float]

    /// Lettering from its parts.
    public init(
        _ box: GlyphBox, origin: SIMD2<Float>, size: Float, color: LinearColor,
        roleColors: [String: LinearColor] = [:], partColors: [String: LinearColor] = [:], opacity: Float = 1,
        partOpacities: [String: Float] = [:]
    ) {
        self.box = box
        self.origin = origin
        self.size = size
        self.color = color
        self.roleColors = roleColors
        self.partColors = partColors
        self.opacity = opacity
        self.partOpacities = partOpacities
    }

    /// What it covers: from the top of the tallest to the bottom of the deepest, in frame heights.
    public var bounds: (origin: SIMD2<Float>, size: SIMD2<Float>) {
        (origin - SIMD2(0, box.height * size), SIMD2(box.width, box.height + box.depth) * size)
    }

    /// The colour of a glyph or rule.
    ///
    /// - Parameters:
    ///   - role: Its role, which comes first.
    ///   - part: The innermost part it belongs to, an index into the box's parts.
    public func color(of role: String?, inPart part: Int?) -> LinearColor {
        if let own = role.flatMap({ roleColors[$0] }) { return own }
        var next = part
        while let index = next {
            if let own = partColors[box.parts[index].name] { return own }
            next = box.parts[index].parent
        }
        return color
    }

    /// The opacity of a part, which is never more than that of the part around it.
    public func opacity(ofPart part: Int?) -> Float {
        var product = opacity
        var next = part
        while let index = next {
            product *= partOpacities[box.parts[index].name] ?? 1
            next = box.parts[index].parent
        }
        return product
    }
}
