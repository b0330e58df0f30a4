/// A film's sound. So far, every score is silent.
public struct Score: Sendable, Equatable {
    /// Silence.
    public static let silent = Score()

    private init() {}
}
