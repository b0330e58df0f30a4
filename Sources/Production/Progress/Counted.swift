/// Numbers of things, for sentences.
enum Counted {
    /// `1 frame`, `2 frames`.
    static func frames(_ count: Int) -> String { count == 1 ? "1 frame" : "\(count) frames" }
}
