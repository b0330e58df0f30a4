/// A face's vertical measures, in ems, each positive.
public struct FaceMetrics: Sendable, Hashable {
    /// From the baseline to the top of a line of text.
    public let ascender: Float
    /// From the baseline down to the bottom of a line of text.
    public let descender: Float
    /// The height of a flat capital such as H.
    public let capHeight: Float
    /// The height of a flat small letter such as x.
    public let xHeight: Float

    /// The height and depth of a line of text: the face's own, but at most those of a common face with room for marks. Some faces,
    /// such as those of Arabic, state room for the highest stack of marks there may be, which would push lines apart.
    var line: (height: Float, depth: Float) { (min(ascender, 1), min(descender, 0.4)) }
}
