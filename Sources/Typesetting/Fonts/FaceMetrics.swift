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
}
