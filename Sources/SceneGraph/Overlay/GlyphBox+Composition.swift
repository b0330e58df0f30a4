extension GlyphBox {
    /// Puts another box's glyphs and rules here, `offset` from this box's origin; height and depth grow to cover them,
    /// the width stays.
    public mutating func overlay(_ other: GlyphBox, at offset: SIMD2<Float>) {
        let firstPart = parts.count
        glyphs.reserveCapacity(glyphs.count + other.glyphs.count)
        for var glyph in other.glyphs {
            glyph.origin += offset
            glyph.part = glyph.part.map { $0 + firstPart }
            glyphs.append(glyph)
        }
        for var rule in other.rules {
            rule.origin += offset
            rule.part = rule.part.map { $0 + firstPart }
            rules.append(rule)
        }
        for var part in other.parts {
            part.origin += offset
            part.parent = part.parent.map { $0 + firstPart }
            parts.append(part)
        }
        height = max(height, other.height - offset.y)
        depth = max(depth, other.depth + offset.y)
    }

    /// Puts another box to the right of this one, its baseline `raise` above this one's.
    public mutating func append(_ other: GlyphBox, raisedBy raise: Float = 0) {
        if glyphs.isEmpty && rules.isEmpty && parts.isEmpty && width == 0 && raise == 0 {
            let (height, depth) = (height, depth)
            self = other
            self.height = max(height, other.height)
            self.depth = max(depth, other.depth)
            return
        }
        overlay(other, at: SIMD2(width, -raise))
        width += other.width
    }

    /// The same box with everything moved by `offset`; the width stays, height and depth follow.
    public func translated(by offset: SIMD2<Float>) -> GlyphBox {
        var box = GlyphBox(width: width, height: height - offset.y, depth: depth + offset.y)
        box.overlay(self, at: offset)
        return box
    }

    /// The same box `factor` times as large, in the same ems.
    public func scaled(by factor: Float) -> GlyphBox {
        if factor == 1 { return self }
        var box = self
        for index in box.glyphs.indices {
            box.glyphs[index].origin *= factor
            box.glyphs[index].scale *= factor
        }
        for index in box.rules.indices {
            box.rules[index].origin *= factor
            box.rules[index].size *= factor
        }
        for index in box.parts.indices {
            box.parts[index].origin *= factor
            box.parts[index].size *= factor
        }
        box.width *= factor
        box.height *= factor
        box.depth *= factor
        return box
    }

    /// The same box in the colour of `role`, except where a colour was given before.
    public func colored(_ role: String) -> GlyphBox {
        var box = self
        for index in box.glyphs.indices where box.glyphs[index].role == nil { box.glyphs[index].role = role }
        for index in box.rules.indices where box.rules[index].role == nil { box.rules[index].role = role }
        return box
    }

    /// The same box as one part of this name, bounded by width, height and depth; parts that it has lie in it.
    public func named(_ name: String) -> GlyphBox {
        var box = self
        let whole = parts.count
        for index in box.glyphs.indices where box.glyphs[index].part == nil { box.glyphs[index].part = whole }
        for index in box.rules.indices where box.rules[index].part == nil { box.rules[index].part = whole }
        for index in box.parts.indices where box.parts[index].parent == nil { box.parts[index].parent = whole }
        box.parts.append(Part(name: name, origin: SIMD2(0, -height), size: SIMD2(width, height + depth)))
        return box
    }
}
