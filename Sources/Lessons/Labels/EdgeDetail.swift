/// How much is written at the edges of a graph with room for labels.
enum EdgeDetail: Sendable {
    /// Numbers at all edges, and below them gradients and what the update replaces.
    case numbers
    /// One number at each edge: the gradient while a step finds it, and in the update one number after another.
    case oneLine
    /// Symbols; numbers at the edges that a step is about, and in the update one number after another.
    case stepNumbers

    /// What is tried for a form of frame, the most first.
    static func choices(_ form: FrameLayout.Form) -> [EdgeDetail] {
        form == .upright ? [.stepNumbers] : [.numbers, .oneLine, .stepNumbers]
    }
}
