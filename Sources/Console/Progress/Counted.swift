/// Counted nouns for sentences.
package enum Counted {
    /// `1 frame`, `2 frames`.
    package static func frames(_ count: Int) -> String { count == 1 ? "1 frame" : "\(count) frames" }
}
