/// What is heard of a film. As yet every score is silent.
public struct Score: Sendable, Equatable {
    /// Nothing is heard.
    public static let silent = Score()

    private init() {}
}
